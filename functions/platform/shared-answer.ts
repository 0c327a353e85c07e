import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { digestOf } from './ids.ts'

const keptSeconds = 60

/** What is the same for everybody: whoever passes it on may keep it for a minute, and who has it gets it not again. */
export const sharedAnswer = (
  { headers }: APIGatewayProxyEventV2, type: string, body: string, more: Record<string, string> = {},
): APIGatewayProxyStructuredResultV2 => {
  const etag = `"${digestOf(body).slice(0, 22)}"`
  const kept = { etag, 'cache-control': `public, max-age=${keptSeconds}` }
  if (headers['if-none-match'] === etag) return { statusCode: 304, headers: kept }
  return { statusCode: 200, headers: { 'content-type': type, ...kept, ...more }, body }
}
