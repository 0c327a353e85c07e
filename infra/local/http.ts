import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Route, answerOf, byPrecision, decodedPath, gatewayEvent, match } from './gateway.ts'
import { type Site, type SiteAnswer, type SiteRequest, json } from './site.ts'

interface Cors { AllowMethods: string[]; AllowHeaders: string[]; ExposeHeaders: string[]; MaxAge: number }
interface ApiSettings { extensions: { HttpApi: { Properties: { CorsConfiguration: Cors } } } }

const cors = (): Cors => {
  const text = readFileSync(new URL('../api.yml', import.meta.url), 'utf8')
  return (parse(text) as ApiSettings).extensions.HttpApi.Properties.CorsConfiguration
}

const corsHeaders = (settings: Cors, origin: string, preflight: boolean): Record<string, string> => ({
  'access-control-allow-origin': origin,
  'access-control-expose-headers': settings.ExposeHeaders.join(','),
  vary: 'Origin',
  ...(preflight ? {
    'access-control-allow-methods': settings.AllowMethods.join(','),
    'access-control-allow-headers': settings.AllowHeaders.join(','),
    'access-control-max-age': String(settings.MaxAge),
  } : {}),
})

/** What the gateway of the local system does with a request, and what it tells about it. */
export interface GatewayOptions {
  routes: Route[]
  allowedOrigins: string[]
  now: () => number
  /** Called when a request that may have changed something has been answered. */
  changed: () => void
  wrong: (error: unknown) => void
}

/** A function gets ten seconds, as in serverless.yml; reconciling gets the gateway's 29. */
const mostSeconds = 29

const within = async <T>(work: Promise<T>, seconds: number): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => { timer = setTimeout(() => resolve(undefined), seconds * 1000) })
  try { return await Promise.race([work, late]) } finally { clearTimeout(timer) }
}

const invoke = async (
  { now, changed, wrong }: GatewayOptions, request: SiteRequest, route: Route, parameters: Record<string, string>,
): Promise<SiteAnswer> => {
  const event = gatewayEvent(request, route, parameters, now())
  try {
    const result = await within(route.function(event, { awsRequestId: event.requestContext.requestId }), mostSeconds)
    if (result === undefined) return json(503, { message: 'Service Unavailable' })
    const { status, headers, body, cookies } = answerOf(result)
    const texts = Object.entries(headers).map(([name, value]) => [name, String(value)])
    const all = { ...Object.fromEntries(texts), ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) }
    return { status, headers: all, body }
  } catch (error) {
    wrong(error)
    return json(500, { message: 'Internal Server Error' })
  } finally {
    if (request.method !== 'GET') changed()
  }
}

/** API Gateway on this machine: routes, CORS as infra/api.yml sets it, its own 404, 500 and 503. */
export const gateway = (options: GatewayOptions): Site => {
  const settings = cors()
  const routes = byPrecision(options.routes)
  return async (request) => {
    const { origin } = request.headers
    const allowed = origin !== undefined && options.allowedOrigins.includes(origin)
    if (request.method === 'OPTIONS') {
      return { status: 204, headers: allowed ? corsHeaders(settings, origin, true) : {}, body: '' }
    }
    const found = match(routes, request.method, decodedPath(request.path))
    const answer = found ? await invoke(options, request, ...found) : json(404, { message: 'Not Found' })
    return allowed ? { ...answer, headers: { ...answer.headers, ...corsHeaders(settings, origin, false) } } : answer
  }
}
