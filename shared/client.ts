import type { CallName, Input, Output } from './contract/index.ts'
import type { Refusal } from './refusals.ts'

/** What goes over the wire, whatever carries it: HTTPS, the CloudBase bridge or a function call in tests. */
export interface WireRequest {
  method: string
  path: string
  query?: Record<string, string>
  body?: unknown
  headers: Record<string, string>
}
export interface WireAnswer {
  status: number
  headers: Record<string, string>
  body: unknown
}
export type Transport = (request: WireRequest) => Promise<WireAnswer>

/** A refusal as RFC 9457 problem details with our code and both sentences. */
export interface Problem {
  type: string
  title: string
  status: number
  code: Refusal
  zh: string
  en: string
  issues?: { path: string; message: string }[]
  requestId?: string
}

/** Thrown by the client for every answer that is not a success. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.en}`)
    this.name = 'Refused'
    this.problem = problem
  }
}

/** The wire form of a call: path parameters filled in, the rest as query (GET) or body. */
export const toWire = (call: string, input: Record<string, unknown>): Omit<WireRequest, 'headers'> => {
  const [method = '', template = ''] = call.split(' ')
  const rest = { ...input }
  const path = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  if (method !== 'GET') return { method, path, body: rest }
  const query = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)]))
  return { method, path, query }
}

/** One request id: the phone makes it, keeps it with the draft, and sends it again on every retry. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const newRequestId = (): string =>
  Array.from({ length: 26 }, () => alphabet[Math.floor(Math.random() * 32)]).join('')

export interface CallOptions {
  /** Give the same id again to repeat a request safely; left out, a new one is made. */
  requestId?: string
}
export type Client = <C extends CallName>(call: C, input: Input<C>, options?: CallOptions) => Promise<Output<C>>

/**
 * The typed client over any transport. `headers` is asked before each request (the session token, for example).
 * @throws Refused for every refusal; whatever the transport throws when nothing answered.
 */
export const createClient = (transport: Transport, headers: () => Record<string, string> = () => ({})): Client =>
  async (call, input, options = {}) => {
    const wire = toWire(call, input)
    const key: Record<string, string> = wire.method === 'GET' ? {} : { 'idempotency-key': options.requestId ?? newRequestId() }
    const answer = await transport({ ...wire, headers: { ...headers(), ...key } })
    if (answer.status >= 400) throw new Refused(answer.body as Problem)
    return answer.body as never
  }
