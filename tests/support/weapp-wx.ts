/** What lies outside the mini-program: the cloud, WeChat's sign-in, the camera. */
export interface Host {
  callFunction: (name: string, data: unknown) => Promise<unknown>
  login: () => string
  scan: () => string | undefined
  /** In degrees; nothing where the person does not allow it. */
  locate: () => { latitude: number; longitude: number } | undefined
  /** Photos that are taken or chosen next; nothing where somebody turns back. */
  photos: () => Buffer[] | undefined
  /** A request over the network, past the cloud. */
  request: (url: string, method: string, headers: Record<string, string>, body: ArrayBuffer) => Promise<number>
  /** What lies there, fetched past the cloud. */
  download: (url: string) => Promise<Buffer>
  /** A picture shown in full. */
  preview: (url: string) => void
  /** How bright the screen is, from 0 to 1. */
  brightness: () => number
  brighten: (value: number) => void
  /** A file that the app has written, opened in WeChat's own reader. */
  openDocument: (filePath: string, base64: string) => void
}
/** Moving between pages. */
export interface Pages {
  navigateTo: (url: string) => void
  redirectTo: (url: string) => void
  switchTab: (url: string) => void
  reLaunch: (url: string) => void
  navigateBack: () => void
}

/** What WeChat itself shows of a page. */
export interface Screen {
  setTitle: (title: string) => void
  scrollTo: (top: number) => void
}

interface Options {
  url?: string
  title?: string
  scrollTop?: number
  value?: number
  filePath?: string
  count?: number
  src?: string
  current?: string
  success?: (answer: object) => void
  fail?: (error: object) => void
  complete?: () => void
}

export const statusBarHeight = 44
const windowInfo = {
  windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, statusBarHeight, pixelRatio: 2,
  safeArea: { top: statusBarHeight, bottom: 810, left: 0, right: 390, width: 390, height: 766 },
}
const baseInfo = { SDKVersion: '3.7.0', language: 'zh_CN', fontSizeScaleFactor: 1, theme: 'light' }
const device = { platform: 'ios', brand: 'iPhone', model: 'iPhone', system: 'iOS 18.0' }

/** An asynchronous call in WeChat's manner: callbacks where some are given, and a promise. */
const asynchronous = <T extends object>(name: string, work: (options: Options) => T) =>
  async (options: Options = {}): Promise<T> => {
    try {
      const answer = { ...work(options), errMsg: `${name}:ok` }
      options.success?.(answer)
      return answer
    } catch (error) {
      options.fail?.({ errMsg: `${name}:fail ${String(error)}` })
      throw error
    } finally {
      options.complete?.()
    }
  }

const storage = () => {
  const kept = new Map<string, string>()
  return {
    getStorageSync: (key: string): unknown => (kept.has(key) ? JSON.parse(kept.get(key) ?? '') : ''),
    setStorageSync: (key: string, value: unknown) => { kept.set(key, JSON.stringify(value)) },
    removeStorageSync: (key: string) => { kept.delete(key) },
    clearStorageSync: () => kept.clear(),
  }
}

interface RequestOptions extends Options { url: string; method: string; header: Record<string, string>; data: ArrayBuffer }

/** A request in WeChat's manner: over HTTPS, past the cloud, its answer by a callback. */
const requestOf = (host: Host) => ({ url, method, header, data, success, fail, complete }: RequestOptions): object => {
  void host.request(url, method, header, data)
    .then((statusCode) => success?.({ statusCode, data: '', header: {}, errMsg: 'request:ok' }),
      (error: unknown) => fail?.({ errMsg: `request:fail ${String(error)}` }))
    .finally(() => complete?.())
  return { abort: () => undefined }
}

/** A file fetched in WeChat's manner, to a path of its own. */
const downloadOf = (host: Host, written: Map<string, string>) => ({ url = '', success, fail, complete }: Options): object => {
  const take = async (): Promise<void> => {
    try {
      const bytes = await host.download(url)
      const tempFilePath = `http://tmp/${written.size}.pdf`
      written.set(tempFilePath, bytes.toString('base64'))
      success?.({ tempFilePath, statusCode: 200, errMsg: 'downloadFile:ok' })
    } catch (error) {
      fail?.({ errMsg: `downloadFile:fail ${String(error)}` })
    } finally {
      complete?.()
    }
  }
  void take()
  return { abort: () => undefined, onProgressUpdate: () => undefined }
}

