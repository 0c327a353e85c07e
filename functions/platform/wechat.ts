import { config } from './config.ts'
import { keys } from './keys.ts'
import type { WechatIdentity } from './meet.ts'
import { RefusalError } from './refusal.ts'
import { BusyError } from './retry.ts'

interface CodeAnswer { openid?: string; unionid?: string; errcode?: number; errmsg?: string }

const urlOf = async (code: string, app: WechatIdentity['app']): Promise<URL> => {
  const { wechatSecret, wechatOfficialSecret } = await keys()
  const mini = app === 'miniProgram'
  const url = new URL(mini ? '/sns/jscode2session' : '/sns/oauth2/access_token', config.wechatUrl())
  const appId = mini ? config.wechatAppId() : config.wechatOfficialAppId()
  url.searchParams.set('appid', appId)
  url.searchParams.set('secret', mini ? wechatSecret : wechatOfficialSecret)
  url.searchParams.set(mini ? 'js_code' : 'code', code)
  url.searchParams.set('grant_type', 'authorization_code')
  return url
}

const timeoutMs = 4000
// WeChat's own words for a code that is wrong, used or too old.
const badCodes = new Set([40029, 40163, 41008, 42003])

/**
 * Exchange a sign-in code at WeChat for the identity behind it. Refuses with `code.wechat`.
 * The code of the mini-program comes from `wx.login`, that of the official account from its OAuth page.
 */
export const exchangeCode = async (code: string, app: WechatIdentity['app']): Promise<WechatIdentity> => {
  const response = await fetch(await urlOf(code, app), { signal: AbortSignal.timeout(timeoutMs) })
    .catch(() => { throw new BusyError() })
  if (!response.ok) throw new BusyError()
  // WeChat answers JSON as text/plain.
  const answer = JSON.parse(await response.text()) as CodeAnswer
  if (answer.openid) return { app, openId: answer.openid, unionId: answer.unionid ?? '' }
  if (badCodes.has(answer.errcode ?? 0)) throw new RefusalError('code.wechat')
  if (answer.errcode === -1 || answer.errcode === 45011) throw new BusyError()
  throw new Error(`WeChat refused the exchange: ${answer.errcode} ${answer.errmsg}`)
}
