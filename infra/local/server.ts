import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { type Site, type SiteAnswer, type SiteRequest, json } from './site.ts'

/** A server on the loopback interface. */
export interface LocalServer { port: number; url: string; stop: () => Promise<void> }

/** API Gateway's own limit. The functions have a smaller one of their own. */
const mostBodyBytes = 10 * 1024 * 1024

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBodyBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const requestOf = (incoming: IncomingMessage, body: Buffer): SiteRequest => {
  const [path = '/', ...query] = (incoming.url ?? '/').split('?')
  const headers = Object.entries(incoming.headers).map(([name, value]) =>
    [name, Array.isArray(value) ? value.join(',') : value ?? ''])
  return {
    method: incoming.method ?? 'GET', path, query: query.join('?'), headers: Object.fromEntries(headers), body,
    sourceIp: incoming.socket.remoteAddress ?? '', protocol: `HTTP/${incoming.httpVersion}`,
  }
}

const answer = async (sites: Site[], incoming: IncomingMessage): Promise<SiteAnswer> => {
  const body = await bodyOf(incoming)
  if (!body) return json(413, { message: 'Request Entity Too Large' }, { connection: 'close' })
  const request = requestOf(incoming, body)
  for (const site of sites) {
    const found = await site(request)
    if (found) return found
  }
  return json(404, { message: 'Not Found' })
}

const send = (outgoing: ServerResponse, { status, headers, body }: SiteAnswer, method: string | undefined): void => {
  if (status === 0) {
    outgoing.destroy()
    return
  }
  const bytes = Buffer.from(body)
  const length = status === 204 || status === 304 ? {} : { 'content-length': String(bytes.length) }
  outgoing.writeHead(status, { ...headers, ...length })
  outgoing.end(method === 'HEAD' ? undefined : bytes)
}

const listen = (server: ReturnType<typeof createServer>, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

const mostPortsTried = 50

const listenOnFree = async (server: ReturnType<typeof createServer>, wanted: number): Promise<number> => {
  for (let port = wanted; port < wanted + mostPortsTried; port++) {
    try {
      return await listen(server, port)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (wanted === 0 || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw error
    }
  }
  throw new Error(`The ports ${wanted} to ${wanted + mostPortsTried - 1} are all taken; name another with LINLI_PORT.`)
}

/**
 * Serve the sites, each asked in turn, on the wanted port or the next that is free (0: any).
 * `wrong` hears of what a site threw; the caller gets API Gateway's plain 500.
 */
export const startServer = async (
  sites: Site[], wanted: number, wrong: (error: unknown) => void,
): Promise<LocalServer> => {
  const server = createServer((incoming, outgoing) => {
    answer(sites, incoming)
      .catch((error: unknown) => { wrong(error); return json(500, { message: 'Internal Server Error' }) })
      .then((found) => send(outgoing, found, incoming.method))
      .catch(() => outgoing.destroy())
  })
  const port = await listenOnFree(server, wanted)
  const stop = (): Promise<void> => new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 1000).unref()
  })
  return { port, url: `http://localhost:${port}`, stop }
}
