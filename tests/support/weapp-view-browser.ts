import { CurrentWindowBackendContext, Event as WeappEvent, globalOptions } from 'glass-easel'
import { MiniProgramEnv, type Root } from 'glass-easel-miniprogram-adapter'
import type { Data, ViewEvent } from './weapp-pages.ts'

// Runs in the browser: draws the logic layer's data with WeChat's own component framework and tells it what was tapped.
interface Compiled { jsons: Record<string, object>; routes: string[] }
interface Node { id: string; dataset: Record<string, unknown> }

declare global {
  interface Window {
    toLogic: (event: ViewEvent) => void
    goBack: () => void
    weappTemplates: Record<string, never>
    weapp: { show: (route: string, data: Data) => void; patch: (patch: Data) => void }
  }
}

let typed = ''
const remember = ({ target }: Event): void => {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) typed = target.value
}
for (const type of ['input', 'focus', 'blur', 'change']) document.addEventListener(type, remember, true)

const withValue = new Set(['input', 'focus', 'blur', 'confirm', 'change'])
const plain = ({ id, dataset }: Node): Node => ({ id, dataset: { ...dataset } })

const eh = (event: { type: string; target: Node; currentTarget: Node }): void => {
  const detail = withValue.has(event.type) ? { value: typed } : {}
  window.toLogic({ type: event.type, detail, target: plain(event.target), currentTarget: plain(event.currentTarget) })
}

// The framework keeps ids to itself; this attribute of its own tells them, and they become ids of the document.
const idAttribute = 'exparser:info-attr-id'
globalOptions.writeExtraInfoToAttr = true

/** What the framework leaves to WeChat's own components: ids, a picture's source, a field whose value the app sets. */
const complete = (element: Element): void => {
  const id = element.getAttribute(idAttribute)
  if (id !== null && element.id !== id) element.id = id
  if (element.tagName === 'IMAGE') {
    (element as HTMLElement).style.backgroundImage = `url("${element.getAttribute('src') ?? ''}")`
  }
  if (element instanceof HTMLInputElement) {
    element.type = 'text'
    // An attribute without a value is false in WeChat and true in a document.
    const kept = (element as { __wxElement?: { getAttribute: (name: string) => unknown } }).__wxElement
    element.disabled = kept?.getAttribute('disabled') === true
    const value = element.getAttribute('value') ?? ''
    if (element.value !== value) element.value = value
  }
}

const watch = (): void => {
  const below = (node: Node | globalThis.Node): void => {
    if (node instanceof Element) [node, ...node.querySelectorAll('*')].forEach(complete)
  }
  new MutationObserver((changes) => changes.forEach(({ type, target, addedNodes }) =>
    (type === 'attributes' ? complete(target as Element) : addedNodes.forEach(below))))
    .observe(document.body, {
      subtree: true, childList: true, attributes: true, attributeFilter: [idAttribute, 'src', 'value', 'disabled'],
    })
}

/** The document as the framework's backend, its taps and inputs handed to the elements as WeChat does. */
const documentThatTells = (): CurrentWindowBackendContext => {
  const context = new CurrentWindowBackendContext()
  context.onEvent((target, type, detail, options) => {
    const event = new WeappEvent(type, detail, options)
    WeappEvent.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  return context
}

/** Patches of WeChat say `cn.[0].v`, the framework reads `cn[0].v`. */
const asPaths = (patch: Data): Data =>
  Object.fromEntries(Object.entries(patch).map(([path, value]) => [path.replace(/\.\[/g, '['), value]))

const start = ({ jsons, routes }: Compiled): void => {
  const groups = window.weappTemplates
  const environment = new MiniProgramEnv()
  const space = environment.createCodeSpace('', true)
  for (const [path, json] of Object.entries(jsons)) {
    space.addComponentStaticConfig(path, json as never)
    const template = { groupList: groups, content: groups[path], fallbackListenerOnNativeNode: true }
    if (groups[path]) space.addCompiledTemplate(path, template as never)
  }
  space.component('comp').definition({ properties: { i: Object, l: String }, methods: { eh } } as never).register()
  for (const route of routes) space.component(route).definition({ data: {}, methods: { eh } } as never).register()
  const backend = environment.associateBackend(documentThatTells())
  let shown: Root | undefined
  window.weapp = {
    show: (route, data) => {
      const place = document.querySelector('#weapp-page') as HTMLElement
      shown?.release()
      place.replaceChildren(document.createElement('span'))
      shown = backend.createRoot('page-root', space, route)
      shown.get().setData(data)
      shown.attach(place as never, place.firstChild as never)
      scrollTo(0, 0)
    },
    patch: (patch) => { shown?.get().setData(asPaths(patch)) },
  }
  watch()
}

const compiled = document.querySelector('#weapp-compiled')?.textContent
start(JSON.parse(compiled ?? '') as Compiled)
