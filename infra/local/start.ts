import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { camera } from './camera.ts'
import { demoPhones } from './demo.ts'
import { FolderTaken } from './lock.ts'
import { type Seeding, seed } from './seed/seeding.ts'
import { startSite } from './start-site.ts'
import { type System, startSystem } from './system.ts'

// `npm start`: everything on this machine. LINLI_PORT and LINLI_DATA say where, LINLI_DYNAMODB_ENDPOINT which database.
const root = fileURLToPath(new URL('../../', import.meta.url))
const dataFolder = resolve(root, process.env.LINLI_DATA ?? '.linli')
const port = Number(process.env.LINLI_PORT ?? 7300)
const say = (line: string): void => { process.stdout.write(`${line}\n`) }

const startedAt = performance.now()
const seconds = (): string => (performance.now() / 1000).toFixed(1)
let seeding: Seeding | undefined
const phoneCamera = camera()

const start = (): Promise<System> => startSystem({
  port, dataFolder, screens: true, log: say, phones: () => demoPhones(Date.now()),
  watch: phoneCamera.routes, sites: (system) => [startSite(system, () => seeding, phoneCamera.sees)],
})

const explain = (error: unknown): never => {
  if (error instanceof FolderTaken) {
    say(error.message)
    say('Open that one, or give the second a folder of its own: LINLI_DATA=.linli-second npm start')
  } else {
    say(error instanceof Error ? error.stack ?? error.message : String(error))
  }
  process.exit(1)
}

const introduce = ({ url, wechatUrl, folder }: System): void => {
  const taken = port !== 0 && !url.endsWith(`:${port}`) ? ` (port ${port} is taken)` : ''
  say(`
  邻里 Linli is running after ${seconds()} s. Begin here${taken}:

    ${url}            start page: the main job, step by step
    ${url}/m/         mini-program (H5)
    ${url}/console/   web console
    ${url}/docs       API
    ${wechatUrl}            WeChat, as far as this machine needs it

  Data is kept in ${relative(root, folder) || folder}/. Ctrl-C stops everything.
`)
}

const follow = async (work: Seeding): Promise<void> => {
  const first = work.state().first
  if (first) say('The demo community is being prepared: three weeks of its life, through the real API ...')
  await work.done
  if (first) say(`The demo community is ready (${seconds()} s).`)
}

const system = await start().catch(explain)
introduce(system)
seeding = seed(system)

let stopping = false
let stoppingSince = 0
const stop = async (): Promise<void> => {
  // A second Ctrl-C means it; the same signal by two ways (a group and a parent) does not.
  if (stopping && performance.now() - stoppingSince > 1000) process.exit(130)
  if (stopping) return
  stopping = true
  stoppingSince = performance.now()
  say('\nStopping ...')
  seeding?.stop()
  await system.stop()
  say('Stopped; everything is kept.')
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { void stop() })

await follow(seeding).catch((error: unknown) => { if (!stopping) say(String(error)) })
await system.builds?.settled()
if (!stopping) say(`All is ready (${((performance.now() - startedAt) / 1000).toFixed(1)} s).`)
