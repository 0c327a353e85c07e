import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { SiteRequest } from '../site.ts'

/** Credentials that the store knows. */
export interface StoreKey { accessKeyId: string; secretAccessKey: string }

/** Why a request is refused, as S3 names it. */
export type SignatureFault =
  | 'AccessDenied' | 'InvalidAccessKeyId' | 'SignatureDoesNotMatch' | 'RequestTimeTooSkewed' | 'XAmzContentSHA256Mismatch'

interface Claim { credential: string; signedHeaders: string; signature: string; stamp: string; content: string; query: string }

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')
const keyed = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

const longestSeconds = 7 * 86_400
const skewMs = 15 * 60_000

const millisecondsOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

const inQuery = (request: SiteRequest): Claim => {
  const given = new URLSearchParams(request.query)
  const pairs = request.query.split('&').filter((pair) => !pair.startsWith('X-Amz-Signature='))
  return {
    credential: given.get('X-Amz-Credential') ?? '', signedHeaders: given.get('X-Amz-SignedHeaders') ?? '',
    signature: given.get('X-Amz-Signature') ?? '', stamp: given.get('X-Amz-Date') ?? '', content: 'UNSIGNED-PAYLOAD',
    query: pairs.sort().join('&'),
  }
}

const inHeader = ({ headers, query }: SiteRequest): Claim => {
  const text = headers.authorization ?? ''
  const field = (name: string): string => new RegExp(`${name}=([^,\\s]+)`).exec(text)?.[1] ?? ''
  return {
    credential: field('Credential'), signedHeaders: field('SignedHeaders'), signature: field('Signature'),
    stamp: headers['x-amz-date'] ?? '', content: headers['x-amz-content-sha256'] ?? '',
    query: query.split('&').filter(Boolean).sort().join('&'),
  }
}

const expected = (request: SiteRequest, claim: Claim, secret: string): string => {
  const { signedHeaders, stamp, content, query, credential } = claim
  const [, ...scope] = credential.split('/')
  const lines = signedHeaders.split(';').map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`).join('')
  const canonical = `${request.method}\n${request.path}\n${query}\n${lines}\n${signedHeaders}\n${content}`
  const toSign = `AWS4-HMAC-SHA256\n${stamp}\n${scope.join('/')}\n${sha256(canonical)}`
  return keyed(scope.reduce<string | Buffer>(keyed, `AWS4${secret}`), toSign).toString('hex')
}

const timeFault = (claim: Claim, request: SiteRequest, now: number): SignatureFault | undefined => {
  const signedAt = millisecondsOf(claim.stamp)
  if (!claim.query.includes('X-Amz-Expires')) {
    return Math.abs(now - signedAt) <= skewMs ? undefined : 'RequestTimeTooSkewed'
  }
  const seconds = Number(new URLSearchParams(request.query).get('X-Amz-Expires'))
  const holds = seconds > 0 && seconds <= longestSeconds && now >= signedAt - skewMs && now <= signedAt + seconds * 1000
  return holds ? undefined : 'AccessDenied'
}

const contentFault = ({ headers, body }: SiteRequest, { content }: Claim): SignatureFault | undefined =>
  (headers.authorization && content !== sha256(body) ? 'XAmzContentSHA256Mismatch' : undefined)

/**
 * Whether a request is signed as Amazon's Signature Version 4 asks, in its headers or in its address, by a known key and
 * in time. Written from Amazon's description and not shared with the side that signs, so that each checks the other.
 */
export const signatureFault = (request: SiteRequest, keys: StoreKey[], now: number): SignatureFault | undefined => {
  const claim = request.headers.authorization ? inHeader(request) : inQuery(request)
  if (!claim.signature || !claim.signedHeaders.split(';').includes('host')) return 'AccessDenied'
  const [accessKeyId, day] = claim.credential.split('/')
  const key = keys.find((one) => one.accessKeyId === accessKeyId)
  if (!key) return 'InvalidAccessKeyId'
  const [right, given] = [expected(request, claim, key.secretAccessKey), claim.signature].map((text) => Buffer.from(text))
  const same = right !== undefined && given !== undefined && right.length === given.length && timingSafeEqual(right, given)
  if (!same || !claim.stamp.startsWith(day ?? '?')) return 'SignatureDoesNotMatch'
  return timeFault(claim, request, now) ?? contentFault(request, claim)
}
