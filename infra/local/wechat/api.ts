import { randomBytes } from 'node:crypto'
import { type SiteAnswer, type SiteRequest } from '../site.ts'
import { type App, openIdOf, unionIdOf } from './accounts.ts'
import type { CodeBook, Exchange } from './codes.ts'
import { type PresenceBook, checkContent } from './content.ts'
import type { TokenBook } from './tokens.ts'

/** WeChat answers JSON as text/plain. */
export const wechatJson = (value: unknown): SiteAnswer =>
  ({ status: 200, headers: { 'content-type': 'text/plain' }, body: JSON.stringify(value) })

const failure = (errcode: number, errmsg: string): SiteAnswer => {
  const requestId = randomBytes(6).toString('hex')
  return wechatJson({ errcode, errmsg: `${errmsg}, rid: ${requestId}` })
}

interface Api { miniProgram: App; officialAccount: App; codes: CodeBook; tokens: TokenBook; presence: PresenceBook }
type Endpoint = (api: Api, request: SiteRequest) => SiteAnswer

const secretProblem = (app: App, appId: string | null, secret: string | null): SiteAnswer | undefined => {
  if (!appId) return failure(41002, 'appid missing')
  if (appId !== app.appId) return failure(40013, 'invalid appid')
  if (!secret) return failure(41004, 'appsecret missing')
  return secret === app.secret ? undefined : failure(40125, 'invalid appsecret')
}

const exchangeWith = (
  { codes }: Api, app: App, query: URLSearchParams, codeName: string, succeed: (user: string) => object,
): SiteAnswer => {
  const problem = secretProblem(app, query.get('appid'), query.get('secret'))
  if (problem) return problem
  const code = query.get(codeName)
  if (!code) return failure(41008, 'missing code')
  if (query.get('grant_type') !== 'authorization_code') return failure(40002, 'invalid grant_type')
  const found: Exchange = codes.exchange(code, app.appId)
  return 'errcode' in found ? failure(found.errcode, found.errmsg) : wechatJson(succeed(found.user))
}

/** `wx.login`'s code for the identity in the mini-program. */
const codeToSession: Endpoint = (api, request) =>
  exchangeWith(api, api.miniProgram, new URLSearchParams(request.query), 'js_code', (user) => ({
    session_key: randomBytes(16).toString('base64'),
    openid: openIdOf(user, api.miniProgram.appId), unionid: unionIdOf(user),
  }))

/** The OAuth page's code for the identity in the official account. */
const officialAccess: Endpoint = (api, request) =>
  exchangeWith(api, api.officialAccount, new URLSearchParams(request.query), 'code', (user) => ({
    access_token: randomBytes(48).toString('base64url'), expires_in: 7200,
    refresh_token: randomBytes(48).toString('base64url'),
    openid: openIdOf(user, api.officialAccount.appId), scope: 'snsapi_base', unionid: unionIdOf(user),
  }))

const appOf = (api: Api, appId: string | null): App =>
  (appId === api.officialAccount.appId ? api.officialAccount : api.miniProgram)

const tokenFor = (
  api: Api, grantType: unknown, appId: string | null, secret: string | null, give: (appId: string) => object,
): SiteAnswer => {
  if (grantType !== 'client_credential') return failure(40002, 'invalid grant_type')
  return secretProblem(appOf(api, appId), appId, secret) ?? wechatJson(give(appId ?? ''))
}

const token: Endpoint = (api, request) => {
  const query = new URLSearchParams(request.query)
  return tokenFor(api, query.get('grant_type'), query.get('appid'), query.get('secret'), api.tokens.givePlain)
}

const stableToken: Endpoint = (api, { body }) => {
  try {
    const { grant_type: grantType, appid = null, secret = null, force_refresh: fresh = false } =
      JSON.parse(body.toString()) as { grant_type?: string; appid?: string; secret?: string; force_refresh?: boolean }
    return tokenFor(api, grantType, appid, secret, (appId) => api.tokens.giveStable(appId, fresh))
  } catch {
    return failure(47001, 'data format error')
  }
}

/** Whether a text may be shown, for a user of the mini-program who was there in the last two hours. */
const messageCheck: Endpoint = ({ miniProgram, tokens, presence }, { query, body }) => {
  const token = new URLSearchParams(query).get('access_token')
  if (!token) return failure(41001, 'access_token missing')
  if (!tokens.isGood(miniProgram.appId, token)) return failure(40001, 'invalid credential, access_token is invalid or not latest')
  try {
    const outcome = checkContent(JSON.parse(body.toString()) as object, presence)
    return 'answer' in outcome ? wechatJson(outcome.answer) : failure(outcome.errcode, outcome.errmsg)
  } catch {
    return failure(47001, 'data format error')
  }
}

/** WeChat's server interface, as far as Linli calls it. */
export const endpoints: Record<string, Endpoint> = {
  'GET /sns/jscode2session': codeToSession,
  'GET /sns/oauth2/access_token': officialAccess,
  'GET /cgi-bin/token': token,
  'POST /cgi-bin/stable_token': stableToken,
  'POST /wxa/msg_sec_check': messageCheck,
}
