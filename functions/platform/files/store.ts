import type { FileType } from '../../../shared/files.ts'
import { momentText, now } from '../clock.ts'
import { config } from '../config.ts'
import { keys } from '../keys.ts'
import { BusyError } from '../retry.ts'
import { type ToSign, roleCredentials, signedHeaders, signedUrl } from '../signature.ts'

/**
 * The one store of files, reached by signed requests as S3 knows them: S3, Tencent's COS (where CloudBase keeps its
 * storage) and the local one differ by address and keys only. What a phone has sent lies under `raw/`, where nothing
 * is ever read but by the look at its arrival; what was cleaned lies under `files/`.
 */
export const rawPlace = (fileId: string): string => `raw/${fileId}`
export const keptPlace = (fileId: string): string => `files/${fileId}`

const timeoutMs = 8000
const uploadSeconds = 600
const viewSeconds = 300

const request = async (
  method: ToSign['method'], place: string, headers: Record<string, string> = {},
): Promise<ToSign> => ({
  method, headers, url: new URL(`${config.filesUrl()}/${place}`), region: config.filesRegion(), atMs: now(),
  credentials: (await keys()).files ?? roleCredentials(),
})

/** Network and store ask to come again, as the database does: the caller is told `busy`, and nothing is lost. */
const send = async (toSign: ToSign, body?: Uint8Array<ArrayBuffer>): Promise<Response> => {
  const init = { method: toSign.method, headers: signedHeaders(toSign, body), signal: AbortSignal.timeout(timeoutMs) }
  const response = await fetch(toSign.url, body ? { ...init, body } : init).catch(() => { throw new BusyError() })
  if (response.status === 503 || response.status === 500) throw new BusyError()
  return response
}

const unexpected = ({ status }: Response, toSign: ToSign): never => {
  throw new Error(`The store answered ${status} to ${toSign.method} ${toSign.url.pathname}.`)
}

/** Where a phone may put exactly so many bytes of this type, for ten minutes. */
export const uploadTo = async (place: string, type: FileType, bytes: number) => {
  const headers = { 'content-type': type }
  const toSign = await request('PUT', place, { ...headers, 'content-length': String(bytes) })
  return { url: signedUrl(toSign, uploadSeconds), headers, endsAt: momentText(toSign.atMs + uploadSeconds * 1000) }
}

/** An address that shows an object for five minutes; a document is kept under a plain name and not opened. */
export const linkTo = async (place: string, type: FileType) => {
  const toSign = await request('GET', place)
  const shown: Record<string, string> = { 'response-cache-control': `private, max-age=${viewSeconds}` }
  if (type === 'application/pdf') shown['response-content-disposition'] = 'attachment; filename="file.pdf"'
  return { url: signedUrl(toSign, viewSeconds, shown), urlEndsAt: momentText(toSign.atMs + viewSeconds * 1000) }
}

/** The bytes of an object, undefined where there is none; 'tooLarge' instead of more than so many. */
export const readObject = async (
  place: string, mostBytes: number,
): Promise<Buffer | 'tooLarge' | undefined> => {
  const toSign = await request('GET', place)
  const response = await send(toSign)
  if (response.status === 404) return undefined
  if (!response.ok) return unexpected(response, toSign)
  if (Number(response.headers.get('content-length')) > mostBytes) {
    await response.body?.cancel()
    return 'tooLarge'
  }
  return Buffer.from(await response.arrayBuffer().catch(() => { throw new BusyError() }))
}

/** Keep an object where there is none yet; false where there is one, which then stays as it is. */
export const keepObject = async (place: string, content: Uint8Array, type: FileType): Promise<boolean> => {
  const toSign = await request('PUT', place, { 'content-type': type, 'if-none-match': '*' })
  const response = await send(toSign, Uint8Array.from(content))
  if (response.status === 412 || response.status === 409) return false
  return response.ok || unexpected(response, toSign)
}

/** Gone, whether it was there or not. */
export const deleteObject = async (place: string): Promise<void> => {
  const toSign = await request('DELETE', place)
  const response = await send(toSign)
  if (!response.ok && response.status !== 404) unexpected(response, toSign)
}
