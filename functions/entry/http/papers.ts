import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 as Answer } from 'aws-lambda'
import { papers } from '../../../shared/contract/volunteering/certificates.ts'
import { httpHandler } from '../../platform/http.ts'
import { problemOf } from '../../platform/problem.ts'
import { checkPage } from '../../volunteering/standing/papers/page.ts'
import { paperRoutes } from '../../volunteering/standing/papers/routes.ts'

const calls = httpHandler(papers, paperRoutes)

/** Certificates as files, and what strangers ask of them: as JSON, and as the page behind the QR code. */
export const handler = async (event: APIGatewayProxyEventV2, context: object): Promise<Answer> => {
  if (event.routeKey !== 'GET /certificates/check') return calls(event, context as never) as Promise<Answer>
  try {
    return await checkPage(event.queryStringParameters ?? {})
  } catch (error) {
    return problemOf(error, event.requestContext.requestId)
  }
}
