import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { randomBytes } from 'node:crypto'
import type { SiteRequest } from './site.ts'

/** A Lambda function as a gateway calls it. */
export type HttpFunction = (event: APIGatewayProxyEventV2, context: object) => Promise<APIGatewayProxyResultV2>

/** `POST /shifts/{shiftId}/sign-ups` and the function behind it. */
export interface Route { key: string; method: string; segments: string[]; function: HttpFunction }

export const route = (key: string, handler: HttpFunction): Route => {
  const [method = '', path = ''] = key.split(' ')
  return { key, method, segments: path.split('/'), function: handler }
}

const isParameter = (segment: string): boolean => segment.startsWith('{')

/** API Gateway decodes the path before it chooses a route; what cannot be decoded stays as it came. */
export const decodedPath = (path: string): string => {
  try { return decodeURIComponent(path) } catch { return path }
}

/** Routes in the order in which they are tried: a literal segment before a parameter. */
export const byPrecision = (routes: Route[]): Route[] => {
  const rank = ({ segments }: Route): string => segments.map((segment) => (isParameter(segment) ? '1' : '0')).join('')
  return [...routes].sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
}

/** The first of the ordered routes that fits, with what its parameters hold. */
export const match = (routes: Route[], method: string, path: string): [Route, Record<string, string>] | undefined => {
  const segments = path.split('/')
  const fits = (segment: string, at: number): boolean =>
    (isParameter(segment) ? segments[at] !== '' : segment === segments[at])
  const found = routes.find((candidate) => candidate.method === method
    && candidate.segments.length === segments.length && candidate.segments.every(fits))
  if (!found) return undefined
  const named = found.segments.flatMap((segment, at): [string, string][] =>
    (isParameter(segment) ? [[segment.slice(1, -1), segments[at] ?? '']] : []))
  return [found, Object.fromEntries(named)]
}

const textTypes = /^(text\/.*|application\/(.*\+)?(json|xml)|application\/javascript)$/

const bodyOf = ({ headers, body }: SiteRequest): { body?: string; isBase64Encoded: boolean } => {
  if (body.length === 0) return { isBase64Encoded: false }
  const isText = textTypes.test((headers['content-type'] ?? '').split(';')[0]?.trim() ?? '')
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** `24/Nov/2026:15:27:20 +0000` */
const logTime = (moment: Date): string =>
  `${moment.toISOString().slice(8, 10)}/${months[moment.getUTCMonth()]}/${moment.toISOString().slice(0, 4)}`
  + `:${moment.toISOString().slice(11, 19)} +0000`

const queryOf = (text: string): Record<string, string> | undefined => {
  if (text === '') return undefined
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(text)) query[name] = name in query ? `${query[name]},${value}` : value
  return query
}

/** The event of payload format 2.0 as API Gateway makes it of a request; a test compares it with a recorded one. */
export const gatewayEvent = (
  request: SiteRequest, { key }: Pick<Route, 'key'>, parameters: Record<string, string>, atMs: number,
): APIGatewayProxyEventV2 => {
  const { cookie, connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...headers } = request.headers
  const query = queryOf(request.query)
  const host = headers.host ?? 'localhost'
  const path = decodedPath(request.path)
  return {
    version: '2.0', routeKey: key, rawPath: path, rawQueryString: request.query,
    ...(cookie ? { cookies: cookie.split(/; */) } : {}),
    headers: {
      'content-length': String(request.body.length), ...headers,
      'x-forwarded-for': request.sourceIp, 'x-forwarded-port': host.split(':')[1] ?? '80', 'x-forwarded-proto': 'http',
    },
    ...(query ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: '000000000000', apiId: 'local',
      domainName: host.split(':')[0] ?? '', domainPrefix: host.split('.')[0] ?? '',
      http: {
        method: request.method, path, protocol: request.protocol, sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomBytes(11).toString('base64'), routeKey: key, stage: '$default',
      time: logTime(new Date(atMs)), timeEpoch: atMs,
    },
    ...(Object.keys(parameters).length > 0 ? { pathParameters: parameters } : {}),
    ...bodyOf(request),
  }
}

/** What a function returned in the form of an HTTP answer: without a status code, all of it is the JSON body. */
export const answerOf = (result: APIGatewayProxyResultV2): Required<Pick<APIGatewayProxyStructuredResultV2, 'headers'>>
  & { status: number; body: Buffer; cookies: string[] } => {
  if (typeof result === 'string' || result.statusCode === undefined) {
    const body = typeof result === 'string' ? result : JSON.stringify(result)
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body), cookies: [] }
  }
  const { statusCode, headers = {}, body = '', cookies = [], isBase64Encoded = false } = result
  const lowered = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  const all = { 'content-type': 'text/plain;charset=UTF-8', ...lowered }
  return { status: statusCode, headers: all, body: bytes, cookies }
}
