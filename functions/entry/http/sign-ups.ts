import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 as Answer } from 'aws-lambda'
import { signUps } from '../../../shared/contract/volunteering.ts'
import { httpHandler } from '../../platform/http.ts'
import { problemOf } from '../../platform/problem.ts'
import { calendarFeed } from '../../volunteering/places/calendar/feed.ts'
import { placesRoutes } from '../../volunteering/places/routes.ts'

const calls = httpHandler(signUps, placesRoutes)

/** The calls, and the calendars that phones subscribe to: whoever has the link reads them. */
export const handler = async (event: APIGatewayProxyEventV2, context: object): Promise<Answer> => {
  if (event.routeKey !== 'GET /calendar/{file}') return calls(event, context as never) as Promise<Answer>
  try {
    const body = await calendarFeed(event.pathParameters?.file ?? '')
    const headers = { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' }
    return { statusCode: 200, headers, body }
  } catch (error) {
    return problemOf(error, event.requestContext.requestId)
  }
}
