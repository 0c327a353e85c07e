import type { Transport, WireAnswer, WireRequest } from '../../shared/client.ts'
import { type Route, answerOf, byPrecision, decodedPath, gatewayEvent, match } from './gateway.ts'

const textOf = ({ body }: WireRequest): string => {
  if (body === undefined) return ''
  return typeof body === 'string' ? body : JSON.stringify(body)
}

const headersOf = ({ headers }: WireRequest, body: string): Record<string, string> =>
  ({ host: 'localhost', ...(body ? { 'content-type': 'application/json' } : {}), ...headers })

/**
 * Carries calls to the functions of this very process, as API Gateway would, without a network between. A body that is
 * a text is sent as it stands.
 */
export const inProcess = (routes: Route[], now: () => number): Transport => {
  const ordered = byPrecision(routes)
  return async (wire): Promise<WireAnswer> => {
    const query = new URLSearchParams(wire.query).toString()
    const text = textOf(wire)
    const found = match(ordered, wire.method, decodedPath(wire.path))
    if (!found) throw new Error(`No function answers ${wire.method} ${wire.path}.`)
    const request = {
      method: wire.method, path: wire.path, query, headers: headersOf(wire, text), body: Buffer.from(text),
      sourceIp: '127.0.0.1', protocol: 'HTTP/1.1',
    }
    const event = gatewayEvent(request, found[0], found[1], now())
    const answer = answerOf(await found[0].function(event, {}))
    const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]))
    return { status: answer.status, headers, body: JSON.parse(answer.body.toString()) }
  }
}
