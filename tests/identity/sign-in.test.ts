import { expect, test } from 'vitest'
import { createClient } from '../../shared/client.ts'
import { bridgeHeader } from '../../functions/platform/bridge-signature.ts'
import { keys } from '../../functions/platform/keys.ts'
import { inProcess } from '../support/api.ts'
import { problemIn, send } from '../support/raw.ts'
import { clock, cloudContext, loginCode, newCommunity, newResident, newVisitor, refusalOf } from '../support/world.ts'

const anyone = createClient(inProcess)

test('A WeChat code signs in once; a used or invented one is refused', async () => {
  const code = await loginCode('code-user')
  const first = await anyone('POST /sessions', { code })
  expect(first.registered).toBe(false)
  expect(await refusalOf(anyone('POST /sessions', { code }))).toBe('code.wechat')
  expect(await refusalOf(anyone('POST /sessions', { code: 'invented' }))).toBe('code.wechat')
  const again = await anyone('POST /sessions', { code: await loginCode('code-user') })
  expect(again.personId).toBe(first.personId)
})

test('Two phones that sign in at the same moment for the first time are one person', async () => {
  const codes = await Promise.all(Array.from({ length: 8 }, () => loginCode('new-and-twice')))
  const sessions = await Promise.all(codes.map((code) => anyone('POST /sessions', { code })))
  expect(new Set(sessions.map(({ personId }) => personId)).size).toBe(1)
})

/** What the CloudBase bridge sends for a user of WeChat. */
const bridged = async (user: string, path = '/me', overrides: { at?: number; nonce?: string } = {}) => {
  const { openId = '', unionId = '' } = await cloudContext(user)
  const at = overrides.at ?? Math.floor(clock.now() / 1000)
  const nonce = overrides.nonce ?? Buffer.from(`${Math.random()}`.padEnd(16, '0')).toString('base64url').slice(0, 22)
  const header = bridgeHeader((await keys()).bridge, {
    method: 'GET', path, body: '', idempotencyKey: '', at, nonce, openId, unionId,
  })
  return { 'x-linli-bridge': header }
}

test('The CloudBase bridge and the code over HTTPS lead to the same person', async () => {
  const visitor = await newVisitor()
  const answer = await send('GET /me', {}, { headers: await bridged(visitor.wechat) })
  expect(answer.body).toMatchObject({ id: visitor.id, registered: false })
})

test('A bridge request that is replayed, old, forged or moved to another call is refused', async () => {
  const headers = await bridged('bridge-user')
  expect((await send('GET /me', {}, { headers })).status).toBe(200)
  expect(problemIn(await send('GET /me', {}, { headers })).code).toBe('identity.replayed')
  const old = await bridged('bridge-user', '/me', { at: Math.floor(clock.now() / 1000) - 61 })
  expect(problemIn(await send('GET /me', {}, { headers: old })).code).toBe('identity.expired')
  const moved = await bridged('bridge-user', '/me/accounts')
  expect(problemIn(await send('GET /me', {}, { headers: moved })).code).toBe('identity.invalid')
  const fresh = (await bridged('bridge-user'))['x-linli-bridge']
  const forged = fresh.replace(/o=[^,]+/, 'o=somebody-else')
  expect(problemIn(await send('GET /me', {}, { headers: { 'x-linli-bridge': forged } })).code).toBe('identity.invalid')
  expect(problemIn(await send('GET /me', {}, { headers: { 'x-linli-bridge': 'x' } })).code).toBe('identity.invalid')
})

test('The console signs in by a QR code that a resident confirms, once', async () => {
  const resident = await newResident(await newCommunity())
  const { ticket, secret, qr } = await anyone('POST /console-sign-ins', {})
  expect(qr).toBe(`linli:console:${ticket}`)
  const take = () => anyone('POST /console-sign-ins/:ticket/session', { ticket, secret })
  expect(await take()).toEqual({ status: 'waiting' })
  expect(await resident.call('GET /console-sign-ins/:ticket', { ticket })).toMatchObject({ status: 'waiting' })
  await resident.call('POST /console-sign-ins/:ticket/confirmation', { ticket })
  expect(await refusalOf(resident.call('POST /console-sign-ins/:ticket/confirmation', { ticket }))).toBe('ticket.used')
  const guessed = anyone('POST /console-sign-ins/:ticket/session', { ticket, secret: 'guessed' })
  expect(await refusalOf(guessed)).toBe('ticket.unknown')
  const { session } = await take()
  expect(session?.personId).toBe(resident.id)
  expect(await refusalOf(take())).toBe('ticket.used')
})

test('A console ticket ends after two minutes, and a repeated request gets the same one', async () => {
  const requestId = 'CCCCCCCCCCCCCCCCCCCCCCCCCC'
  const first = await anyone('POST /console-sign-ins', {}, { requestId })
  expect(await anyone('POST /console-sign-ins', {}, { requestId })).toEqual(first)
  clock.advance(3)
  const { ticket, secret } = first
  expect(await refusalOf(anyone('POST /console-sign-ins/:ticket/session', { ticket, secret }))).toBe('ticket.unknown')
})

test('Where a browser inside WeChat signs in is told to anyone', async () => {
  expect(await anyone('GET /sign-in-options', {})).toMatchObject({ appId: 'wx00000000000000b2' })
})
