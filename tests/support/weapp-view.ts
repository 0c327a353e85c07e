import { build } from 'esbuild'
import { TmplGroup } from 'glass-easel-template-compiler'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { type Data, type View, type ViewEvent, readAppJson, routesOf } from './weapp-pages.ts'
import { statusBarHeight } from './weapp-wx.ts'

const titleBarHeight = 44
const barHeight = statusBarHeight + titleBarHeight

const filesBelow = (folder: string): string[] => readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))

/** A style sheet with what it imports, as a browser reads it: 750 rpx are the screen's width, `page` is the body. */
const styleOf = (file: string): string => {
  if (!existsSync(file)) return ''
  const text = readFileSync(file, 'utf8')
    .replace(/@import\s*(?:url\()?["']([^"']+)["']\)?\s*;?/g,
      (_, path: string) => styleOf(resolve(dirname(file), path)))
  return text.replace(/(-?[\d.]+)rpx/g, (_, length: string) => `calc(100vw * ${length} / 750)`)
    .replace(/(^|[},\s])page(?=[\s,{])/g, '$1body')
}

/** The build's templates, compiled by WeChat's own compiler, with every complaint it had. */
const compile = (dist: string) => {
  const group = new TmplGroup()
  const complaints: string[] = []
  const jsons: Record<string, unknown> = {}
  for (const file of filesBelow(dist)) {
    const name = relative(dist, file).replace(/\.\w+$/, '')
    const text = readFileSync(file, 'utf8')
    if (file.endsWith('.wxs')) group.addScript(name, text)
    if (!file.endsWith('.wxml')) continue
    const found = group.addTmpl(name, text) as { message?: string }[] | undefined
    complaints.push(...(found ?? []).map((one) => `${name}.wxml: ${one.message ?? JSON.stringify(one)}`))
    const json = file.replace(/wxml$/, 'json')
    if (existsSync(json)) jsons[name] = JSON.parse(readFileSync(json, 'utf8'))
  }
  const pages = jsons as Record<string, { navigationStyle?: string }>
  return { jsons: pages, templates: group.getTmplGenObjectGroups(), complaints }
}

// What WeChat's components look like before the app's own style, and the bar and button that WeChat draws itself.
const nativeStyle = `
  html, body { margin: 0; font: 16px/1.5 sans-serif }
  view, scroll-view, page-root { display: block } text { display: inline }
  image { display: inline-block; width: 320px; height: 240px; overflow: hidden;
    background: center / 100% 100% no-repeat }
  input { display: block; height: 1.4rem; min-height: 1.4rem; border: 0; outline: 0; padding: 0; background: none;
    font: inherit; color: inherit; width: 100%; box-sizing: border-box }
  #weapp-bar { position: fixed; z-index: 1000; top: 0; left: 0; right: 0; height: ${barHeight}px;
    padding-top: ${statusBarHeight}px; box-sizing: border-box; background: #FBF6EE; color: #000;
    font: 600 17px/${titleBarHeight}px sans-serif; text-align: center }
  #weapp-bar button { position: absolute; left: 0; bottom: 0; width: 44px; height: 44px; border: 0; background: none;
    font-size: 24px }
  #weapp-bar.own { display: none }
  #weapp-bar:not(.own) ~ #weapp-page { padding-top: ${barHeight}px }
  #weapp-capsule { position: fixed; z-index: 1001; top: 48px; right: 7px; width: 87px; height: 32px;
    box-sizing: border-box; border: 1px solid #0002; border-radius: 16px;
    background: #fff9; font: 14px/30px sans-serif; text-align: center }`

const inScript = (code: string): string => code.replaceAll('</script', '<\\/script')

const frame = (compiled: object, templates: string, script: string): string => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${nativeStyle}</style>
<style id="weapp-style"></style>
<body><div id="weapp-bar" class="own"><button id="weapp-back">‹</button><span id="weapp-title"></span></div>
<div id="weapp-capsule">··· ⊙</div><div id="weapp-page"></div>
<script type="application/json" id="weapp-compiled">${JSON.stringify(compiled).replaceAll('<', '\\u003c')}</script>
<script>window.weappTemplates = ${inScript(templates)}</script><script>${inScript(script)}</script></body></html>`

const browserScript = async (): Promise<string> => {
  const entry = join(import.meta.dirname, 'weapp-view-browser.ts')
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, write: false, format: 'iife', logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

export interface WeappView extends View {
  complaints: string[]
}

/**
 * A view layer for a mini-program build in a browser's page. `handle` gets the events of the elements, `back` the tap
 * on the title bar's arrow.
 */
export const openView = async (
  page: Page, dist: string, handle: (event: ViewEvent) => void, back: () => void,
): Promise<WeappView> => {
  const { complaints, templates, jsons } = compile(dist)
  await page.exposeFunction('toLogic', handle)
  await page.exposeFunction('goBack', back)
  await page.setContent(frame({ jsons, routes: routesOf(readAppJson(dist)) }, templates, await browserScript()))
  await page.evaluate(() => {
    document.querySelector('#weapp-back')?.addEventListener('click', () => window.goBack())
  })
  const styles = new Map<string, string>()
  const styleFor = (route: string): string => {
    const known = styles.get(route) ?? `${styleOf(join(dist, 'app.wxss'))}\n${styleOf(join(dist, `${route}.wxss`))}`
    styles.set(route, known)
    return known
  }
  // What the logic says reaches the view in its order.
  let last: Promise<void> = Promise.resolve()
  const inOrder = (work: () => Promise<void>): Promise<void> => {
    last = last.catch(() => undefined).then(work)
    return last
  }
  const show = (route: string, data: Data) => inOrder(() => page.evaluate(([path, style, own, content]) => {
    document.querySelector('#weapp-style')?.replaceChildren(style)
    document.querySelector('#weapp-bar')?.classList.toggle('own', own)
    window.weapp.show(path, content)
  }, [route, styleFor(route), jsons[route]?.navigationStyle === 'custom', data] as const))
  const patch = (changes: Data) => inOrder(() => page.evaluate((part) => window.weapp.patch(part), changes))
  const inPassing = (work: () => Promise<void>): void => {
    inOrder(work).catch((error: unknown) => complaints.push(String(error)))
  }
  return {
    complaints, show, patch,
    setTitle: (title) => inPassing(() =>
      page.evaluate((text) => document.querySelector('#weapp-title')?.replaceChildren(text), title)),
    scrollTo: (top) => inPassing(() => page.evaluate((y) => scrollTo(0, y), top)),
  }
}
