import type { Transport } from '../../../shared/client.ts'
import { addressOf } from './address.ts'

const base = process.env.LINLI_API_URL ?? ''

/** From a browser, usually on the same origin as the API. */
export const browserTransport: Transport = async (request) => {
  const answer = await fetch(addressOf(base, request), {
    method: request.method,
    headers: { ...request.headers, ...(request.body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    signal: AbortSignal.timeout(15_000),
  })
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.json() }
}
