/** A request that the local server took in. Header names are lower-case; path and query are as they came. */
export interface SiteRequest {
  method: string
  path: string
  query: string
  headers: Record<string, string>
  body: Buffer
  sourceIp: string
  protocol: string
}

export interface SiteAnswer {
  /** 0: the line is cut instead. */
  status: number
  headers: Record<string, string | string[]>
  body: Buffer | string
}

/** One part of the local server: answers what is its own and leaves the rest to the next. */
export type Site = (request: SiteRequest) => Promise<SiteAnswer | undefined>

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): SiteAnswer =>
  ({ status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) })

export const html = (body: string, status = 200, headers: Record<string, string> = {}): SiteAnswer => ({
  status, body, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
})

export const redirect = (location: string, status = 302): SiteAnswer =>
  ({ status, headers: { location, 'cache-control': 'no-store' }, body: '' })

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
