import { SignJWT, errors, jwtVerify } from 'jose'
import { momentText, now } from './clock.ts'
import { keys } from './keys.ts'
import { RefusalError } from './refusal.ts'

const lifetimeSeconds = 2 * 3600
const issuer = 'linli'

let imported: Promise<CryptoKey> | undefined

/** The session key as jose takes it, imported once: from bytes it would be imported anew at every call. */
const sessionKey = (): Promise<CryptoKey> => {
  imported ??= keys().then(({ session }) => crypto.subtle.importKey(
    'raw', new Uint8Array(session), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']))
  return imported
}

/** A signed token that names a person for two hours. Roles are not in it: they are read anew at every call. */
export const issueToken = async (personId: string): Promise<{ token: string; expiresAt: string }> => {
  const issuedAt = Math.floor(now() / 1000)
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setIssuer(issuer).setSubject(personId)
    .setIssuedAt(issuedAt).setExpirationTime(issuedAt + lifetimeSeconds).sign(await sessionKey())
  return { token, expiresAt: momentText((issuedAt + lifetimeSeconds) * 1000) }
}

/** The person that a token names. Refuses with `identity.expired` or `identity.invalid`. */
export const verifyToken = async (token: string): Promise<string> => {
  try {
    const { payload } = await jwtVerify(token, await sessionKey(), {
      issuer, algorithms: ['HS256'], currentDate: new Date(now()), requiredClaims: ['sub', 'exp'],
    })
    return payload.sub ?? ''
  } catch (error) {
    throw new RefusalError(error instanceof errors.JWTExpired ? 'identity.expired' : 'identity.invalid')
  }
}
