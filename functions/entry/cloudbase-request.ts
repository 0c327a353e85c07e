import type { Refusal } from '../../shared/refusals.ts'

/** What the bridge forwards, its body already as text. */
export interface Forwarded {
  method: string
  path: string
  query: Record<string, string>
  body: string
  idempotencyKey: string
}

const largestBodyBytes = 64 * 1024
const longestPath = 1000
const mostQueryFields = 50

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// Only a plain path of the API: nothing that would climb out of it, reach another host or hide a query.
const isPath = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestPath && /^(\/[\w.~%:@!$'()*+,;=-]+)+$/.test(value)
  && new URL(value, 'http://api').pathname === value

const isQuery = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.keys(value).length <= mostQueryFields
  && Object.values(value).every((one) => typeof one === 'string')

/**
 * The request in a cloud function's event, or why it is refused. WeChat's SDK adds fields of its own to the event, such
 * as `userInfo`: whatever else is there is ignored, because a caller can write it too. Of the headers only
 * `idempotency-key` goes further.
 */
export const requestOf = (event: unknown): Forwarded | Refusal => {
  if (!isRecord(event)) return 'input.invalid'
  const { method, path, query = {}, body, headers = {} } = event
  if (method !== 'GET' && method !== 'POST' && method !== 'PUT') return 'input.invalid'
  if (!isPath(path) || !isQuery(query) || !isRecord(headers)) return 'input.invalid'
  if (body !== undefined && (!isRecord(body) || method === 'GET')) return 'input.invalid'
  const text = method === 'GET' ? '' : JSON.stringify(body ?? {})
  if (Buffer.byteLength(text) > largestBodyBytes) return 'input.tooLarge'
  const key = headers['idempotency-key'] ?? ''
  if (typeof key !== 'string' || !/^[\w-]{0,64}$/.test(key)) return 'input.invalid'
  return { method, path, query, body: text, idempotencyKey: key }
}
