import { AwsClient } from 'aws4fetch'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedHeaders, signedUrl } from '../../functions/platform/signature.ts'
import { startObjectStore } from '../../infra/local/store/server.ts'
import type { LocalServer } from '../../infra/local/server.ts'
import '../support/environment.ts'

const example = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const key = { accessKeyId: 'AKLOCAL', secretAccessKey: 'secret' }

let folder = ''
let store: LocalServer
let nowMs = Math.floor(Date.now() / 1000) * 1000

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linli-store-'))
  store = await startObjectStore({ folder, keys: () => [key], now: () => nowMs })
})
afterAll(async () => {
  await store.stop()
  rmSync(folder, { recursive: true, force: true })
})

const signing = (method: 'GET' | 'PUT' | 'DELETE', place: string, headers: Record<string, string> = {}) =>
  ({ method, url: new URL(`${store.url}/${place}`), region: 'local', headers, atMs: nowMs, credentials: key })
const put = (place: string, body: string, headers: Record<string, string> = {}): Promise<Response> => {
  const request = signing('PUT', place, headers)
  return fetch(request.url, { method: 'PUT', headers: signedHeaders(request, body), body })
}
const codeOf = async (response: Response): Promise<string> => `${response.status} ${/<Code>(\w+)/.exec(await response.text())?.[1] ?? ''}`.trim()

describe('A signed address', () => {
  test('is the one of AWS\'s published example', () => {
    const url = signedUrl({
      method: 'GET', url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'), region: 'us-east-1', headers: {},
      atMs: Date.UTC(2013, 4, 24), credentials: example,
    }, 86_400)
    expect(new URL(url).searchParams.get('X-Amz-Signature')).toBe('aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404')
  })

  test('lets whoever has it send exactly so many bytes of one type, to one place, for a time', async () => {
    const url = signedUrl(signing('PUT', 'raw/a', { 'content-type': 'image/png', 'content-length': '5' }), 600)
    const send = (body: string, type = 'image/png', to = url) => fetch(to, { method: 'PUT', headers: { 'content-type': type }, body }).then(codeOf)
    expect(await send('12345')).toBe('200')
    expect(await send('123456')).toBe('403 SignatureDoesNotMatch')
    expect(await send('12345', 'text/html')).toBe('403 SignatureDoesNotMatch')
    expect(await send('12345', 'image/png', url.replace('raw/a', 'files/a'))).toBe('403 SignatureDoesNotMatch')
    expect(await send('12345', 'image/png', url.replace('Expires=600', 'Expires=6000'))).toBe('403 SignatureDoesNotMatch')
    expect(await codeOf(await fetch(url))).toBe('403 SignatureDoesNotMatch')
    nowMs += 600_000
    expect(await send('12345')).toBe('200')
    nowMs += 1000
    expect(await send('12345')).toBe('403 AccessDenied')
  })

  test('shows an object under the headers that were signed for it', async () => {
    await put('files/a', 'hello', { 'content-type': 'image/webp' })
    const url = signedUrl(signing('GET', 'files/a'), 300, { 'response-content-disposition': 'attachment; filename="file.pdf"' })
    const shown = await fetch(url)
    expect([await shown.text(), shown.headers.get('content-type'), shown.headers.get('content-disposition')])
      .toEqual(['hello', 'image/webp', 'attachment; filename="file.pdf"'])
    expect(await codeOf(await fetch(url.replace('attachment', 'inline')))).toBe('403 SignatureDoesNotMatch')
  })
})

describe('The local store', () => {
  test('takes what a client of another house signs', async () => {
    const client = new AwsClient({ ...key, service: 's3', region: 'local' })
    const amzDate = new Date(nowMs).toISOString().replace(/[-:]|\.\d{3}/g, '')
    const { url } = await client.sign(`${store.url}/files/b?X-Amz-Expires=60`, { method: 'GET', aws: { signQuery: true, datetime: amzDate } })
    await put('files/b', 'from elsewhere')
    expect(await (await fetch(url)).text()).toBe('from elsewhere')
  })

  test('keeps the first of two objects where that is asked, and deletes twice without complaint', async () => {
    expect(await codeOf(await put('files/c', 'one', { 'if-none-match': '*' }))).toBe('200')
    expect(await codeOf(await put('files/c', 'two', { 'if-none-match': '*' }))).toBe('412 PreconditionFailed')
    const get = signing('GET', 'files/c')
    expect(await (await fetch(get.url, { headers: signedHeaders(get) })).text()).toBe('one')
    const remove = signing('DELETE', 'files/c')
    for (const _ of [1, 2]) expect((await fetch(remove.url, { method: 'DELETE', headers: signedHeaders(remove) })).status).toBe(204)
    expect(await codeOf(await fetch(get.url, { headers: signedHeaders(get) }))).toBe('404 NoSuchKey')
  })

  test('refuses unknown keys, changed contents, old requests and places outside', async () => {
    const request = signing('PUT', 'files/d')
    const headers = signedHeaders(request, 'one')
    const send = (body: string, as: Record<string, string>) => fetch(request.url, { method: 'PUT', headers: as, body }).then(codeOf)
    expect(await send('two', headers)).toBe('400 XAmzContentSHA256Mismatch')
    const stranger = { ...request, credentials: { ...key, accessKeyId: 'AKOTHER' } }
    expect(await send('one', signedHeaders(stranger, 'one'))).toBe('403 InvalidAccessKeyId')
    const old = { ...request, atMs: nowMs - 16 * 60_000 }
    expect(await send('one', signedHeaders(old, 'one'))).toBe('403 RequestTimeTooSkewed')
    expect(await codeOf(await fetch(request.url))).toBe('403 AccessDenied')
    expect(await codeOf(await put('files/..%2f..%2fd', 'one'))).toBe('403 AccessDenied')
  })
})
