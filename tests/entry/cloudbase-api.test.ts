import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bridgeHeaderName } from '../../functions/platform/bridge-signature.ts'
import { newRequestId, toWire } from '../../shared/client.ts'
import { refusals } from '../../shared/refusals.ts'
import { inProcess } from '../support/api.ts'
import { type RunningBridge, runBridge } from './run-bridge.ts'

const appId = process.env.LINLI_WECHAT_APPID ?? ''
const me = { ...toWire('GET /me', {}), headers: {} }
const seen: Record<string, string>[] = []

// The API behind a real socket, so that what the bridge signs is what arrives.
const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '', 'http://api')
  const headers = request.headers as Record<string, string>
  seen.push(headers)
  const body = await text(request)
  const answer = await inProcess({
    method: request.method ?? '', path: url.pathname, query: Object.fromEntries(url.searchParams), headers,
    ...(body ? { body } : {}),
  })
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
}
const api = createServer((request, response) => void serve(request, response))

let bridge: RunningBridge
beforeAll(async () => {
  await once(api.listen(0, '127.0.0.1'), 'listening')
  const keys = JSON.parse(readFileSync(process.env.LINLI_KEYS_FILE ?? '', 'utf8')) as { bridge: string }
  bridge = await runBridge({
    LINLI_API_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
    LINLI_BRIDGE_KEY: keys.bridge, LINLI_WECHAT_APPID: appId,
  })
})
afterAll(() => {
  bridge.stop()
  api.closeAllConnections()
  api.close()
})

describe('the bridge before the real API', () => {
  test('brings a resident in, the same person each time, another for another', async () => {
    const first = await bridge.call(me, { openId: 'oBridgeOne', appId })
    const again = await bridge.call(me, { openId: 'oBridgeOne', appId })
    const other = await bridge.call(me, { openId: 'oBridgeTwo', appId })
    expect(first).toMatchObject({ status: 200, body: { registered: false } })
    expect((again.body as { id: string }).id).toBe((first.body as { id: string }).id)
    expect((other.body as { id: string }).id).not.toBe((first.body as { id: string }).id)
  })

  test('hands back a refusal with its sentences', async () => {
    const wire = { ...toWire('POST /households', { name: '李家' }), headers: { 'idempotency-key': newRequestId() } }
    const answer = await bridge.call(wire, { openId: 'oBridgeOne', appId })
    const code = 'registration.missing'
    expect(answer).toMatchObject({ status: 403, body: { code, zh: refusals[code].zh, en: refusals[code].en } })
  })

  test('signs what cannot be used again, nor for anything else', async () => {
    await bridge.call(me, { openId: 'oBridgeOne', appId })
    const caught = { [bridgeHeaderName]: seen.at(-1)?.[bridgeHeaderName] ?? '' }
    const replayed = await inProcess({ ...me, headers: caught })
    expect(replayed).toMatchObject({ status: 401, body: { code: 'identity.replayed' } })
    const moved = await inProcess({ ...toWire('GET /me/household', {}), headers: caught })
    expect(moved).toMatchObject({ status: 401, body: { code: 'identity.invalid' } })
  })
})
