import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { bridgeHeader, bridgeHeaderName } from '../../functions/platform/bridge-signature.ts'
import { gatewayRoute } from '../../infra/routes.ts'
import { newRequestId, toWire } from '../../shared/client.ts'

export const recorded = (name: 'http' | 'stream' | 'schedule') =>
  JSON.parse(readFileSync(new URL(`recorded/${name}.json`, import.meta.url), 'utf8')) as Record<string, never>

export interface HttpEventOptions {
  /** The key of the bridge and whom WeChat names; left out, nobody is named. */
  signedBy?: { key: Buffer; openId: string }
  requestId?: string
}

const parametersOf = (template: string, path: string): Record<string, string> => {
  const values = path.split('/').map(decodeURIComponent)
  return Object.fromEntries(template.split('/').map((part, at) => [part, values[at] ?? ''] as const)
    .filter(([part]) => part.startsWith(':')).map(([part, value]) => [part.slice(1), value]))
}

/** A call as API Gateway's HTTP API hands it on: the recorded event with this call's parts; paths come decoded. */
export const httpEvent = (call: string, input: Record<string, unknown>, options: HttpEventOptions = {}) => {
  const { method, path, query, body } = toWire(call, input)
  const text = body === undefined ? '' : JSON.stringify(body)
  const idempotencyKey = method === 'GET' ? '' : options.requestId ?? newRequestId()
  const { signedBy } = options
  const identity = signedBy && bridgeHeader(signedBy.key, {
    method, path, query: query ?? {}, body: text, idempotencyKey, at: Math.floor(Date.now() / 1000),
    nonce: randomBytes(16).toString('base64url'), openId: signedBy.openId, unionId: '',
  })
  const base = recorded('http') as unknown as { headers: object; requestContext: { http: object } }
  const routeKey = gatewayRoute(call)
  const parameters = parametersOf(call.split(' ')[1] ?? '', path)
  const http = { ...base.requestContext.http, method, path: decodeURIComponent(path) }
  return {
    ...base, routeKey, rawPath: http.path, rawQueryString: new URLSearchParams(query).toString(),
    headers: {
      ...base.headers, 'content-length': String(Buffer.byteLength(text)),
      ...(text ? { 'content-type': 'application/json' } : {}),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      ...(identity ? { [bridgeHeaderName]: identity } : {}),
    },
    ...(query && Object.keys(query).length > 0 ? { queryStringParameters: query } : {}),
    ...(Object.keys(parameters).length > 0 ? { pathParameters: parameters } : {}),
    requestContext: { ...base.requestContext, http, routeKey },
    ...(text ? { body: text } : {}),
  }
}
