import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { root } from '../../infra/bundle.ts'
import { appIds } from '../../infra/local/environment.ts'
import type { System } from '../../infra/local/system.ts'
import { phoneContext } from './browser.ts'
import { type Weapp, bootWeapp } from './weapp-runtime.ts'
import { openView } from './weapp-view.ts'

export const weappDist = join(root, 'dist/weapp')

export interface WeappPhone {
  /** What the phone shows; elements have the ids of the source. */
  page: Page
  weapp: Weapp
  /** What the camera sees next. */
  see: (text: string | undefined) => void
  /** Where the phone is from now on; nothing: it may not say. */
  stand: (spot: { latitude: number; longitude: number } | undefined) => void
  /** Which photos are taken next; nothing: somebody turns back. */
  take: (photos: Buffer[] | undefined) => void
  /** The pictures that were shown in full. */
  enlarged: string[]
  /** The files that were opened, as WeChat's reader got them. */
  opened: { filePath: string; base64: string }[]
  /** How bright the screen is, from 0 to 1. */
  brightness: () => number
  /** Whether the cloud can be reached. */
  setOffline: (offline: boolean) => void
  complaints: () => string[]
  close: () => Promise<void>
}

/** The cloud function `linli`, in this process: the deployed bridge's own code, before the running API. */
const bridgeFor = async ({ url, keys, wechat }: System, user: string) => {
  Object.assign(process.env, { LINLI_API_URL: url, LINLI_BRIDGE_KEY: keys.bridge })
  const { main } = await import('../../functions/entry/cloudbase.ts')
  const wechatContext = { ...wechat.cloudContext(user), appId: appIds.miniProgram }
  return async (event: unknown): Promise<unknown> =>
    JSON.parse(JSON.stringify(await main(event, { extendedContext: { wechatContext } })))
}

/** The mini-program's build on a user's phone: its logic in a sandbox here, its pages drawn in the browser. */
export const openWeapp = async (
  browser: Browser, system: System, user: string, dist = weappDist,
): Promise<WeappPhone> => {
  const bridge = await bridgeFor(system, user)
  const context = await phoneContext(browser)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.stack ?? error.message))
  page.on('console', (message) => { if (message.type() === 'error') wrong.push(message.text()) })
  let seen: string | undefined
  let spot: { latitude: number; longitude: number } | undefined
  let photos: Buffer[] | undefined
  const enlarged: string[] = []
  const opened: { filePath: string; base64: string }[] = []
  let offline = false
  let brightness = 0.4
  const host = {
    callFunction: async (name: string, data: unknown): Promise<unknown> => {
      if (name !== 'linli') throw new Error(`cloud.callFunction:fail FUNCTION_NOT_FOUND ${name}`)
      if (offline) throw new Error('cloud.callFunction:fail Error: request:fail')
      return bridge(data)
    },
    login: () => system.wechat.login(user),
    scan: () => seen,
    locate: () => spot,
    photos: () => photos,
    request: async (url: string, method: string, headers: Record<string, string>, body: ArrayBuffer): Promise<number> => {
      if (offline) throw new Error('network')
      return (await fetch(url, { method, headers, body })).status
    },
    download: async (url: string): Promise<Buffer> => {
      if (offline) throw new Error('network')
      return Buffer.from(await (await fetch(url)).arrayBuffer())
    },
    preview: (url: string) => { enlarged.push(url) },
    brightness: () => brightness,
    brighten: (value: number) => { brightness = value },
    openDocument: (filePath: string, base64: string) => { opened.push({ filePath, base64 }) },
  }
  let weapp: Weapp | undefined
  const view = await openView(page, dist, (event) => weapp?.handle(event), () => weapp?.pages.navigateBack())
  weapp = bootWeapp(dist, host, view)
  const { complaints, stop } = weapp
  return {
    page, weapp,
    see: (text) => { seen = text },
    stand: (where) => { spot = where },
    take: (these) => { photos = these },
    enlarged,
    opened,
    brightness: () => brightness,
    setOffline: (value) => { offline = value },
    complaints: () => [...view.complaints, ...complaints, ...wrong],
    close: async () => { stop(); await context.close() },
  }
}
