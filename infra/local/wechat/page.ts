import { fontStack, palette, radius, target } from '../../../shared/tokens.ts'
import { escapeHtml } from '../site.ts'
import type { Phone } from './accounts.ts'

const style = `
  * { box-sizing: border-box } body { margin: 0; background: ${palette.paper}; color: ${palette.ink};
    font: 16px/1.5 ${fontStack} } main { max-width: 420px; margin: 0 auto; padding: 24px 16px 40px }
  h1 { font-size: 20px; line-height: 1.25; margin: 0 0 4px } .en { color: ${palette.inkSoft}; font-size: 13px }
  p { margin: 8px 0 } .note { border: 1px dashed ${palette.edge}; border-radius: ${radius.card}px; padding: 12px 16px;
    background: ${palette.card}; margin: 0 0 16px }
  a { display: flex; gap: 12px; align-items: center; min-height: ${target.elder}px; padding: 10px 16px; margin: 8px 0;
    border: 1px solid ${palette.line}; border-radius: ${radius.card}px; background: ${palette.card};
    color: inherit; text-decoration: none } a:hover, a:focus-visible { border-color: ${palette.vermilion} }
  i { flex: 0 0 40px; height: 40px; border-radius: 20px; background: ${palette.riverTint}; color: ${palette.river};
    font-style: normal; font-weight: 700; text-align: center; line-height: 40px }
  b { display: block } details { margin-top: 16px } summary { min-height: 44px; padding: 10px 0; cursor: pointer }
`

/** A page of this WeChat. */
export const frame = (title: string, body: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style></head>
<body><main>${body}</main></body></html>`

const choice = (query: URLSearchParams, { user, name, note }: Phone): string => {
  const chosen = new URLSearchParams(query)
  chosen.set('user', user)
  return `<a href="?${escapeHtml(chosen.toString())}"><i aria-hidden="true">${escapeHtml(name.slice(0, 1))}</i>
    <span><b>${escapeHtml(name)}</b><span class="en">${escapeHtml(note)}</span></span></a>`
}

const shownAtOnce = 6

/** The page that stands for WeChat on this machine: whose phone is this? */
export const authorizePage = (query: URLSearchParams, phones: Phone[], back: URL): string => {
  const note = '还没有登记的居民 · A phone that Linli has not met'
  const fresh = { user: `new-${Date.now().toString(36)}`, name: '新手机', note }
  const others = phones.slice(shownAtOnce)
  return frame('本机的微信 · WeChat on this machine', `
    <h1>这是谁的手机？</h1><p class="en">Whose phone is this?</p>
    <div class="note"><p>这一页代替微信：真的手机上，微信知道您是谁，不会出现这一页。</p>
    <p class="en">This page stands for WeChat on your machine. On a real phone WeChat knows who you are, and nobody sees
    it. It returns to ${escapeHtml(back.host)}.</p></div>
    ${[...phones.slice(0, shownAtOnce), fresh].map((phone) => choice(query, phone)).join('')}
    ${others.length > 0 ? `<details><summary>其他居民 · Everybody else (${others.length})</summary>
      ${others.map((phone) => choice(query, phone)).join('')}</details>` : ''}`)
}

/** What WeChat shows where a request to its OAuth page does not fit. */
export const refusalPage = (parameter: string): string => frame('微信', `
  <h1>${escapeHtml(parameter)} 参数错误</h1><p class="en">The parameter ${escapeHtml(parameter)} does not fit.</p>
  <p class="en">This WeChat only returns to pages on this machine.</p>`)
