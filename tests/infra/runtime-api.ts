import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** How an invocation ended: with an answer, or with what the runtime reported as its error. */
export interface Outcome { answer?: unknown; error?: { errorType: string; errorMessage: string } }
export interface RuntimeApi {
  address: string
  invoke: (event: unknown) => Promise<Outcome>
  close: () => void
}

/** Lambda's Runtime API, as much of it as one function needs: it hands out events and takes the answers. */
export const startRuntimeApi = async (): Promise<RuntimeApi> => {
  const queue: { id: string; event: unknown }[] = []
  const waiting = new Map<string, (outcome: Outcome) => void>()
  let asking: ServerResponse | undefined
  let count = 0

  const handOut = (): void => {
    const next = asking && queue.shift()
    if (!asking || !next) return
    asking.writeHead(200, {
      'content-type': 'application/json', 'lambda-runtime-aws-request-id': next.id,
      'lambda-runtime-deadline-ms': String(Date.now() + 30_000), 'lambda-runtime-trace-id': 'Root=1-0-0;Sampled=0',
      'lambda-runtime-invoked-function-arn': 'arn:aws-cn:lambda:cn-north-1:123456789012:function:linli',
    }).end(JSON.stringify(next.event))
    asking = undefined
  }
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [id = '', kind] = (request.url ?? '').split('/').slice(-2)
    const body = JSON.parse(await text(request)) as unknown
    response.writeHead(202).end()
    const outcome = kind === 'response' ? { answer: body } : { error: body as NonNullable<Outcome['error']> }
    // An error while the module loads belongs to every invocation that waits.
    for (const [one, done] of waiting) if (one === id || id === 'init') done(outcome)
  }
  const server = createServer((request, response) => {
    if (!request.url?.endsWith('/invocation/next')) return void take(request, response)
    asking = response
    handOut()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    invoke: (event) => new Promise((resolve) => {
      const id = `invocation-${++count}`
      waiting.set(id, (outcome) => { waiting.delete(id); resolve(outcome) })
      queue.push({ id, event })
      handOut()
    }),
    close: () => { server.closeAllConnections(); server.close() },
  }
}
