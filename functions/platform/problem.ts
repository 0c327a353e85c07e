import type middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { type Refusal, refusals } from '../../shared/refusals.ts'
import { log, signal } from './log.ts'
import { RefusalError } from './refusal.ts'
import { BusyError, StaleError, isBusy } from './retry.ts'

/** 200 for what was read, 201 for what was made. */
export const statusOf = (event: APIGatewayProxyEventV2): number =>
  (event.requestContext.http.method === 'GET' ? 200 : 201)

const codeOf = (error: unknown): Refusal => {
  if (error instanceof RefusalError) return error.code
  return error instanceof BusyError || error instanceof StaleError || isBusy(error) ? 'busy' : 'bug'
}

const note = (code: Refusal, error: unknown): void => {
  if (code === 'bug') {
    log.error('bug', error as Error)
    signal('Bug')
  } else if (code === 'busy') {
    signal('Busy')
  }
}

/** A refusal as RFC 9457 problem details; of a bug nothing is told but its request id. */
export const problemOf = (error: unknown, requestId: string): APIGatewayProxyStructuredResultV2 => {
  const code = codeOf(error)
  const { status, zh, en } = refusals[code]
  note(code, error)
  const issues = error instanceof RefusalError ? error.issues : undefined
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store',
      ...(code === 'busy' ? { 'retry-after': '2' } : {}),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
    body: JSON.stringify({
      type: `/docs#${code}`, title: en, status, code, zh, en, issues, requestId,
    }),
  }
}

/** The middleware that turns whatever was thrown into an answer. */
export const problems = (): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  onError: (request) => {
    request.response = problemOf(request.error, request.event.requestContext.requestId)
  },
})
