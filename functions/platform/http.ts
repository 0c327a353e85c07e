import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Answer, Call, Given } from '../../shared/contract/call.ts'
import { type Actor, anonymous } from './actor.ts'
import { now } from './clock.ts'
import type { Request } from './commit.ts'
import { identify } from './identify.ts'
import { canonicalJson } from './ids.ts'
import { perform } from './perform.ts'
import { mustBeIn } from './joining.ts'
import { problems, statusOf } from './problem.ts'
import { RefusalError, must } from './refusal.ts'
import { sharedAnswer } from './shared-answer.ts'
import { mustHaveAgreed } from './terms.ts'
import { keyedDigests } from './vault.ts'

type Calls = Record<string, Call>

/** A use case for each call of a context; a missing one is a type error. */
export type Routes<C extends Calls> = {
  [K in keyof C]: (request: Request, input: Given<C[K]>) => Promise<Answer<C[K]>>
}

const mediaType = 'application/json; charset=utf-8'
const mostBodyBytes = 64 * 1024
const requestIdForm = /^[0-9A-HJKMNP-TV-Z]{26}$/

const bodyOf = (event: APIGatewayProxyEventV2): string => {
  const body = event.body ?? ''
  const text = event.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
  must(Buffer.byteLength(text) <= mostBodyBytes, 'input.tooLarge')
  return text
}

const objectOf = (text: string): Record<string, unknown> => {
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { ...value }
  } catch { /* refused below */ }
  throw new RefusalError('input.notJson')
}

const queryOf = (event: APIGatewayProxyEventV2): Record<string, string> => {
  const query = event.queryStringParameters ?? {}
  return Object.fromEntries(Object.entries(query).map(([key, value]) => [key, value ?? '']))
}

const parseInput = (call: Call, given: Record<string, unknown>): Record<string, unknown> => {
  const { success, data, error } = call.input().safeParse(given)
  if (success) return data
  throw new RefusalError('input.invalid', error.issues.slice(0, 20).map(({ path, message }) => ({
    path: path.join('.'), message,
  })))
}

/** Whether the actor may make the call at all; how far a role reaches is the use case's to check. */
const mustBeAllowed = (actor: Actor, name: string, { who }: Call): void => {
  if (who === 'anyone') return
  must(actor.id !== anonymous.id, 'identity.missing')
  if (who === 'signedIn') return
  must(actor.community, 'registration.missing')
  if (actor.roles.some(({ role }) => who.includes(role))) return
  must(who.includes('resident'), 'role.missing')
  mustBeIn(actor, name)
}

const digestLength = 8

/** What was sent, as digests under the lookup key: a phone number or a birth day could be guessed from plain ones. */
const requestOf = async (
  actor: Actor, name: string, key: string | undefined, input: Record<string, unknown>,
): Promise<Request> => {
  const base = { actor, call: name, at: now() }
  if (name.startsWith('GET ')) return { ...base, contentHash: '', eventId: '' }
  must(key && requestIdForm.test(key), 'request.keyMissing')
  const digested = await keyedDigests()
  const digest = (text: string): string => digested(text).toString('base64url')
  const fields = Object.fromEntries(Object.entries(input).map(([field, value]) =>
    [field, digest(`${field}\n${canonicalJson(value)}`).slice(0, digestLength)]))
  const contentHash = digest(`${name}\n${canonicalJson(input)}`)
  return { ...base, contentHash, eventId: `${actor.id}.${key}`, fields }
}

const answerTo = async <C extends Calls>(calls: C, routes: Routes<C>, event: APIGatewayProxyEventV2) => {
  const name = event.routeKey.replace(/\{(\w+)\}/g, ':$1')
  const call = calls[name]
  const useCase = routes[name]
  if (!call || !useCase) throw new RefusalError('call.unknown')
  const { method, path } = event.requestContext.http
  const body = bodyOf(event)
  const query = queryOf(event)
  const actor = call.shared ? anonymous : await identify({ method, path, query, body, headers: event.headers })
  mustBeAllowed(actor, name, call)
  if (typeof call.who !== 'string' && !call.beforeTerms) await mustHaveAgreed(actor)
  const given = method === 'GET' ? query : objectOf(body)
  const input = parseInput(call, { ...given, ...event.pathParameters })
  const request = await requestOf(actor, name, event.headers['idempotency-key'], input)
  const answer = await perform(request, () => useCase(request, input as never))
  return { answer, repeated: request.repeated ?? false, shared: call.shared ?? false }
}

/** The Lambda handler of a context: identity, roles, input, use case, answer or problem. */
export const httpHandler = <C extends Calls>(calls: C, routes: Routes<C>) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(problems())
    .handler(async (event): Promise<APIGatewayProxyStructuredResultV2> => {
      const { answer, repeated, shared } = await answerTo(calls, routes, event)
      // With its keys in order, a repeated answer is the first one to the letter.
      const body = canonicalJson(answer)
      if (shared) return sharedAnswer(event, mediaType, body)
      return {
        statusCode: statusOf(event),
        headers: {
          'content-type': mediaType, 'cache-control': 'no-store', ...(repeated ? { 'idempotent-replay': 'true' } : {}),
        },
        body,
      }
    })
