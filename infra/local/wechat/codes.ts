import { randomBytes } from 'node:crypto'

/** What a sign-in code stands for; it is good once, for five minutes, in one app. */
interface Code { user: string; appId: string; expiresAtMs: number; used: boolean }
export type Exchange = { user: string } | { errcode: number; errmsg: string }

const lifetimeMs = 5 * 60_000
const mostCodes = 10_000

/** The codes that WeChat has given out. They are forgotten when WeChat is stopped, as sign-ins under way are. */
export const codeBook = (now: () => number) => {
  const codes = new Map<string, Code>()
  const make = (user: string, appId: string): string => {
    const code = randomBytes(24).toString('base64url')
    codes.set(code, { user, appId, expiresAtMs: now() + lifetimeMs, used: false })
    const oldest = codes.keys().next().value
    if (codes.size > mostCodes && oldest !== undefined) codes.delete(oldest)
    return code
  }
  const exchange = (code: string, appId: string): Exchange => {
    const known = codes.get(code)
    if (!known || known.appId !== appId) return { errcode: 40029, errmsg: 'invalid code' }
    if (known.used) return { errcode: 40163, errmsg: 'code been used' }
    if (known.expiresAtMs < now()) return { errcode: 40029, errmsg: 'invalid code' }
    known.used = true
    return { user: known.user }
  }
  return { make, exchange }
}
export type CodeBook = ReturnType<typeof codeBook>
