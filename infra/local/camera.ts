import type { APIGatewayProxyResultV2 } from 'aws-lambda'
import type { Route } from './gateway.ts'

const call = 'POST /console-sign-ins'

/**
 * Two windows of one screen have no camera between them. So the start page shows what a phone's camera would read off
 * the console: the newest sign-in code that the API gave out, to be copied into the phone that is to confirm it.
 */
export interface Camera { routes: (routes: Route[]) => Route[]; sees: () => string }

const codeIn = (result: APIGatewayProxyResultV2): string | undefined => {
  if (typeof result === 'string' || result.statusCode !== 201 || !result.body) return undefined
  return (JSON.parse(result.body) as { qr?: string }).qr
}

export const camera = (): Camera => {
  let newest = ''
  const watched = (route: Route): Route => ({
    ...route,
    function: async (...given) => {
      const result = await route.function(...given)
      newest = codeIn(result) ?? newest
      return result
    },
  })
  return {
    routes: (routes) => routes.map((route) => (route.key === call ? watched(route) : route)),
    sees: () => newest,
  }
}
