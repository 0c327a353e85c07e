import { type Client, type Transport, createClient, newRequestId } from '../../../shared/client.ts'

/** Somebody's phone: signed in through the local WeChat, and again when the session has run out. */
export interface PhoneBook { of: (user: string) => Client }

interface Session { token: string; expiresAtMs: number }

const loginCode = async (wechatUrl: string, user: string): Promise<string> => {
  const answer = await fetch(`${wechatUrl}/local/codes`, { method: 'POST', body: JSON.stringify({ user }) })
  return (await answer.json() as { code: string }).code
}

const marginMs = 60_000

/** The phones of the demo people. `now` is the clock that the functions follow. */
export const phoneBook = (transport: Transport, wechatUrl: string, now: () => number): PhoneBook => {
  const anonymous = createClient(transport)
  const sessions = new Map<string, Session>()
  const tokenOf = async (user: string): Promise<string> => {
    const known = sessions.get(user)
    if (known && known.expiresAtMs - marginMs > now()) return known.token
    const { token, expiresAt } = await anonymous('POST /sessions', { code: await loginCode(wechatUrl, user) })
    sessions.set(user, { token, expiresAtMs: Date.parse(expiresAt) })
    return token
  }
  return {
    of: (user) => async (call, input, options = {}) => {
      const authorization = `Bearer ${await tokenOf(user)}`
      const client = createClient(transport, () => ({ authorization }))
      return client(call, input, { requestId: options.requestId ?? newRequestId() })
    },
  }
}
