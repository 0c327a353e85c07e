import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Merchant } from '../../functions/platform/pay/merchant.ts'
import { type PayNotification, notification } from '../../functions/platform/pay/notification.ts'
import { payNotificationHandler } from '../../functions/platform/pay/receive.ts'
import { BusyError } from '../../functions/platform/retry.ts'
import { type Arrived, type PayWorld, failureOf, startPayWorld } from '../support/pay.ts'

let world: PayWorld
let merchant: Merchant
let told: PayNotification[] = []
let settle = async (notice: PayNotification): Promise<void> => { told.push(notice) }
const book = settle

const handler = payNotificationHandler(
  async (mchid) => (mchid === merchant.mchid ? merchant : undefined), (_, notice) => settle(notice))

const eventOf = ({ headers, body, mchid }: Arrived, change: Partial<APIGatewayProxyEventV2> = {}) =>
  ({ headers, body, isBase64Encoded: false, pathParameters: { mchid }, ...change }) as unknown as APIGatewayProxyEventV2

beforeAll(async () => {
  world = await startPayWorld()
  merchant = world.pay.openMerchant('晨光基金会')
  world.ears.hear = async (one) => (await handler(eventOf(one))).statusCode ?? 500
})
beforeEach(() => {
  world.pay.setFaults({})
  world.arrived.length = 0
  told = []
  settle = book
})
afterAll(() => world.stop())

/** An order paid, and everything told that WeChat has to tell. */
const paid = async (totalFen = 1000): Promise<string> => {
  const { outTradeNo, prepayId } = await world.ordered(merchant, totalFen)
  world.pay.pay(prepayId)
  await world.pay.settled()
  return outTradeNo
}
const states = (outTradeNo: string): (string | undefined)[] => told
  .map((notice) => (notice.kind === 'payment' && notice.payment.outTradeNo === outTradeNo ? notice.payment.state : undefined))

describe('A notification', () => {
  test('is opened, and tells what was paid', async () => {
    const outTradeNo = await paid(4321)
    expect(told).toEqual([{ id: expect.any(String), kind: 'payment', payment: expect.objectContaining({
      outTradeNo, state: 'paid', totalFen: 4321, mchid: merchant.mchid, openId: world.openId, transactionId: expect.stringMatching(/^4200/),
    }) }])
  })

  test('that is lost comes again', async () => {
    world.pay.setFaults({ notices: [{ how: 'lose', times: 3 }] })
    expect(states(await paid())).toEqual(['paid'])
  })

  test('that is never heard is given up after the last repeat', async () => {
    settle = () => Promise.reject(new Error('not settled'))
    world.pay.set({ speed: 100_000 })
    await paid()
    world.pay.set({ speed: 2000 })
    expect(world.arrived).toHaveLength(16)
  })

  test('may come twice, with the same id', async () => {
    world.pay.setFaults({ notices: [{ how: 'repeat' }] })
    const outTradeNo = await paid()
    expect(states(outTradeNo)).toEqual(['paid', 'paid'])
    expect(new Set(told.map(({ id }) => id)).size).toBe(1)
  })

  test('may be late, and overtaken by another', async () => {
    const [first, second] = [await world.ordered(merchant), await world.ordered(merchant)]
    world.pay.setFaults({ notices: [{ how: 'reorder', outTradeNo: first.outTradeNo }, { how: 'delay', delayMs: 30, outTradeNo: second.outTradeNo }] })
    world.pay.pay(first.prepayId)
    world.pay.pay(second.prepayId)
    await world.pay.settled()
    expect(told.map((one) => one.kind === 'payment' && one.payment.outTradeNo)).toEqual([second.outTradeNo, first.outTradeNo])
  })

  test.each(['signature', 'serial', 'timestamp', 'changed', 'probe', 'otherMerchant'] as const)(
    'that is forged (%s) is refused, and the true one after it is taken', async (how) => {
      world.pay.setFaults({ notices: [{ how }] })
      const outTradeNo = await paid()
      expect(states(outTradeNo)).toEqual(['paid'])
      expect(world.arrived).toHaveLength(2)
      const [first] = world.arrived as [Arrived]
      expect((await handler(eventOf(first))).statusCode).toBe(401)
    })

  test('of another sum is WeChat\'s word, and says so: whoever books compares', async () => {
    world.pay.setFaults({ notices: [{ how: 'otherAmount' }] })
    await paid(1000)
    expect(told).toMatchObject([{ payment: { totalFen: 1001 } }])
  })

  test('is void after five minutes, however true it is', async () => {
    await paid()
    const [arrived] = world.arrived as [Arrived]
    expect(await notification(merchant, arrived.headers, arrived.body)).toMatchObject({ kind: 'payment' })
    world.advance(6)
    expect(await failureOf(notification(merchant, arrived.headers, arrived.body))).toBe('forged')
  })

  test('of one merchant does not pass for another\'s', async () => {
    await paid()
    const [arrived] = world.arrived as [Arrived]
    const other = world.pay.openMerchant('另一家基金会')
    expect(await failureOf(notification(other, arrived.headers, arrived.body))).toBe('forged')
    expect(await failureOf(notification({ ...merchant, mchid: other.mchid }, arrived.headers, arrived.body))).toBe('forged')
  })

  test.each(['wechatpay-timestamp', 'wechatpay-nonce', 'wechatpay-signature', 'wechatpay-serial'])('without %s is forged', async (name) => {
    await paid()
    const [{ headers, body }] = world.arrived as [Arrived]
    expect(await failureOf(notification(merchant, { ...headers, [name]: undefined }, body))).toBe('forged')
  })
})

describe('Whoever receives it', () => {
  test('answers 204, takes the body to the letter, also as base64', async () => {
    await paid()
    const [arrived] = world.arrived as [Arrived]
    const packed = { body: Buffer.from(arrived.body).toString('base64'), isBase64Encoded: true }
    expect(await handler(eventOf(arrived, packed))).toEqual({ statusCode: 204 })
    expect((await handler(eventOf({ ...arrived, body: `${arrived.body} ` }))).statusCode).toBe(401)
  })

  test('knows no other merchants, and reads no books', async () => {
    await paid()
    const [arrived] = world.arrived as [Arrived]
    expect((await handler(eventOf({ ...arrived, mchid: '1600000000' }))).statusCode).toBe(404)
    expect((await handler(eventOf({ ...arrived, body: 'x'.repeat(65 * 1024) }))).statusCode).toBe(413)
  })

  test('asks to come again where it could not be settled', async () => {
    await paid()
    const [arrived] = world.arrived as [Arrived]
    settle = () => Promise.reject(new BusyError())
    expect((await handler(eventOf(arrived))).statusCode).toBe(503)
    settle = () => Promise.reject(new Error('bug'))
    expect((await handler(eventOf(arrived))).statusCode).toBe(500)
  })
})
