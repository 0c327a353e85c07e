import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pages, Screen } from './weapp-wx.ts'

export interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string }[] }
}
/** What the view tells the logic: an element's event, as WeChat's base library would write it. */
export interface ViewEvent {
  type: string
  detail: unknown
  target: { id: string; dataset: Record<string, unknown> }
  currentTarget: { id: string; dataset: Record<string, unknown> }
}
export type Data = Record<string, unknown>
export type Definition = Data & { data?: Data; methods?: object }
export interface Instance {
  route: string
  data: Data
  setData: (patch: Data, done?: () => void) => void
  eh: (event: ViewEvent) => void
  [lifetime: string]: unknown
}
/** Hears what WeChat would draw. */
export interface View extends Screen {
  show: (route: string, data: Data) => Promise<void>
  patch: (patch: Data) => Promise<void>
}

export const readAppJson = (dist: string): AppJson =>
  JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson

export const routesOf = ({ pages, subPackages }: AppJson): string[] =>
  [...pages, ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root.replace(/\/$/, '')}/${page}`))]

/** What crosses between logic and view is text in WeChat. */
const copy = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)) as T)

const setPath = (target: Data, path: string, value: unknown): void => {
  const keys = path.replace(/\[(\d+)\]/g, '.$1').split('.').filter((key) => key !== '')
  const last = keys.pop() ?? ''
  const holder = keys.reduce<Data>((at, key) => (at[key] ??= {}) as Data, target)
  holder[last] = value
}

export const lifetime = (page: Data | undefined, name: string, ...given: unknown[]): void => {
  const method = page?.[name]
  if (typeof method === 'function') method.apply(page, given)
}

const instanceOf = (
  route: string, definition: Definition, draw: (page: Instance, patch: Data) => Promise<void>,
  complain: (error: unknown) => void,
): Instance => {
  const page: Instance = Object.assign(Object.create(null) as Instance, definition, definition.methods, {
    data: copy(definition.data ?? {}), route, __wxExparserNodeId__: `${route}-${Math.random()}`,
    setData: (patch: Data, done?: () => void) => {
      const crossing = copy(patch)
      for (const [path, value] of Object.entries(crossing)) setPath(page.data, path, copy(value))
      draw(page, crossing).then(() => done?.call(page)).catch(complain)
    },
  })
  return page
}

/** The stack of pages, with WeChat's rules: tabs stay alive, everything else is unloaded when it is left behind. */
export const pageStack = (
  app: AppJson, define: (route: string) => Definition, view: View, complain: (error: unknown) => void,
) => {
  const stack: Instance[] = []
  const tabs = new Map<string, Instance>()
  const isTab = (route: string): boolean => app.tabBar.list.some(({ pagePath }) => pagePath === route)
  const top = (): Instance | undefined => stack.at(-1)
  const open = (route: string, query: string): Instance => {
    const draw = async (on: Instance, patch: Data): Promise<void> => {
      if (on === top()) await view.patch(patch)
    }
    const page = instanceOf(route, define(route), draw, complain)
    lifetime(page, 'onLoad', Object.fromEntries(new URLSearchParams(query)))
    return page
  }
  const show = (page: Instance): void => {
    lifetime(page, 'onShow')
    view.show(page.route, copy(page.data)).then(() => lifetime(page, 'onReady')).catch(complain)
  }
  const unload = (page: Instance | undefined): void => {
    if (page && !isTab(page.route)) lifetime(page, 'onUnload')
  }
  const enter = (url: string, leave: () => void): void => {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?')
    if (!routesOf(app).includes(path)) throw new Error(`app.json has no page ${path}`)
    leave()
    const page = tabs.get(path) ?? open(path, query)
    if (isTab(path)) tabs.set(path, page)
    stack.push(page)
    show(page)
  }
  const all = (): void => { lifetime(top(), 'onHide'); stack.splice(0).forEach(unload) }
  const pages: Pages = {
    navigateTo: (url) => enter(url, () => lifetime(top(), 'onHide')),
    redirectTo: (url) => enter(url, () => unload(stack.pop())),
    switchTab: (url) => enter(url, all),
    reLaunch: (url) => enter(url, () => { all(); tabs.clear() }),
    navigateBack: () => {
      if (stack.length < 2) return
      unload(stack.pop())
      const page = top()
      if (page) show(page)
    },
  }
  return { pages, top, instances: () => [...stack], unloadAll: () => { all(); tabs.clear() } }
}
