import { randomBytes } from 'node:crypto'
import { type IncomingMessage, type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newRequestId, toWire } from '../../shared/client.ts'
import { bridgeHeaderName, parseBridgeHeader, signBridge } from '../../functions/platform/bridge-signature.ts'
import { type RunningBridge, runBridge } from './run-bridge.ts'

const key = randomBytes(32)
const resident = { openId: 'oResident-1_x', unionId: 'uResident', appId: 'wxlinli' }
const me = { ...toWire('GET /me', {}), headers: {} }

interface Received { method: string; url: URL; headers: IncomingMessage['headers']; body: string }
const received: Received[] = []
let behaviour: 'answer' | 'hang up once' | 'hang up' = 'answer'

// The API as the bridge sees it: a real HTTP server that keeps what it was sent.
const receive = (request: IncomingMessage, body: string, server: string): Received => {
  const one = { method: request.method ?? '', url: new URL(request.url ?? '', server), headers: request.headers, body }
  received.push(one)
  return one
}
const api: Server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => { body += chunk.toString() }).on('end', () => {
    receive(request, body, 'http://api')
    const hangUp = behaviour !== 'answer'
    if (behaviour === 'hang up once') behaviour = 'answer'
    if (hangUp) return void request.socket.destroy()
    response.writeHead(201, { 'content-type': 'application/json', 'x-internal': 'secret' }).end('{"done":true}')
  })
})

const identityOf = (one: Received | undefined): { openId: string; unionId: string } => {
  const header = parseBridgeHeader(String(one?.headers[bridgeHeaderName]))
  if (!one || !header) throw new Error('the bridge sent no identity')
  const expected = signBridge(key, {
    ...header, method: one.method, path: one.url.pathname, query: Object.fromEntries(one.url.searchParams),
    body: one.body, idempotencyKey: String(one.headers['idempotency-key'] ?? ''),
  })
  expect(header.signature).toBe(expected)
  expect(Math.abs(Date.now() / 1000 - header.at)).toBeLessThan(5)
  return { openId: header.openId, unionId: header.unionId }
}

let bridge: RunningBridge

beforeAll(async () => {
  await new Promise<void>((resolve) => { api.listen(0, '127.0.0.1', resolve) })
  bridge = await runBridge({
    LINLI_API_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
    LINLI_BRIDGE_KEY: key.toString('base64'), LINLI_WECHAT_APPID: resident.appId,
  })
})
afterAll(() => {
  bridge.stop()
  api.closeAllConnections()
  api.close()
})
beforeEach(() => {
  received.length = 0
  behaviour = 'answer'
})

describe('the bridge, built and run by the functions framework', () => {
  test('vouches for the resident that WeChat names, with a signature over the whole request', async () => {
    const requestId = newRequestId()
    const wire = toWire('POST /shifts/:shiftId/sign-ups', { shiftId: 'shf_#1/二', note: '早上好' })
    const answer = await bridge.call({ ...wire, headers: { 'idempotency-key': requestId } }, resident)
    expect(answer).toEqual({ status: 201, headers: { 'content-type': 'application/json' }, body: { done: true } })
    expect(identityOf(received[0])).toEqual({ openId: resident.openId, unionId: resident.unionId })
    expect(received[0]).toMatchObject({ body: '{"note":"早上好"}', headers: { 'idempotency-key': requestId } })
  })

  test('signs the query as it is sent, spaces and Chinese included', async () => {
    await bridge.call({ ...toWire('GET /people', { name: '李 & 王', limit: 5 }), headers: {} }, resident)
    expect(identityOf(received[0])).toMatchObject({ openId: resident.openId })
    expect(received[0]?.url.search).toBe('?limit=5&name=%E6%9D%8E%20%26%20%E7%8E%8B')
  })

  test('uses a new nonce for every request', async () => {
    await bridge.call(me, resident)
    await bridge.call(me, resident)
    const nonces = received.map(({ headers }) => parseBridgeHeader(String(headers[bridgeHeaderName]))?.nonce)
    expect(new Set(nonces).size).toBe(2)
  })

  test('believes nothing that the caller writes about who is calling', async () => {
    const forged = {
      ...me, openid: 'oSomebodyElse', OPENID: 'oSomebodyElse', userInfo: { openId: 'oSomebodyElse', appId: 'wxlinli' },
      extendedContext: { wechatContext: { openId: 'oSomebodyElse' } },
      headers: { [bridgeHeaderName]: 't=1,n=x,o=oSomebodyElse,u=,s=0', authorization: 'Bearer stolen', cookie: 'a=b' },
    }
    await bridge.call(forged, resident)
    expect(identityOf(received[0]).openId).toBe(resident.openId)
    expect(received[0]?.headers.authorization).toBeUndefined()
    expect(received[0]?.headers.cookie).toBeUndefined()
    const nobody = await bridge.call(forged)
    expect(nobody).toMatchObject({ status: 401, body: { code: 'identity.missing' } })
    expect(received).toHaveLength(1)
  })

  test('refuses the openids of another mini-program that shares the environment', async () => {
    const answer = await bridge.call(me, { ...resident, appId: 'wxanother' })
    expect(answer).toMatchObject({ status: 401, body: { code: 'identity.invalid' } })
    expect(received).toHaveLength(0)
  })

  test.each([
    ['an empty request', {}], ['another method', { ...me, method: 'DELETE' }], ['no path', { ...me, path: undefined }],
    ['another host', { ...me, path: '//evil.example/me' }], ['a path that climbs', { ...me, path: '/a/../../me' }],
    ['an encoded climb', { ...me, path: '/a/%2e%2e/me' }], ['a hidden query', { ...me, path: '/me?as=admin' }],
    ['a query of lists', { ...me, query: { a: ['b'] } }], ['a body on GET', { ...me, body: {} }],
    ['a list as body', { ...me, method: 'POST', body: [] }],
    ['a request id with a line break', { ...me, headers: { 'idempotency-key': 'a\nb' } }],
  ])('refuses %s', async (_, event) => {
    const answer = await bridge.call(event, resident)
    expect(answer).toMatchObject({ status: 400, body: { code: 'input.invalid' } })
    expect(received).toHaveLength(0)
  })

  test('refuses a body over 64 KB before it travels', async () => {
    const body = { a: '字'.repeat(22_000) }
    const answer = await bridge.call({ method: 'PUT', path: '/me', body, headers: {} }, resident)
    expect(answer).toMatchObject({ status: 413, body: { code: 'input.tooLarge' } })
    expect(received).toHaveLength(0)
  })

  test('sends a request whose connection died once more, under the same request id and a new signature', async () => {
    behaviour = 'hang up once'
    const requestId = newRequestId()
    const answer = await bridge.call(
      { method: 'POST', path: '/households', body: {}, headers: { 'idempotency-key': requestId } }, resident)
    expect(answer.status).toBe(201)
    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual([requestId, requestId])
    expect(received[0]?.headers[bridgeHeaderName]).not.toBe(received[1]?.headers[bridgeHeaderName])
    received.forEach(identityOf)
  })

  test('says that the system is busy, in both languages, when the API does not answer', async () => {
    behaviour = 'hang up'
    const answer = await bridge.call(me, resident)
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '3' }, body: { code: 'busy' } })
    expect(received).toHaveLength(2)
  })
})
