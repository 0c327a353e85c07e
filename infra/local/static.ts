import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { decodedPath } from './gateway.ts'
import { type Site, type SiteAnswer, type SiteRequest, redirect } from './site.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.gif': 'image/gif',
  '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.woff': 'font/woff', '.map': 'application/json',
  '.txt': 'text/plain',
}
const compressible = /text|json|svg/
/** The content's hash is in the name, so the name never gets other content: `main.3f2a9c01.js`, `index-Bq3_x9Zk.js`. */
const hashed = /(^|[./-])([0-9a-f]{8,}|[\w-]*[A-Z0-9][\w-]{6,})\.(js|css|woff2?|png|jpg|svg|gif)$/

interface Kept { stamp: string; etag: string; plain: Buffer; br?: Buffer; gzip?: Buffer }
const kept = new Map<string, Kept>()

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

const load = async (file: string): Promise<Kept | undefined> => {
  const about = await stat(file).catch(() => undefined)
  if (!about?.isFile()) return undefined
  const stamp = `${about.mtimeMs} ${about.size}`
  const known = kept.get(file)
  if (known?.stamp === stamp) return known
  const plain = await readFile(file)
  const fresh = { stamp, plain, etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"` }
  kept.set(file, fresh)
  return fresh
}

const encoded = async (file: Kept, accepted: string): Promise<[Buffer, string?]> => {
  if (/\bbr\b/.test(accepted)) {
    file.br ??= await brotli(file.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    return [file.br, 'br']
  }
  if (!/\bgzip\b/.test(accepted)) return [file.plain]
  file.gzip ??= await gzipped(file.plain)
  return [file.gzip, 'gzip']
}

const answer = async (file: Kept, name: string, { headers }: SiteRequest): Promise<SiteAnswer> => {
  const type = types[extname(name)] ?? 'application/octet-stream'
  const caching = {
    etag: file.etag, 'cache-control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  }
  if (headers['if-none-match'] === file.etag) return { status: 304, headers: caching, body: '' }
  const [body, encoding] = compressible.test(type)
    ? await encoded(file, headers['accept-encoding'] ?? '')
    : [file.plain]
  return {
    status: 200, body,
    headers: { ...caching, 'content-type': type, ...(encoding ? { 'content-encoding': encoding } : {}) },
  }
}

/**
 * The files of a built screen below `base` (`/console/`). A path that names no file is a page of the screen's own and
 * gets its index.html; `notYet` answers for it while there is none.
 */
export const screen = (base: string, folder: string, notYet: () => SiteAnswer): Site => async (request) => {
  if (request.path === base.slice(0, -1)) return redirect(base, 301)
  if (!request.path.startsWith(base) || !['GET', 'HEAD'].includes(request.method)) return undefined
  const name = normalize(decodedPath(request.path).slice(base.length))
  if (name.startsWith('..') || name.includes('\0')) return undefined
  const asset = extname(name) === '' ? undefined : await load(join(folder, name.split('/').join(sep)))
  if (asset) return answer(asset, name, request)
  if (extname(name) !== '' && extname(name) !== '.html') return undefined
  const index = await load(join(folder, 'index.html'))
  return index ? answer(index, 'index.html', request) : notYet()
}
