import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import {
  type AppJson, type Definition, type View, type ViewEvent, lifetime, pageStack, readAppJson,
} from './weapp-pages.ts'
import { type Host, type Pages, standInWx } from './weapp-wx.ts'

export interface Weapp {
  app: AppJson
  route: () => string
  /** Everything that went to `console.error`, and what timers threw. */
  complaints: string[]
  pages: Pages
  handle: (event: ViewEvent) => void
  stop: () => void
}

/** CommonJS inside the sandbox: the build's own files and nothing of Node's. */
const moduleLoader = (dist: string, sandbox: object) => {
  const context = createContext(sandbox)
  const loaded = new Map<string, { exports: unknown }>()
  const load = (path: string): unknown => {
    const file = path.endsWith('.js') ? path : `${path}.js`
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const source = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`
    const body = runInContext(source, context, { filename: relative(dist, file) }) as
      (require: (name: string) => unknown, module: object, exports: unknown) => void
    body((name) => load(resolve(dirname(file), name)), module, module.exports)
    return module.exports
  }
  return load
}

const timers = (complain: (error: unknown) => void) => {
  const running = new Set<NodeJS.Timeout>()
  const guarded = (work: () => void) => () => { try { work() } catch (error) { complain(error) } }
  const start = (timer: NodeJS.Timeout): NodeJS.Timeout => { running.add(timer); return timer }
  const clear = (timer: NodeJS.Timeout): void => { running.delete(timer); clearTimeout(timer) }
  return {
    functions: {
      setTimeout: (work: () => void, ms?: number) => start(setTimeout(guarded(work), ms)),
      setInterval: (work: () => void, ms?: number) => start(setInterval(guarded(work), ms)),
      clearTimeout: clear, clearInterval: clear,
    },
    stop: () => running.forEach(clear),
  }
}

/**
 * Load a mini-program build as WeChat's logic layer does, in a sandbox where only `wx` leads out, and open its first
 * page.
 */
export const bootWeapp = (dist: string, host: Host, view: View): Weapp => {
  const app = readAppJson(dist)
  const complaints: string[] = []
  const complain = (...said: unknown[]): void => {
    complaints.push(said.map((one) => (one instanceof Error ? one.stack ?? one.message : String(one))).join(' '))
  }
  const clock = timers(complain)
  const defined = new Map<string, Definition>()
  let loading = ''
  let appDefinition: Definition = {}
  const define = (definition: Definition): void => { defined.set(loading, definition) }
  const definitionOf = (route: string): Definition => {
    loading = route
    if (!defined.has(route)) load(join(dist, route))
    const definition = defined.get(route)
    if (!definition) throw new Error(`${route}.js defines no page`)
    return definition
  }
  const stack = pageStack(app, definitionOf, view, complain)
  const load = moduleLoader(dist, {
    ...clock.functions, console: { ...console, error: complain },
    wx: standInWx(host, stack.pages, view, app.pages[0] ?? ''),
    App: (definition: Definition) => { appDefinition = definition }, Page: define, Component: define,
    getApp: () => appDefinition, getCurrentPages: stack.instances, __wxConfig: {},
  })
  load(join(dist, 'app'))
  if (existsSync(join(dist, 'comp.js'))) { loading = 'comp'; load(join(dist, 'comp')) }
  const launch = { path: app.pages[0], query: {}, scene: 1001 }
  lifetime(appDefinition, 'onLaunch', launch)
  lifetime(appDefinition, 'onShow', launch)
  stack.pages.reLaunch(app.pages[0] ?? '')
  return {
    app, complaints, pages: stack.pages, route: () => stack.top()?.route ?? '',
    handle: (event) => { try { stack.top()?.eh(event) } catch (error) { complain(error) } },
    stop: () => { stack.unloadAll(); clock.stop() },
  }
}
