import { signUps } from '../../../shared/contract/sign-ups.ts'
import { httpHandler } from '../../platform/http.ts'
import { calendarFeed } from '../../volunteering/places/calendar/feed.ts'
import { placesRoutes } from '../../volunteering/places/routes.ts'
import { pagesBeside } from '../page-beside.ts'

const headers = { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' }

/** The calls, and the calendars that phones subscribe to: whoever has the link reads them. */
export const handler = pagesBeside(httpHandler(signUps, placesRoutes), {
  'GET /calendar/{file}': async ({ pathParameters }) =>
    ({ statusCode: 200, headers, body: await calendarFeed(pathParameters?.file ?? '') }),
})
