import { createHash, createHmac } from 'node:crypto'

/** What the CloudBase bridge vouches for: this request, from this resident of WeChat, at this second, once. */
export interface BridgeParts {
  method: string
  path: string
  query?: Record<string, string>
  /** The body exactly as it is sent; '' where there is none. */
  body: string
  /** '' where there is none. */
  idempotencyKey: string
  /** Unix seconds. */
  at: number
  /** 22 characters of [A-Za-z0-9_-], never used before. */
  nonce: string
  openId: string
  /** '' where WeChat gives none. */
  unionId: string
}

export interface BridgeHeader { at: number; nonce: string; openId: string; unionId: string; signature: string }

export const bridgeHeaderName = 'x-linli-bridge'

/** The query as it is signed, and as the bridge sends it: spaces as %20, which every reader takes for a space. */
export const canonicalQuery = (query: Record<string, string> = {}): string =>
  Object.keys(query).sort()
    .map((key) => `${encodeURIComponent(key)}=${encodeURIComponent(query[key] ?? '')}`).join('&')

// API Gateway hands some paths on decoded and some as they came, so both sides sign the decoded form.
const canonicalPath = (path: string): string => {
  try { return decodeURIComponent(path) } catch { return path }
}

/** HMAC-SHA256 over the request and the identity, as hex. Pure node:crypto, for Node 18 and later. */
export const signBridge = (key: Buffer, parts: BridgeParts): string => {
  const bodyHash = createHash('sha256').update(parts.body).digest('hex')
  const lines = [
    parts.method, canonicalPath(parts.path), canonicalQuery(parts.query), bodyHash, parts.idempotencyKey,
    String(parts.at), parts.nonce, parts.openId, parts.unionId,
  ]
  return createHmac('sha256', key).update(lines.join('\n')).digest('hex')
}

/** The header that carries the identity and its signature. */
export const bridgeHeader = (key: Buffer, parts: BridgeParts): string =>
  `t=${parts.at},n=${parts.nonce},o=${parts.openId},u=${parts.unionId},s=${signBridge(key, parts)}`

const form = /^t=(\d{1,12}),n=([\w-]{22}),o=([\w-]{1,64}),u=([\w-]{0,64}),s=([0-9a-f]{64})$/

/** The header taken apart; undefined where it has another form. It proves nothing until the signature is compared. */
export const parseBridgeHeader = (text: string): BridgeHeader | undefined => {
  const [, at, nonce, openId, unionId, signature] = form.exec(text) ?? []
  if (!at || !nonce || !openId || unionId === undefined || !signature) return undefined
  return { at: Number(at), nonce, openId, unionId, signature }
}
