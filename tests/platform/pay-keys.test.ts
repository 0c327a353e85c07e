import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { X509Certificate, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { keepMerchant } from '../../functions/entry/bootstrap.ts'
import { type Merchant, merchantForm } from '../../functions/platform/pay/merchant.ts'
import { findMerchant } from '../../functions/platform/pay/merchants.ts'
import { type PayNotification, notification } from '../../functions/platform/pay/notification.ts'
import { query } from '../../functions/platform/pay/orders.ts'
import { documentClient, recordsTable } from '../../functions/platform/dynamo.ts'
import { type PayWorld, failureOf, startPayWorld } from '../support/pay.ts'

let world: PayWorld
let listening: Merchant
let told: PayNotification[] = []
beforeAll(async () => {
  world = await startPayWorld()
  world.ears.hear = async ({ headers, body }) => {
    told.push(await notification(listening, headers, body))
    return 204
  }
})
beforeEach(() => {
  world.pay.setFaults({})
  told = []
})
afterAll(() => world.stop())

/** Everything in order: an order is made, paid, told and seen with this merchant's keys. */
const works = async (merchant: Merchant): Promise<void> => {
  listening = merchant
  const { outTradeNo, prepayId } = await world.ordered(merchant)
  world.pay.pay(prepayId)
  await world.pay.settled()
  expect(told.splice(0)).toMatchObject([{ kind: 'payment', payment: { outTradeNo } }])
  expect(await query(merchant, outTradeNo)).toMatchObject({ state: 'paid' })
}

describe('Keys change while people pay', () => {
  test('the merchant\'s certificate', async () => {
    const before = world.pay.openMerchant('晨光基金会')
    const after = world.pay.changeKey(before, 'merchant')
    expect(after.serial).not.toBe(before.serial)
    await works(before)
    await works(after)
  })

  test('the API v3 key: what is still sealed under the old one opens', async () => {
    const before = world.pay.openMerchant('晨光基金会')
    // Entered in Linli first, then at WeChat: until then notifications come under the old one.
    await works({ ...before, apiV3Keys: [randomBytes(16).toString('hex'), ...before.apiV3Keys] })
    const after = world.pay.changeKey(before, 'apiV3')
    expect(after.apiV3Keys).toHaveLength(2)
    await works(after)
    await works({ ...after, apiV3Keys: after.apiV3Keys.slice(0, 1) })
    listening = before
    const { prepayId } = await world.ordered(before)
    let failure = ''
    world.ears.hear = async ({ headers, body }) => { failure = await failureOf(notification(before, headers, body)); return 204 }
    world.pay.pay(prepayId)
    await world.pay.settled()
    expect(failure).toBe('forged')
    world.ears.hear = async ({ headers, body }) => { told.push(await notification(listening, headers, body)); return 204 }
  })

  test('WeChat\'s public key: both are known for a while', async () => {
    const before = world.pay.openMerchant('晨光基金会')
    const after = world.pay.changeKey(before, 'platform')
    expect(after.platformKeys).toHaveLength(2)
    await works(after)
    await works({ ...after, platformKeys: after.platformKeys.slice(0, 1) })
    // Answers still come under the one that is asked for; what is told, under the newest, which is not known here.
    expect(await query(before, 'some-order')).toBeUndefined()
    const mixedUp = { id: after.platformKeys[0]?.id ?? '', key: before.platformKeys[0]?.key ?? '' }
    expect(await failureOf(query({ ...before, platformKeys: [mixedUp] }, 'some-order'))).toBe('forged')
  })
})

describe('A merchant that still has certificates', () => {
  test('fetches them, keeps them, and fetches again when there is a new one', async () => {
    const merchant = world.pay.openMerchant('晨光基金会', 'certificate')
    expect(merchant.platformKeys).toEqual([])
    await works(merchant)
    // Twelve hours are not over: nothing is fetched.
    world.pay.setFaults({ calls: [{ call: 'certificates', how: 'busyBefore', times: 100 }] })
    await works(merchant)
    world.pay.setFaults({})
    world.pay.changeKey(merchant, 'certificate')
    world.advance(2)
    await works(merchant)
    world.advance(13 * 60)
    await works(merchant)
  })

  test('is asked for at most once a minute by a name that nobody knows', async () => {
    const merchant = world.pay.openMerchant('晨光基金会', 'certificate')
    await works(merchant)
    const headers = {
      'wechatpay-timestamp': String(Math.floor(world.now() / 1000)), 'wechatpay-nonce': 'n', 'wechatpay-signature': 'AAAA',
      'wechatpay-serial': 'ABCDEF0123',
    }
    const fault = { call: 'certificates' as const, how: 'busyBefore' as const, times: 100 }
    world.pay.setFaults({ calls: [fault] })
    expect(await failureOf(notification(merchant, headers, '{}'))).toBe('forged')
    world.advance(2)
    // WeChat cannot be asked: nothing is said about the notification, and it is not asked again each time.
    for (let times = 0; times < 5; times++) expect(await failureOf(notification(merchant, headers, '{}'))).toBe('busy')
    expect(fault.times).toBe(99)
    // What was known before still counts meanwhile, long after the hours in which it is fresh.
    world.advance(13 * 60)
    await works(merchant)
    world.pay.setFaults({})
    world.advance(1)
    const late = { ...headers, 'wechatpay-timestamp': String(Math.floor(world.now() / 1000)) }
    expect(await failureOf(notification(merchant, late, '{}'))).toBe('forged')
  })

  test.each(['forged', 'garbled', 'unsigned'] as const)('does not take a list of them that is %s', async (how) => {
    const merchant = world.pay.openMerchant('晨光基金会', 'certificate')
    world.pay.setFaults({ calls: [{ call: 'certificates', how, times: 2 }] })
    expect(await failureOf(query(merchant, 'some-order'))).toMatch(/^(forged|unknown)$/)
    world.pay.setFaults({})
    world.advance(1)
    expect(await query(merchant, 'some-order')).toBeUndefined()
  })

  test('that has another API v3 key than WeChat opens none', async () => {
    const merchant = world.pay.openMerchant('晨光基金会', 'certificate')
    expect(await failureOf(query({ ...merchant, apiV3Keys: ['x'.repeat(32)] }, 'some-order'))).toBe('forged')
  })

  test('can be on its way to a public key: both are taken', async () => {
    const merchant = world.pay.openMerchant('晨光基金会', 'certificate')
    const { platformKeys } = world.pay.openMerchant('另一家基金会')
    // Named in the request, the public key signs the answer; the account's mode still says certificate for what is told.
    await works({ ...merchant, platformKeys })
  })
})

describe('A merchant\'s keys', () => {
  const division = '420100'
  const stored = async (): Promise<string> =>
    JSON.stringify((await documentClient.send(new ScanCommand({ TableName: recordsTable.getName() }))).Items)

  test('are kept sealed, and found by the merchant\'s number', async () => {
    const merchant = world.pay.openMerchant('晨光基金会')
    expect(await findMerchant(merchant.mchid)).toBeUndefined()
    await keepMerchant(division, merchant)
    expect(await findMerchant(merchant.mchid)).toEqual(merchant)
    const rows = await stored()
    expect(rows).toContain(merchant.mchid)
    expect(rows).not.toContain(merchant.apiV3Keys[0])
    expect(rows).not.toContain('PRIVATE KEY')
    expect(readFileSync(inject('keysFile'), 'utf8')).not.toContain('PRIVATE KEY')
  })

  test('are replaced by newer ones, which count everywhere within a minute', async () => {
    const merchant = world.pay.openMerchant('晨光基金会')
    await keepMerchant(division, merchant)
    const after = world.pay.changeKey(merchant, 'merchant')
    await keepMerchant(division, after)
    world.advance(2)
    expect(await findMerchant(merchant.mchid)).toEqual(after)
  })

  test('are nobody\'s by a number that is none', async () => {
    expect(await findMerchant('../etc')).toBeUndefined()
    expect(await findMerchant('1600000000')).toBeUndefined()
  })

  test.each([
    { mchid: 'abc' }, { serial: 'xyz' }, { privateKey: 'no key' }, { apiV3Keys: [] }, { apiV3Keys: ['short'] },
    { platformKeys: [{ id: 'K', key: 'x' }] },
  ])('must be in their form: not %o', (change) => {
    expect(merchantForm.safeParse({ ...world.pay.openMerchant('晨光基金会'), ...change }).success).toBe(false)
  })
})

test('the local WeChat\'s certificates are certificates', async () => {
  const merchant = world.pay.openMerchant('晨光基金会', 'certificate')
  await works(merchant)
  const known = world.pay.certificates().map(({ certificate }) => new X509Certificate(certificate.pem))
  for (const certificate of known) {
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(certificate.validToDate.getTime()).toBeGreaterThan(Date.now())
  }
})
