import type * as z from 'zod'
import type { Transport, WireRequest } from '../../shared/client.ts'
import type { Call } from '../../shared/contract/call.ts'
import { contract } from '../../shared/contract/index.ts'
import { type HttpFunction, answerOf, byPrecision, gatewayEvent, match, route } from '../../infra/local/gateway.ts'
import { routes as contractRoutes } from '../../infra/routes.ts'

const names = ['identity', 'volunteering', 'ledger', 'audit', 'points', 'timebank', 'standing', 'papers'] as const

const handlers = Object.fromEntries(await Promise.all(names.map(async (name) =>
  [name, (await import(`../../functions/entry/http/${name}.ts`) as { handler: HttpFunction }).handler] as const)))

const routes = byPrecision(Object.entries(contractRoutes()).flatMap(([name, triggers]) =>
  triggers.map(({ httpApi }) => route(httpApi, handlers[name] as HttpFunction))))

const textOf = ({ body }: WireRequest): string => {
  if (body === undefined) return ''
  return typeof body === 'string' ? body : JSON.stringify(body)
}

/** Every answer in a test must be what the contract says; a surplus field is a leak. */
const mustFitContract = (key: string, body: unknown): void => {
  const call = contract[key.replace(/\{(\w+)\}/g, ':$1') as keyof typeof contract] as Call
  ;(call.output as z.ZodType).parse(body)
}

/** The whole server in this process, from the gateway's event on. A string body is sent as it stands. */
export const inProcess: Transport = async (request) => {
  const found = match(routes, request.method, request.path)
  if (!found) return { status: 404, headers: {}, body: { message: 'Not Found' } }
  const [chosen, parameters] = found
  const body = textOf(request)
  const event = gatewayEvent({
    method: request.method, path: request.path, query: new URLSearchParams(request.query).toString(),
    headers: { host: 'localhost', ...(body ? { 'content-type': 'application/json' } : {}), ...request.headers },
    body: Buffer.from(body), sourceIp: '127.0.0.1', protocol: 'HTTP/1.1',
  }, chosen, Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, decodeURIComponent(value)])),
  Date.now())
  const answer = answerOf(await chosen.function(event, {}))
  const parsed: unknown = JSON.parse(answer.body.toString())
  if (answer.status < 400) mustFitContract(chosen.key, parsed)
  return { status: answer.status, headers: answer.headers as Record<string, string>, body: parsed }
}
