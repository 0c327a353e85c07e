import { randomBytes } from 'node:crypto'

const lifetimeMs = 7200_000
const newToken = (): string => randomBytes(102).toString('base64url').slice(0, 136)

interface Token { token: string; expiresAtMs: number }

/**
 * The access tokens given out per app. A plain one voids the one before it; the stable one stays the same until it is
 * near its end or asked for anew.
 */
export const tokenBook = (now: () => number) => {
  const stable = new Map<string, Token>()
  const plain = new Map<string, Token>()
  const give = (book: Map<string, Token>, appId: string, keep: boolean): object => {
    const known = book.get(appId)
    const usable = keep && known !== undefined && known.expiresAtMs > now() + 300_000
    const current = usable ? known : { token: newToken(), expiresAtMs: now() + lifetimeMs }
    book.set(appId, current)
    return { access_token: current.token, expires_in: Math.floor((current.expiresAtMs - now()) / 1000) }
  }
  const isGood = (appId: string, token: string | null): boolean =>
    [stable, plain].some((book) => {
      const known = book.get(appId)
      return known !== undefined && known.token === token && known.expiresAtMs > now()
    })
  return {
    givePlain: (appId: string) => give(plain, appId, false),
    giveStable: (appId: string, fresh: boolean) => give(stable, appId, !fresh),
    isGood,
  }
}
export type TokenBook = ReturnType<typeof tokenBook>
