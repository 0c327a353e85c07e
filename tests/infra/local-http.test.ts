import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HttpFunction, answerOf, route } from '../../infra/local/gateway.ts'
import { gateway } from '../../infra/local/http.ts'
import { type LocalServer, startServer } from '../../infra/local/server.ts'
import { recorded } from './http-event.ts'

const events: APIGatewayProxyEventV2[] = []
const echo: HttpFunction = async (event) => {
  events.push(event)
  const headers = { 'Content-Type': 'application/json' }
  return { statusCode: 201, headers, body: '{"ok":true}', cookies: ['a=1', 'b=2'] }
}
const plain = (async () => ({ hello: 'world' })) as unknown as HttpFunction
const broken: HttpFunction = async () => { throw new Error('a bug') }
let changes = 0
let server: LocalServer

beforeAll(async () => {
  const routes = [
    route('GET /me', echo), route('POST /shifts/{shiftId}/sign-ups', echo),
    route('GET /accounts/{account}/statement', echo),
    route('GET /accounts/mine/statement', plain), route('GET /broken', broken),
  ]
  server = await startServer([gateway({
    routes, allowedOrigins: ['https://console.example'], now: () => 1_795_570_209_123, changed: () => { changes += 1 },
    wrong: () => undefined,
  })], 0, () => undefined)
})
afterAll(() => server.stop())

const newest = (): APIGatewayProxyEventV2 => {
  const event = events.at(-1)
  if (!event) throw new Error('no event came')
  return event
}

/** The names of all fields, however deep; the values differ from call to call. */
const shape = (value: unknown): unknown => (value !== null && typeof value === 'object'
  ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shape(part)])) : typeof value)

describe('the event', () => {
  test('has the fields and forms of the recorded one', async () => {
    const real = recorded('http') as unknown as APIGatewayProxyEventV2
    const { host: _, ...headers } = real.headers
    await fetch(`${server.url}/me`, { headers: headers as Record<string, string> })
    const { headers: sent, ...event } = newest()
    const { headers: wanted, ...rest } = real
    expect(shape(event)).toEqual(shape(rest))
    expect(event).toMatchObject({
      version: '2.0', routeKey: 'GET /me', rawPath: '/me', rawQueryString: '', isBase64Encoded: false,
    })
    expect(event.requestContext.time).toBe(real.requestContext.time)
    expect(event.requestContext.requestId).toMatch(/^[\w+/-]{15}=$/)
    for (const name of Object.keys(wanted)) expect(sent, name).toHaveProperty([name])
  })

  test('carries path parameters and the path decoded, the query as it came', async () => {
    await fetch(`${server.url}/accounts/cny%3Afund%3A%E7%BA%A2/statement?limit=5&kind=a&kind=b%20c`)
    expect(newest()).toMatchObject({
      rawPath: '/accounts/cny:fund:红/statement', rawQueryString: 'limit=5&kind=a&kind=b%20c',
      pathParameters: { account: 'cny:fund:红' }, queryStringParameters: { limit: '5', kind: 'a,b c' },
    })
  })

  test('carries JSON as text and anything binary as base64', async () => {
    const headers = { 'content-type': 'application/json', cookie: 'x=1; y=2' }
    const call = { method: 'POST', headers, body: '{"名":1}' }
    await fetch(`${server.url}/shifts/shf_1/sign-ups`, call)
    expect(newest()).toMatchObject({ body: '{"名":1}', isBase64Encoded: false, cookies: ['x=1', 'y=2'] })
    expect(newest().headers).not.toHaveProperty('cookie')
    const bytes = Buffer.from([0, 255, 128])
    await fetch(`${server.url}/shifts/shf_1/sign-ups`, { method: 'POST', body: bytes })
    expect(newest()).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true })
  })

  test('has no body, parameters or query where there are none', async () => {
    await fetch(`${server.url}/me`)
    for (const field of ['body', 'pathParameters', 'queryStringParameters', 'cookies']) {
      expect(newest()).not.toHaveProperty(field)
    }
  })
})

describe('the answer', () => {
  test('is the function\'s own', async () => {
    const answer = await fetch(`${server.url}/me`)
    expect(answer.status).toBe(201)
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await answer.json()).toEqual({ ok: true })
  })

  test('without a status code is all JSON', async () => {
    const answer = await fetch(`${server.url}/accounts/mine/statement`)
    expect([answer.status, await answer.json()]).toEqual([200, { hello: 'world' }])
    expect(answerOf('plain text')).toMatchObject({ status: 200, body: Buffer.from('plain text') })
  })

  test.each([['/nowhere', 404, 'Not Found'], ['/me/', 404, 'Not Found'], ['/broken', 500, 'Internal Server Error']])(
    'is the gateway\'s own for %s', async (path, status, message) => {
      const answer = await fetch(`${server.url}${path}`)
      expect([answer.status, await answer.json()]).toEqual([status, { message }])
    })

  test('is 413 for more than ten megabytes', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024 + 1, 'a')
    const status = await fetch(`${server.url}/shifts/shf_1/sign-ups`, { method: 'POST', body })
      .then((answer) => answer.status, () => 'closed')
    expect([413, 'closed']).toContain(status)
  })

  test('to a preflight names what the settings allow, to known origins alone', async () => {
    const ask = (origin: string) => fetch(`${server.url}/me`, { method: 'OPTIONS', headers: { origin } })
    const allowed = (await ask('https://console.example')).headers
    expect(allowed.get('access-control-allow-origin')).toBe('https://console.example')
    expect(allowed.get('access-control-allow-headers')).toContain('idempotency-key')
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })

  test('to a call that may have changed something wakes the stream', async () => {
    const before = changes
    await fetch(`${server.url}/me`)
    expect(changes).toBe(before)
    await fetch(`${server.url}/shifts/shf_1/sign-ups`, { method: 'POST', body: '{}' })
    expect(changes).toBe(before + 1)
  })
})

test('a taken port gives way to the next one', async () => {
  const taken = createServer()
  const port = await new Promise<number>((resolve) => taken.listen(0, '127.0.0.1', () => {
    const address = taken.address()
    resolve(typeof address === 'object' && address ? address.port : 0)
  }))
  const second = await startServer([], port, () => undefined)
  expect(second.port).toBeGreaterThan(port)
  await second.stop()
  taken.close()
})
