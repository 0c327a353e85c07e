import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 as Answer } from 'aws-lambda'
import { problemOf } from '../../platform/problem.ts'
import { RefusalError } from '../../platform/refusal.ts'
import { docsPage } from '../docs-page.ts'
import { openApi } from '../openapi.ts'

const answers: Record<string, { type: string; make: () => string }> = {
  'GET /openapi.json': { type: 'application/json; charset=utf-8', make: () => JSON.stringify(openApi()) },
  'GET /docs': { type: 'text/html; charset=utf-8', make: docsPage },
}
const made = new Map<string, string>()

/** The contract as OpenAPI and as a page; what no other function answers comes here too and is refused. */
export const handler = async ({ routeKey, requestContext }: APIGatewayProxyEventV2): Promise<Answer> => {
  const answer = answers[routeKey]
  if (!answer) return problemOf(new RefusalError('call.unknown'), requestContext.requestId)
  const body = made.get(routeKey) ?? answer.make()
  made.set(routeKey, body)
  return { statusCode: 200, headers: { 'content-type': answer.type, 'cache-control': 'max-age=300' }, body }
}
