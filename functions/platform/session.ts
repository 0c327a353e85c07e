import { SignJWT, errors, jwtVerify } from 'jose'
import { momentText, now } from './clock.ts'
import { keys } from './keys.ts'
import { RefusalError } from './refusal.ts'

const lifetimeSeconds = 2 * 3600
const issuer = 'linli'

/** A signed token that names a person for two hours. Roles are not in it: they are read anew at every call. */
export const issueToken = async (personId: string): Promise<{ token: string; expiresAt: string }> => {
  const issuedAt = Math.floor(now() / 1000)
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setIssuer(issuer).setSubject(personId)
    .setIssuedAt(issuedAt).setExpirationTime(issuedAt + lifetimeSeconds).sign((await keys()).session)
  return { token, expiresAt: momentText((issuedAt + lifetimeSeconds) * 1000) }
}

/** The person that a token names. Refuses with `identity.expired` or `identity.invalid`. */
export const verifyToken = async (token: string): Promise<string> => {
  try {
    const { payload } = await jwtVerify(token, (await keys()).session, {
      issuer, algorithms: ['HS256'], currentDate: new Date(now()), requiredClaims: ['sub', 'exp'],
    })
    return payload.sub ?? ''
  } catch (error) {
    throw new RefusalError(error instanceof errors.JWTExpired ? 'identity.expired' : 'identity.invalid')
  }
}
