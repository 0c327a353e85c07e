import { join } from 'node:path'
import { useClock } from '../../functions/platform/clock.ts'
import { type LocalClock, localClock } from './clock.ts'
import { ensureDivisions } from './divisions.ts'
import { type Ground, appIds, functionEnvironment, prepare, tableNames } from './environment.ts'
import { type Functions, loadFunctions } from './functions.ts'
import type { Route } from './gateway.ts'
import { gateway } from './http.ts'
import type { LocalKeys } from './keys.ts'
import { type Poller, startPoller } from './poller.ts'
import { type Builds, screens } from './screens.ts'
import { startSchedules } from './schedules.ts'
import { type LocalServer, startServer } from './server.ts'
import type { Site } from './site.ts'
import { startObjectStore } from './store/server.ts'
import { eventTail } from './tail.ts'
import type { Phone } from './wechat/accounts.ts'
import { inWechatBrowser } from './wechat/browser.ts'
import { type Wechat, startWechat } from './wechat/server.ts'

export interface SystemOptions {
  /** The port to try first; 0, the default, takes any. */
  port?: number
  /** Where everything is kept; left out, it is gone at the end. */
  dataFolder?: string
  /** Serve (and build where needed) the mini-program's H5 and the console. */
  screens?: boolean
  /** Whose phones the local WeChat offers. */
  phones?: () => Phone[]
  /** Further parts of the server, asked before the API. */
  sites?: (system: System) => Site[]
  /** Lets somebody look over the functions' shoulder: the routes as they are to be served. */
  watch?: (routes: Route[]) => Route[]
  log?: (line: string) => void
}

/** The whole system, running. There is one in a process at most: the functions read the environment once. */
export interface System {
  url: string
  wechatUrl: string
  /** The address of the store of files. */
  filesUrl: string
  endpoint: string
  keys: LocalKeys
  keysFile: string
  folder: string
  functions: Functions
  wechat: Wechat
  /** The state of the screens' builds; undefined where none are served. */
  builds: Builds | undefined
  clock: Pick<LocalClock, 'now' | 'aheadMinutes'> & { advance: (minutes: number) => Promise<void> }
  /** Resolves when no event is undelivered. */
  drain: () => Promise<void>
  /** No schedule runs before what is returned is called: while a past is told, nothing in it is overdue today. */
  holdSchedules: () => () => void
  stop: () => Promise<void>
}

let started = false

const startParts = async (ground: Ground, options: SystemOptions, now: () => number) => {
  const { database: { endpoint }, keysFile, keys } = ground
  const wechat = await startWechat({
    miniProgram: { appId: appIds.miniProgram, secret: keys.wechatSecret },
    officialAccount: { appId: appIds.officialAccount, secret: keys.wechatOfficialSecret },
    ...(options.phones ? { phones: options.phones } : {}),
    payNow: now, payFile: join(ground.folder, 'wechat-pay.jsonl'),
  })
  const store = await startObjectStore({ folder: join(ground.folder, 'files'), keys: () => [keys.files], now })
  Object.assign(process.env, functionEnvironment({ endpoint, keysFile, wechatUrl: wechat.url, filesUrl: store.url }))
  const functions = await loadFunctions()
  await ensureDivisions(functions.routes)
  return { wechat, store, functions }
}

const startTail = (ground: Ground, functions: Functions, clock: LocalClock, log: (line: string) => void): Poller =>
  startPoller({
    tail: eventTail(ground.database.endpoint, tableNames.events), handler: functions.stream, now: clock.now,
    checkpointFile: join(ground.folder, 'stream.json'),
    givenUp: (id) => log(`The event ${id} could not be delivered and was set aside.`),
  })

/** Calls under way; the clock is put forward only when there are none, so that no event is late by an hour. */
const callCounter = () => {
  let open = 0
  return {
    counted: <T>(work: Promise<T>): Promise<T> => { open += 1; return work.finally(() => { open -= 1 }) },
    idle: async (): Promise<void> => {
      for (let tries = 0; open > 0 && tries < 1000; tries++) await new Promise((resolve) => setTimeout(resolve, 10))
    },
  }
}

/**
 * Start the database, the functions behind an API, the local WeChat, the stream and the schedules in this process.
 * @throws FolderTaken where another system runs on the data folder
 */
export const startSystem = async (options: SystemOptions = {}): Promise<System> => {
  if (started) throw new Error('One process runs one system: the functions read their environment once.')
  started = true
  const { log = () => undefined, sites = () => [], watch = (routes: Route[]) => routes } = options
  const wrong = (error: unknown): void => log(error instanceof Error ? error.stack ?? error.message : String(error))
  const ground = await prepare(options.dataFolder)
  const clock = localClock(join(ground.folder, 'clock.json'))
  useClock(clock.now)
  const { wechat, store, functions } = await startParts(ground, options, clock.now)
  const poller = startTail(ground, functions, clock, log)
  const schedules = startSchedules(functions.schedules, clock.now, wrong)
  const calls = callCounter()
  const routes = watch(functions.routes).map((route) => ({
    ...route, function: (...given: Parameters<typeof route.function>) => calls.counted(route.function(...given)),
  }))
  const allowedOrigins: string[] = []
  const api = gateway({ routes, allowedOrigins, now: clock.now, changed: poller.wake, wrong })
  const built = options.screens ? screens(log) : undefined
  const pages = (built?.sites ?? []).map((site) => inWechatBrowser(site, wechat.url))
  const own: Site[] = []
  const server: LocalServer = await startServer(
    [async (request) => firstOf(own, request), ...pages, api], options.port ?? 0, wrong)
  allowedOrigins.push(server.url)
  // Printed on certificates; known only once the server has its port.
  process.env.LINLI_PUBLIC_URL = server.url
  ground.lock.announce(server.url)
  const system: System = {
    url: server.url, wechatUrl: wechat.url, filesUrl: store.url, endpoint: ground.database.endpoint, keys: ground.keys,
    keysFile: ground.keysFile, folder: ground.folder, functions: { ...functions, routes }, wechat,
    builds: built?.builds,
    clock: {
      now: clock.now, aheadMinutes: clock.aheadMinutes,
      advance: async (minutes) => {
        await calls.idle()
        await poller.drain()
        clock.advance(minutes)
        await schedules.look()
      },
    },
    drain: poller.drain, holdSchedules: schedules.hold,
    stop: async () => {
      await server.stop()
      schedules.stop()
      built?.builds.stop()
      await calls.idle()
      await poller.stop()
      await wechat.stop()
      await store.stop()
      await ground.stop()
    },
  }
  own.push(...sites(system))
  built?.builds.start()
  return system
}

const firstOf: (sites: Site[], ...given: Parameters<Site>) => ReturnType<Site> = async (sites, request) => {
  for (const site of sites) {
    const answer = await site(request)
    if (answer) return answer
  }
  return undefined
}
