import { createClient, newRequestId, type Client, type WireAnswer, type WireRequest } from '../../../shared/client.ts'
import { isPassing, isSignedOut } from './failure.ts'
import { persist } from './persist.ts'
import { session } from './session.ts'

const timeoutMs = 20_000

const badGateway = 502

/** What is not JSON comes from something in between, a gateway's own page; it counts as an answer without content. */
const read = async (answer: Response): Promise<Pick<WireAnswer, 'status' | 'body'>> => {
  const text = await answer.text()
  try {
    return { status: answer.status, body: JSON.parse(text) }
  } catch {
    return { status: answer.ok ? badGateway : answer.status, body: {} }
  }
}

const viaFetch = async ({ method, path, query, body, headers }: WireRequest): Promise<WireAnswer> => {
  const search = query && Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''
  const answer = await fetch(path + search, {
    method,
    headers: method === 'GET' ? headers : { ...headers, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(timeoutMs),
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  })
  return { headers: Object.fromEntries(answer.headers), ...await read(answer) }
}

const identity = (): Record<string, string> => {
  const held = session.current()
  return held ? { authorization: `Bearer ${held.token}` } : {}
}

const client = createClient(viaFetch, identity)

/** The typed client: repeats passing failures under one request id, and ends the session when the token is refused. */
export const call: Client = async (name, input, options = {}) => {
  const requestId = options.requestId ?? newRequestId()
  try {
    return await persist(() => client(name, input, { requestId }), isPassing)
  } catch (error) {
    if (isSignedOut(error) && session.current()) session.end('expired')
    throw error
  }
}