const arrayOf = (bytes: Buffer): ArrayBuffer => Uint8Array.from(bytes).buffer

const filesOf = (host: Host) => {
  const written = new Map<string, string>()
  const chosen = new Map<string, ArrayBuffer>()
  return {
    chooseMedia: asynchronous('chooseMedia', ({ count = 9 }) => {
      const photos = host.photos()
      if (photos === undefined) throw new Error('cancel')
      return { type: 'image', tempFiles: photos.slice(0, count).map((photo) => {
        const tempFilePath = `data:image/jpeg;base64,${photo.toString('base64')}`
        chosen.set(tempFilePath, arrayOf(photo))
        return { tempFilePath, size: photo.length, fileType: 'image' }
      }) }
    }),
    compressImage: asynchronous('compressImage', ({ src = '' }) => ({ tempFilePath: src })),
    previewImage: asynchronous('previewImage', ({ current = '' }) => { host.preview(current); return {} }),
    request: requestOf(host), downloadFile: downloadOf(host, written),
    env: { USER_DATA_PATH: 'http://usr' },
    getFileSystemManager: () => ({
      readFile: ({ filePath, success, fail }: Required<Pick<Options, 'filePath' | 'success' | 'fail'>>) => {
        const data = chosen.get(filePath)
        if (data) success({ data })
        else fail({ errMsg: 'readFile:fail no such file' })
      },
      writeFile: ({ filePath, data, success }: { filePath: string; data: string; success: (answer: object) => void }) => {
        written.set(filePath, data)
        success({ errMsg: 'writeFile:ok' })
      },
    }),
    openDocument: asynchronous('openDocument', ({ filePath = '' }) => {
      const data = written.get(filePath)
      if (data === undefined) throw new Error('no such file')
      host.openDocument(filePath, data)
      return {}
    }),
  }
}

const moving = (pages: Pages) => Object.fromEntries((Object.keys(pages) as (keyof Pages)[]).map((name) =>
  [name, asynchronous(name, ({ url = '' }) => { pages[name](url); return {} })]))

/**
 * WeChat's `wx`, as far as the app may call it. Nothing is answered for by chance: a call that is not here fails, and
 * the test with it.
 */
export const standInWx = (host: Host, pages: Pages, screen: Screen, firstPage: string): object => {
  const launch = () => ({ path: firstPage, query: {}, scene: 1001 })
  const nothing = () => undefined
  const told = (_: void) => ({})
  return {
    ...storage(), ...moving(pages),
    getWindowInfo: () => windowInfo, getAppBaseInfo: () => baseInfo, getDeviceInfo: () => device,
    getSystemInfoSync: () => ({ ...windowInfo, ...baseInfo, ...device }), canIUse: () => true,
    getLaunchOptionsSync: launch, getEnterOptionsSync: launch, nextTick: (work: () => void) => queueMicrotask(work),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 296, right: 383, width: 87, height: 32 }),
    onAppShow: nothing, offAppShow: nothing, onAppHide: nothing, offAppHide: nothing, onUnhandledRejection: nothing, onNetworkStatusChange: nothing,
    setNavigationBarTitle: asynchronous('setNavigationBarTitle', ({ title = '' }) => told(screen.setTitle(title))),
    pageScrollTo: asynchronous('pageScrollTo', ({ scrollTop = 0 }) => told(screen.scrollTo(scrollTop))),
    stopPullDownRefresh: asynchronous('stopPullDownRefresh', () => ({})),
    login: asynchronous('login', () => ({ code: host.login() })),
    scanCode: asynchronous('scanCode', () => {
      const result = host.scan()
      if (result === undefined) throw new Error('cancel')
      return { result }
    }),
    getLocation: asynchronous('getLocation', () => {
      const spot = host.locate()
      if (spot === undefined) throw new Error('auth deny')
      return spot
    }),
    getScreenBrightness: asynchronous('getScreenBrightness', () => ({ value: host.brightness() })),
    setScreenBrightness: asynchronous('setScreenBrightness', ({ value = 0 }) => told(host.brighten(value))),
    setKeepScreenOn: asynchronous('setKeepScreenOn', () => ({})),
    ...filesOf(host),
    cloud: {
      init: nothing,
      callFunction: async ({ name, data }: { name: string; data: unknown }) =>
        ({ result: await host.callFunction(name, JSON.parse(JSON.stringify(data))), errMsg: 'cloud.callFunction:ok' }),
    },
  }
}
