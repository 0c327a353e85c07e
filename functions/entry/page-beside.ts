import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 as Answer } from 'aws-lambda'
import type { httpHandler } from '../platform/http.ts'
import { problemOf } from '../platform/problem.ts'

type Page = (event: APIGatewayProxyEventV2) => Promise<Answer>

/** The calls of a function, and beside them pages that are no calls of the contract and need no identity. */
export const pagesBeside = (calls: ReturnType<typeof httpHandler>, pages: Record<string, Page>) =>
  async (event: APIGatewayProxyEventV2, context: object): Promise<Answer> => {
    const page = pages[event.routeKey]
    if (!page) return calls(event, context as never) as Promise<Answer>
    try {
      return await page(event)
    } catch (error) {
      return problemOf(error, event.requestContext.requestId)
    }
  }
