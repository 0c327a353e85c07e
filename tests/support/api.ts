import type { Transport } from '../../shared/client.ts'
import type { Call } from '../../shared/contract/call.ts'
import { contexts, contract } from '../../shared/contract/index.ts'
import { type HttpFunction, byPrecision, decodedPath, match, route } from '../../infra/local/gateway.ts'
import { inProcess as carrier } from '../../infra/local/in-process.ts'
import { routes as contractRoutes } from '../../infra/routes.ts'

const fileOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const handlers = Object.fromEntries(await Promise.all(Object.keys(contexts).map(async (name) =>
  [name, (await import(`../../functions/entry/http/${fileOf(name)}.ts`) as { handler: HttpFunction }).handler] as const)))

const routes = byPrecision(Object.entries(contractRoutes()).flatMap(([name, triggers]) =>
  triggers.map(({ httpApi }) => route(httpApi, handlers[name] as HttpFunction))))

/** Every answer in a test must be what the contract says; a surplus field is a leak. */
const mustFitContract = (key: string, body: unknown): void => {
  const call = contract[key.replace(/\{(\w+)\}/g, ':$1') as keyof typeof contract] as Call
  ;call.output().parse(body)
}

const carry = carrier(routes, Date.now)

/** The whole server in this process, from the gateway's event on. */
export const inProcess: Transport = async (request) => {
  const found = match(routes, request.method, decodedPath(request.path))
  if (!found) return { status: 404, headers: {}, body: { message: 'Not Found' } }
  const answer = await carry(request)
  if (answer.status < 400) mustFitContract(found[0].key, answer.body)
  return answer
}
