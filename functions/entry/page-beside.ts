import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 as Answer } from 'aws-lambda'
import type { httpHandler } from '../platform/http.ts'
import { problemOf } from '../platform/problem.ts'

type Page = (event: APIGatewayProxyEventV2) => Promise<Answer>

/** The calls of a function, and beside them one page that is no call of the contract and needs no identity. */
export const pageBeside = (calls: ReturnType<typeof httpHandler>, routeKey: string, page: Page) =>
  async (event: APIGatewayProxyEventV2, context: object): Promise<Answer> => {
    if (event.routeKey !== routeKey) return calls(event, context as never) as Promise<Answer>
    try {
      return await page(event)
    } catch (error) {
      return problemOf(error, event.requestContext.requestId)
    }
  }
