import { type WireAnswer, newRequestId, toWire } from '../../shared/client.ts'
import type { Problem } from '../../shared/client.ts'
import { inProcess } from './api.ts'

interface Sent { headers?: Record<string, string>; key?: string | false; body?: string }

/** Send a call as it stands on the wire, so that what no client would send can be sent. */
export const send = async (call: string, input: object, { headers = {}, key, body }: Sent = {}): Promise<WireAnswer> => {
  const wire = toWire(call, input as Record<string, unknown>)
  const withKey = wire.method === 'GET' || key === false ? {} : { 'idempotency-key': key ?? newRequestId() }
  return inProcess({ ...wire, ...(body === undefined ? {} : { body }), headers: { ...withKey, ...headers } as Record<string, string> })
}

/** The problem that an answer is; fails where it is none. */
export const problemIn = (answer: WireAnswer): Problem => {
  const problem = answer.body as Problem
  if (answer.status < 400 || !problem.code) throw new Error(`no problem: ${JSON.stringify(answer)}`)
  return problem
}
