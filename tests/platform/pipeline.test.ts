import { expect, test } from 'vitest'
import { handler } from '../../functions/entry/http/identity.ts'
import { handler as docs } from '../../functions/entry/http/docs.ts'
import { seal, unseal } from '../../functions/platform/vault.ts'
import { gatewayEvent } from '../../infra/local/gateway.ts'
import { answerOf } from '../../infra/local/gateway.ts'
import { contract } from '../../shared/contract/index.ts'
import { send } from '../support/raw.ts'
import { loginCode } from '../support/world.ts'

const eventFor = (key: string) => {
  const [method = '', path = ''] = key.split(' ')
  return gatewayEvent({
    method, path, query: '', headers: { host: 'localhost' }, body: Buffer.alloc(0), sourceIp: '127.0.0.1', protocol: 'HTTP/1.1',
  }, { key }, {}, Date.now())
}

test('A route that the contract does not have is refused', async () => {
  const answer = answerOf(await handler(eventFor('GET /nothing'), {} as never))
  expect([answer.status, JSON.parse(answer.body.toString())]).toMatchObject([404, { code: 'call.unknown' }])
})

test('Of a bug nothing is told but its request id', async () => {
  const appId = process.env.LINLI_WECHAT_APPID
  process.env.LINLI_WECHAT_APPID = 'wx-that-wechat-does-not-know'
  const { status, body } = await send('POST /sessions', { code: await loginCode('bug-user') })
  process.env.LINLI_WECHAT_APPID = appId
  expect([status, body]).toMatchObject([500, { code: 'bug', requestId: expect.any(String) as string }])
  expect(JSON.stringify(body)).not.toMatch(/wx-that|40013|at .*\.ts/)
})

test('When WeChat does not answer, the caller is asked to come again', async () => {
  const url = process.env.LINLI_WECHAT_URL
  process.env.LINLI_WECHAT_URL = 'http://127.0.0.1:1'
  const { status, body } = await send('POST /sessions', { code: 'any' })
  process.env.LINLI_WECHAT_URL = url
  expect([status, body]).toMatchObject([503, { code: 'busy' }])
})

test('A sealed value opens only for the person and field it was sealed for, and unchanged', async () => {
  const sealed = await seal('李秀英', 'per_1/name')
  expect(await unseal(sealed, 'per_1/name')).toBe('李秀英')
  await expect(unseal(sealed, 'per_2/name')).rejects.toThrow()
  const [version, nonce, body, tag] = sealed.split('.')
  const changed = [version, nonce, Buffer.from('x').toString('base64url') + body?.slice(2), tag].join('.')
  await expect(unseal(changed, 'per_1/name')).rejects.toThrow()
  await expect(unseal('plain text', 'per_1/name')).rejects.toThrow('not a sealed value')
})

test('OpenAPI 3.1 has every call of the contract, and the page for people too', async () => {
  const document = JSON.parse(answerOf(await docs(eventFor('GET /openapi.json'))).body.toString()) as {
    openapi: string; paths: Record<string, Record<string, { responses: object; parameters: { name: string }[] }>>
  }
  expect(document.openapi).toBe('3.1.0')
  const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) =>
    `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`))
  expect(operations.sort()).toEqual(Object.keys(contract).sort())
  const signUp = document.paths['/shifts/{shiftId}/sign-ups']?.post
  expect(Object.keys(signUp?.responses ?? {})).toEqual(['201', '400', '401', '403', '404', '409', '413', '500', '503'])
  expect(signUp?.parameters.map(({ name }) => name)).toEqual(['shiftId', 'idempotency-key'])
  const page = answerOf(await docs(eventFor('GET /docs'))).body.toString()
  for (const call of Object.keys(contract)) expect(page).toContain(call)
})
