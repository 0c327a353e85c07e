import { type SiteAnswer, type SiteRequest, html, redirect } from '../site.ts'
import type { App, Phone } from './accounts.ts'
import type { CodeBook } from './codes.ts'
import { authorizePage, refusalPage } from './page.ts'

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1' || hostname === '[::1]'

const returnAddress = (text: string | null): URL | undefined => {
  if (!text || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && isLoopback(url.hostname) ? url : undefined
}

/** `http://wang.localhost:7300` is the browser on wang's phone: nobody needs to be asked. */
const phoneOf = (url: URL, phones: Phone[]): string | undefined => {
  const [user = '', ...rest] = url.hostname.split('.')
  return rest.join('.') === 'localhost' && phones.some((phone) => phone.user === user) ? user : undefined
}

const userForm = /^[\w-]{1,40}$/

/**
 * WeChat's OAuth page. On a real phone WeChat knows who holds it; here the page asks, unless the address of the page
 * that sent the browser names the person, or the choice comes with the request (`user`).
 */
export const authorize = (request: SiteRequest, app: App, codes: CodeBook, phones: () => Phone[]): SiteAnswer => {
  const query = new URLSearchParams(request.query)
  const back = returnAddress(query.get('redirect_uri'))
  if (query.get('appid') !== app.appId) return html(refusalPage('appid'), 400)
  if (!back) return html(refusalPage('redirect_uri'), 400)
  if (query.get('response_type') !== 'code') return html(refusalPage('response_type'), 400)
  const user = query.get('user') ?? phoneOf(back, phones())
  if (user === undefined) return html(authorizePage(query, phones(), back))
  if (!userForm.test(user)) return html(refusalPage('user'), 400)
  back.searchParams.set('code', codes.make(user, app.appId))
  back.searchParams.set('state', query.get('state') ?? '')
  // A browser hands the fragment of the first address (#wechat_redirect) on, unless the second has one of its own.
  return redirect(`${back.href}${back.hash ? '' : '#'}`)
}
