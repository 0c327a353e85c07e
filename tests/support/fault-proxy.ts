import { type IncomingMessage, type Server, createServer } from 'node:http'

/** What happens to a request: it passes, or its answer is lost, or something else is answered in its place. */
export type Fault = 'none' | 'lostAfterCommit' | 'lostBefore' | 'conflict' | 'throttled' | 'cut' | 'halfOpen' | 'silent'

export interface FaultProxy {
  endpoint: string
  /** Decides for each request; `target` is DynamoDB's operation, such as `TransactWriteItems`. */
  decide: (choose: (operation: string) => Fault) => void
  seen: string[]
  stop: () => Promise<void>
}

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const conflict = (items: number) => ({
  __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException', Message: 'Transaction cancelled',
  CancellationReasons: Array.from({ length: items }, (_, index) =>
    (index === items - 1 ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing' } : { Code: 'None' })),
})
const throttled = { __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException', message: 'Rate exceeded' }

const refusal = (fault: Fault, body: Buffer): object | undefined => {
  if (fault === 'throttled') return throttled
  if (fault !== 'conflict') return undefined
  return conflict((JSON.parse(body.toString()) as { TransactItems?: unknown[] }).TransactItems?.length ?? 1)
}

const serve = (target: string, proxy: { choose: (operation: string) => Fault; seen: string[] }): Server =>
  createServer((incoming, outgoing) => {
    const work = async () => {
      const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? ''
      const body = await bodyOf(incoming)
      const fault = proxy.choose(operation)
      proxy.seen.push(operation)
      const instead = refusal(fault, body)
      if (instead) {
        outgoing.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(instead))
        return
      }
      if (fault === 'lostBefore') { incoming.socket.destroy(); return }
      // The connection stays open and nothing ever comes back: not done (silent), or done (half open).
      if (fault === 'silent') return
      const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as [string, string])
        .filter(([name]) => !['host', 'connection', 'content-length', 'expect'].includes(name))
      const answer = await fetch(target, { method: 'POST', headers, body: new Uint8Array(body) })
      const content = Buffer.from(await answer.arrayBuffer())
      if (fault === 'halfOpen') return
      if (fault === 'lostAfterCommit') { incoming.socket.destroy(); return }
      outgoing.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0', 'content-length': content.length })
      if (fault === 'cut') { outgoing.write(content.subarray(0, content.length >> 1)); incoming.socket.destroy(); return }
      outgoing.end(content)
    }
    work().catch(() => outgoing.destroy())
  })

/** A proxy between the SDK and the database, for the faults that the embedded engine never has. */
export const startFaultProxy = async (target: string): Promise<FaultProxy> => {
  const proxy = { choose: (_: string): Fault => 'none', seen: [] as string[] }
  const server = serve(target, proxy)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    endpoint: `http://127.0.0.1:${port}`, seen: proxy.seen,
    decide: (choose) => { proxy.choose = choose },
    stop: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections() }),
  }
}
