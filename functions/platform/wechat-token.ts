import { config } from './config.ts'
import { now } from './clock.ts'
import { keys } from './keys.ts'

interface TokenAnswer { access_token?: string; expires_in?: number; errcode?: number; errmsg?: string }

const timeoutMs = 3000
const marginMs = 5 * 60_000
let remembered: { token: string; until: number } | undefined

const ask = async (force: boolean): Promise<TokenAnswer> => {
  const { wechatSecret } = await keys()
  const response = await fetch(new URL('/cgi-bin/stable_token', config.wechatUrl()), {
    method: 'POST', signal: AbortSignal.timeout(timeoutMs),
    body: JSON.stringify({
      grant_type: 'client_credential', appid: config.wechatAppId(), secret: wechatSecret, force_refresh: force,
    }),
  })
  return JSON.parse(await response.text()) as TokenAnswer
}

/**
 * The access token of the mini-program for WeChat's server calls: the stable one, which all processes share and which
 * asking again does not void. `fresh` makes WeChat give a new one, for a token that it no longer takes.
 * @throws where WeChat does not answer, or refuses
 */
export const accessToken = async ({ fresh = false } = {}): Promise<string> => {
  if (!fresh && remembered && now() < remembered.until) return remembered.token
  const { access_token: token, expires_in: seconds = 0, errcode, errmsg } = await ask(fresh)
  if (!token) throw new Error(`WeChat gave no access token: ${errcode} ${errmsg}`)
  remembered = { token, until: now() + seconds * 1000 - marginMs }
  return token
}
