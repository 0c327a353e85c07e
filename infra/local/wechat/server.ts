import { type LocalServer, startServer } from '../server.ts'
import { type Site, type SiteAnswer, type SiteRequest, json } from '../site.ts'
import { type App, type Phone, openIdOf, unionIdOf } from './accounts.ts'
import { endpoints, wechatJson } from './api.ts'
import { authorize } from './authorize.ts'
import { codeBook } from './codes.ts'
import { presenceBook } from './content.ts'
import { type Faults, noFaults, suffer } from './faults.ts'
import { type Pay, isForPay, startPay } from './pay/pay.ts'
import { tokenBook } from './tokens.ts'

export interface WechatOptions {
  miniProgram: App
  officialAccount: App
  /** Whose phones the OAuth page offers. */
  phones?: () => Phone[]
  now?: () => number
  port?: number
  /** Of WeChat Pay, whose merchants live by the clock of the books; `now` where it is left out. */
  payNow?: () => number
  /** Where WeChat Pay keeps its keys, orders and refunds; without a file they are gone at the end. */
  payFile?: string
}

/** What the CloudBase context says of a user who calls a cloud function from the mini-program. */
export interface CloudContext { openId: string; unionId: string }

export interface Wechat extends LocalServer {
  /** What `wx.login` gives in the mini-program on this user's phone. */
  login: (user: string) => string
  cloudContext: (user: string) => CloudContext
  pay: Pay
}

const userForm = /^[\w-]{1,40}$/

const bodyOf = ({ body }: SiteRequest): Record<string, unknown> => {
  try { return JSON.parse(body.toString() || '{}') as Record<string, unknown> } catch { return {} }
}

type Controls = Record<string, (body: Record<string, unknown>) => SiteAnswer>

// What WeChat's client on the phone does, and what a test wants to go wrong; WeChat's servers have no such calls.
const controls = (login: Wechat['login'], cloudContext: Wechat['cloudContext'], faults: Faults): Controls => ({
  'POST /local/codes': ({ user }) => (typeof user === 'string' && userForm.test(user)
    ? json(200, { code: login(user) })
    : json(400, { message: 'Say whose phone it is: { "user": "wang-xiulan" }' })),
  'POST /local/cloud-contexts': ({ user }) => (typeof user === 'string' && userForm.test(user)
    ? json(200, cloudContext(user))
    : json(400, { message: 'Say whose phone it is: { "user": "wang-xiulan" }' })),
  'POST /local/faults': (wanted) => json(200, Object.assign(faults, noFaults, wanted)),
})

/**
 * A web page of another origin must not drive the controls: a browser always says where a POST comes from. Our own
 * tools are no browsers and say nothing.
 */
const fromElsewhere = ({ headers }: SiteRequest): boolean => headers.origin !== undefined

/** What a form sends comes from the page that showed it, which is one of this WeChat's own. */
const ownPage = ({ headers: { host = '', origin } }: SiteRequest): boolean => origin === undefined || origin === `http://${host}`

/** WeChat on this machine: a server with WeChat's own protocol, so that nothing in Linli knows the difference. */
export const startWechat = async (options: WechatOptions): Promise<Wechat> => {
  const { miniProgram, officialAccount, phones = () => [], now = Date.now, port = 0, payNow = now, payFile } = options
  const codes = codeBook(now)
  const faults = { ...noFaults }
  const [tokens, presence] = [tokenBook(now), presenceBook(now)]
  const login = (user: string): string => {
    presence.see(openIdOf(user, miniProgram.appId))
    return codes.make(user, miniProgram.appId)
  }
  const cloudContext = (user: string): CloudContext => {
    const openId = openIdOf(user, miniProgram.appId)
    presence.see(openId)
    return { openId, unionId: unionIdOf(user) }
  }
  const pay = startPay({
    appIds: [miniProgram.appId, officialAccount.appId], now: payNow, url: () => server.url, ...(payFile ? { file: payFile } : {}),
  })
  const local = { ...controls(login, cloudContext, faults), ...pay.controls }
  const site: Site = async (request) => {
    const name = `${request.method} ${request.path}`
    if (name === 'GET /connect/oauth2/authorize') return authorize(request, officialAccount, codes, phones)
    if (request.path === '/local/pay/sheet') return ownPage(request) ? pay.sheet(request) : json(403, { message: 'Not from a page' })
    const control = local[name]
    if (control) return fromElsewhere(request) ? json(403, { message: 'Not from a page' }) : control(bodyOf(request))
    if (isForPay(request)) return pay.site(request)
    const endpoint = endpoints[name]
    if (!endpoint) return wechatJson({ errcode: 40066, errmsg: 'invalid url' })
    return await suffer(faults) ?? endpoint({ miniProgram, officialAccount, codes, tokens, presence }, request)
  }
  const server = await startServer([site], port, () => undefined)
  return { ...server, login, cloudContext, pay, stop: async () => { await pay.stop(); await server.stop() } }
}
