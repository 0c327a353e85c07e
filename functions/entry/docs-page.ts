import type { Call } from '../../shared/contract/call.ts'
import { contexts } from '../../shared/contract/index.ts'
import { refusals } from '../../shared/refusals.ts'
import { html } from '../platform/html.ts'
import { refusalsOf } from './openapi.ts'

const style = `
:root{--ink:#2b2420;--soft:#6b5e55;--paper:#fbf7f0;--line:#e6dccb;--accent:#a8321e}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Noto Sans SC",sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}h1{font-size:1.8rem}h2{margin-top:3rem}
details{border-top:1px solid var(--line);padding:.6rem 0}summary{cursor:pointer}code{font:.9em ui-monospace,monospace}
summary code{color:var(--accent);font-weight:600}table{border-collapse:collapse;width:100%;font-size:.92rem}
td,th{border-top:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}.soft{color:var(--soft)}
a{color:var(--accent)}nav a{margin-right:1rem}`

const typeOf = (schema: unknown): string => {
  const { def } = (schema as { _zod: { def: Record<string, unknown> } })._zod
  const inner = def.innerType ?? def.element
  const name = String(def.type)
  if (name === 'optional' || name === 'default') return `${typeOf(inner)}, optional`
  if (name === 'enum') return Object.values(def.entries as object).join(' | ')
  return name === 'array' ? `list of ${typeOf(inner)}` : name
}

const fieldsOf = ({ input }: Call): string => {
  const rows = Object.entries(input().shape).map(([name, schema]) =>
    `<tr><td><code>${name}</code></td><td>${html(typeOf(schema))}</td></tr>`)
  if (rows.length === 0) return '<p class="soft">No input.</p>'
  return `<table><tr><th>Input</th><th></th></tr>${rows.join('')}</table>`
}

const section = ([name, call]: [string, Call]): string => {
  const who = typeof call.who === 'string' ? call.who : call.who.join(', ')
  const codes = [...new Set(refusalsOf(name.split(' ')[0] ?? '', call))].map((code) =>
    `<tr><td>${refusals[code].status}</td><td><a href="#${code}"><code>${code}</code></a></td></tr>`)
  return `<details id="${html(name)}"><summary><code>${html(name)}</code> ${html(call.title.zh)} `
    + `<span class="soft">${html(call.title.en)}</span></summary><p>Who: ${html(who)}</p>${fieldsOf(call)}`
    + `<table><tr><th>Status</th><th>Refusal</th></tr>${codes.join('')}</table></details>`
}

/** A page for people: every call, who may make it, what it takes and every no. */
export const docsPage = (): string => {
  const all: [name: string, calls: object][] = Object.entries(contexts)
  const parts = all.map(([name, calls]) =>
    `<h2 id="${name}">${name}</h2>${(Object.entries(calls) as [string, Call][]).map(section).join('')}`)
  const codes = Object.entries(refusals).map(([code, { status, zh, en }]) =>
    `<tr id="${code}"><td>${status}</td><td><code>${code}</code></td><td>${html(zh)}<br><span class="soft">`
    + `${html(en)}</span></td></tr>`)
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`
    + `<title>邻里 Linli API</title><style>${style}</style><main><h1>邻里 Linli API</h1>`
    + `<p>JSON over HTTPS. The machine-readable form is <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Every `
    + `call that changes something takes an <code>idempotency-key</code>: the same id and content get the same answer, `
    + `for ever. A no is a problem document (RFC 9457) with a code and a sentence in Chinese and English.</p>`
    + `<nav>${[...all.map(([name]) => name), 'refusals'].map((name) => `<a href="#${name}">${name}</a>`).join('')}`
    + '</nav>'
    + `${parts.join('')}<h2 id="refusals">refusals</h2><table>${codes.join('')}</table></main></html>`
}
