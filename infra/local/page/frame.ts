import { escapeHtml } from '../site.ts'
import { style } from './style.ts'

/** A page of the local system around its body. */
export const frame = (title: string, body: string, head = ''): string => `<!doctype html><html lang="zh-CN"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}
<title>${escapeHtml(title)}</title><style>${style}</style></head><body>${body}</body></html>`
