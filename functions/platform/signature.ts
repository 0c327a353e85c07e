import { createHash, createHmac } from 'node:crypto'
import { momentText } from './clock.ts'

/** AWS Signature Version 4, for object stores; one call does not need a client of 400 KB. */

export interface Credentials { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined }

/** A request to an object store; header names are lower-case. */
export interface ToSign {
  method: 'GET' | 'PUT' | 'DELETE'
  url: URL
  region: string
  headers: Record<string, string>
  atMs: number
  credentials: Credentials
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

const stampOf = (atMs: number): string => momentText(atMs).replace(/[-:]|\.\d{3}/g, '')
const scopeOf = (atMs: number, region: string): string => `${stampOf(atMs).slice(0, 8)}/${region}/s3/aws4_request`

const signatureOf = (
  { method, url, region, atMs, credentials }: ToSign, headers: Record<string, string>, query: string, content: string,
): string => {
  const names = Object.keys(headers).sort()
  const listed = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = [method, url.pathname, query, listed, names.join(';'), content].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', stampOf(atMs), scopeOf(atMs, region), sha256(canonical)].join('\n')
  const key = [region, 's3', 'aws4_request'].reduce<Buffer>((above, text) => hmac(above, text),
    hmac(`AWS4${credentials.secretAccessKey}`, stampOf(atMs).slice(0, 8)))
  return hmac(key, toSign).toString('hex')
}

/** The headers with which a request is sent, the signature among them; the content is signed too. */
export const signedHeaders = (request: ToSign, content: string | Uint8Array = ''): Record<string, string> => {
  const { url, region, atMs, credentials } = request
  const headers: Record<string, string> = {
    ...request.headers, host: url.host, 'x-amz-content-sha256': sha256(content), 'x-amz-date': stampOf(atMs),
    ...(credentials.sessionToken ? { 'x-amz-security-token': credentials.sessionToken } : {}),
  }
  const signature = signatureOf(request, headers, '', sha256(content))
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scopeOf(atMs, region)}, `
    + `SignedHeaders=${Object.keys(headers).sort().join(';')}, Signature=${signature}`
  const { host: _, ...sent } = headers
  return { ...sent, authorization }
}

/**
 * An address with which whoever has it may make this one request, with exactly these headers, for so many seconds. What
 * is sent is not signed; its length and type are, where they are among the headers. `extra` asks the store for more,
 * such as the name under which a browser keeps the file.
 */
export const signedUrl = (request: ToSign, seconds: number, extra: Record<string, string> = {}): string => {
  const { url, region, atMs, credentials } = request
  const headers = { ...request.headers, host: url.host }
  const query = Object.entries({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256', 'X-Amz-Credential': `${credentials.accessKeyId}/${scopeOf(atMs, region)}`,
    'X-Amz-Date': stampOf(atMs), 'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': Object.keys(headers).sort().join(';'), ...extra,
    ...(credentials.sessionToken ? { 'X-Amz-Security-Token': credentials.sessionToken } : {}),
  }).map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort().join('&')
  const signature = signatureOf(request, headers, query, 'UNSIGNED-PAYLOAD')
  return `${url.origin}${url.pathname}?${query}&X-Amz-Signature=${signature}`
}

/** The credentials that Lambda puts into a function's environment. */
export const roleCredentials = (): Credentials => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env
  if (!accessKeyId || !secretAccessKey) throw new Error('There are no credentials for the object store.')
  return { accessKeyId, secretAccessKey, sessionToken: process.env.AWS_SESSION_TOKEN }
}
