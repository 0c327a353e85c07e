import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type LocalServer, startServer } from '../server.ts'
import type { Site, SiteAnswer, SiteRequest } from '../site.ts'
import { objectFolder } from './objects.ts'
import { type StoreKey, signatureFault } from './signature.ts'

export interface StoreOptions {
  /** Where the objects lie. */
  folder: string
  keys: () => StoreKey[]
  now?: () => number
  port?: number
  /** What the role behind the key may do, such as `s3:PutObject` on `raw/fil_…`; everything where it is left out. */
  allows?: (action: string, key: string) => boolean
}

interface Rule { AllowedMethods: string[]; AllowedHeaders: string[]; MaxAge: number }
interface Declared { Resources: { FilesBucket: { Properties: { CorsConfiguration: { CorsRules: [Rule] } } } } }

const corsRule = (): Rule => {
  const text = readFileSync(new URL('../../files.yml', import.meta.url), 'utf8')
  return (parse(text) as Declared).Resources.FilesBucket.Properties.CorsConfiguration.CorsRules[0]
}

const bucket = '/linli-files/'
const actions: Record<string, string> = { GET: 's3:GetObject', PUT: 's3:PutObject', DELETE: 's3:DeleteObject' }
const loopback = /^https?:\/\/(localhost|[\w-]+\.localhost|127\.0\.0\.1)(:\d+)?$/

const fault = (status: number, code: string): SiteAnswer => ({
  status, headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`,
})
const done = (status: number): SiteAnswer => ({ status, headers: {}, body: '' })

/** What a browser is told about pages of other origins, as infra/files.yml sets it; they are pages of this machine. */
const withCors = ({ headers }: SiteRequest, answer: SiteAnswer, { AllowedMethods, AllowedHeaders, MaxAge }: Rule): SiteAnswer => {
  const { origin } = headers
  if (!origin || !loopback.test(origin)) return answer
  return { ...answer, headers: {
    ...answer.headers, 'access-control-allow-origin': origin, vary: 'Origin',
    'access-control-allow-methods': AllowedMethods.join(', '), 'access-control-allow-headers': AllowedHeaders.join(', '),
    'access-control-max-age': String(MaxAge),
  } }
}

const shown = (query: string): Record<string, string> => Object.fromEntries([...new URLSearchParams(query)]
  .flatMap(([name, value]) => (name.startsWith('response-') ? [[name.slice('response-'.length), value]] : [])))

/**
 * A store of objects on this machine that speaks S3's protocol as far as Linli does: put, get and delete of single
 * objects, signed by Signature Version 4 in headers or address, with their time limits. A peer to test against: nothing
 * in Linli knows that it is not S3.
 */
export const startObjectStore = async (options: StoreOptions): Promise<LocalServer> => {
  const { folder, keys, now = Date.now, port = 0, allows = () => true } = options
  const objects = objectFolder(folder)
  const rule = corsRule()
  const put = ({ headers, body }: SiteRequest, key: string): SiteAnswer => {
    if (headers['if-none-match'] === '*' && objects.has(key)) return fault(412, 'PreconditionFailed')
    objects.write(key, { type: headers['content-type'] ?? 'binary/octet-stream', content: body })
    return done(200)
  }
  const get = ({ query }: SiteRequest, key: string): SiteAnswer => {
    const found = objects.read(key)
    if (!found) return fault(404, 'NoSuchKey')
    return { status: 200, headers: { 'content-type': found.type, ...shown(query) }, body: found.content }
  }
  const answer = (request: SiteRequest): SiteAnswer => {
    const key = request.path.startsWith(bucket) ? request.path.slice(bucket.length) : ''
    const action = actions[request.method]
    if (!action) return fault(405, 'MethodNotAllowed')
    const wrong = signatureFault(request, keys(), now())
    if (wrong) return fault(wrong === 'XAmzContentSHA256Mismatch' ? 400 : 403, wrong)
    if (!objects.isKey(key) || !allows(action, key)) return fault(403, 'AccessDenied')
    if (request.method === 'PUT') return put(request, key)
    if (request.method === 'GET') return get(request, key)
    objects.remove(key)
    return done(204)
  }
  const site: Site = async (request) => withCors(request, request.method === 'OPTIONS' ? done(200) : answer(request), rule)
  const server = await startServer([site], port, () => undefined)
  return { ...server, url: `${server.url}${bucket.slice(0, -1)}` }
}
