import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 as Answer } from 'aws-lambda'
import { gunzipSync } from 'node:zlib'
import { problemOf } from '../../platform/problem.ts'
import { RefusalError } from '../../platform/refusal.ts'
import { made } from '../made-docs.ts'

/** The contract as OpenAPI and as a page; what no other function answers comes here too and is refused. */
export const handler = async ({ routeKey, headers, requestContext }: APIGatewayProxyEventV2): Promise<Answer> => {
  const answer = made[routeKey]
  if (!answer) return problemOf(new RefusalError('call.unknown'), requestContext.requestId)
  const common = { 'content-type': answer.type, 'cache-control': 'max-age=300', vary: 'accept-encoding' }
  if (headers['accept-encoding']?.includes('gzip')) {
    return {
      statusCode: 200, headers: { ...common, 'content-encoding': 'gzip' }, body: answer.packed, isBase64Encoded: true,
    }
  }
  return { statusCode: 200, headers: common, body: gunzipSync(Buffer.from(answer.packed, 'base64')).toString() }
}
