import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Merchant } from '../../functions/platform/pay/merchant.ts'
import { type PayNotification, notification } from '../../functions/platform/pay/notification.ts'
import { query } from '../../functions/platform/pay/orders.ts'
import { refundLimit } from '../../functions/platform/pay/refund-limits.ts'
import { type RefundOrder, queryRefund, refund } from '../../functions/platform/pay/refunds.ts'
import { type PayWorld, failureOf, startPayWorld } from '../support/pay.ts'

let world: PayWorld
let merchant: Merchant
let told: PayNotification[] = []
beforeAll(async () => {
  world = await startPayWorld()
  merchant = world.pay.openMerchant('晨光基金会')
  world.ears.hear = async ({ headers, body }) => {
    told.push(await notification(merchant, headers, body))
    return 204
  }
})
beforeEach(() => {
  world.pay.setFaults({})
  world.pay.set({ refundsEnd: 'SUCCESS' })
  told = []
})
afterAll(() => world.stop())

/** A payment, and what a refund of it looks like. */
const paid = async (totalFen = 1000): Promise<RefundOrder> => {
  const { outTradeNo, prepayId, notifyUrl } = await world.ordered(merchant, totalFen)
  world.pay.pay(prepayId)
  await world.pay.settled()
  told = []
  return { outTradeNo, outRefundNo: `r-${outTradeNo}`, refundFen: totalFen, totalFen, reason: '重复支付', notifyUrl }
}

describe('CF-16 A refund', () => {
  test('is under way at first, and told when it is done', async () => {
    const given = await paid()
    expect(await refund(merchant, given)).toMatchObject({ state: 'processing', refundFen: 1000, totalFen: 1000, doneAt: '' })
    await world.pay.settled()
    expect(told).toEqual([{ id: expect.any(String), kind: 'refund', refund: {
      outRefundNo: given.outRefundNo, outTradeNo: given.outTradeNo, state: 'done', refundFen: 1000, totalFen: 1000, account: '支付用户零钱',
      refundId: expect.stringMatching(/^50/), transactionId: expect.stringMatching(/^4200/), doneAt: expect.stringMatching(/Z$/),
    } }])
    expect(await queryRefund(merchant, given.outRefundNo)).toEqual((told[0] as { refund: object }).refund)
    expect(await query(merchant, given.outTradeNo)).toMatchObject({ state: 'refunded', totalFen: 1000 })
  })

  test('with the same number is one refund, however often it is sent', async () => {
    const given = { ...await paid(), refundFen: 300 }
    const answers = await Promise.all([refund(merchant, given), refund(merchant, given), refund(merchant, given)])
    expect(new Set(answers.map(({ refundId }) => refundId)).size).toBe(1)
    await world.pay.settled()
    expect(told).toHaveLength(1)
    expect(await failureOf(refund(merchant, { ...given, refundFen: 301 }))).toBe('refused INVALID_REQUEST')
  })

  test.each(['ABNORMAL', 'CLOSED'] as const)('may end %s, and the payment stands', async (status) => {
    const given = await paid()
    world.pay.set({ refundsEnd: status })
    await refund(merchant, given)
    await world.pay.settled()
    expect(told).toMatchObject([{ refund: { state: status.toLowerCase() } }])
    expect(await query(merchant, given.outTradeNo)).toMatchObject({ state: 'paid' })
  })

  test('in parts never exceeds the order, and has a minute between two', async () => {
    const given = await paid(1000)
    await refund(merchant, { ...given, refundFen: 600 })
    expect(await failureOf(refund(merchant, { ...given, outRefundNo: 'part-2', refundFen: 400 }))).toBe('refused FREQUENCY_LIMITED')
    world.advance(1)
    expect(await failureOf(refund(merchant, { ...given, outRefundNo: 'part-2', refundFen: 401 }))).toBe('refused INVALID_REQUEST')
    expect(await refund(merchant, { ...given, outRefundNo: 'part-2', refundFen: 400 })).toMatchObject({ refundFen: 400 })
    await world.pay.settled()
  })

  test('is of a payment that is there, with its sum, within a year', async () => {
    const given = await paid()
    expect(await failureOf(refund(merchant, { ...given, outTradeNo: 'never-ordered' }))).toBe('refused RESOURCE_NOT_EXISTS')
    expect(await failureOf(refund(merchant, { ...given, totalFen: 2000 }))).toBe('refused INVALID_REQUEST')
    expect(await failureOf(refund(merchant, { ...given, totalFen: 100 }))).toContain('more than the order')
    expect(await queryRefund(merchant, 'never-asked')).toBeUndefined()
    world.advance(366 * 24 * 60)
    expect(await failureOf(refund(merchant, given))).toBe('refused INVALID_REQUEST')
  })

  test('goes in fifty parts at most', async () => {
    const given = await paid(1000)
    for (let part = 0; part < 50; part++) {
      await refund(merchant, { ...given, outRefundNo: `${given.outTradeNo}-${part}`, refundFen: 1 })
      world.advance(1)
    }
    expect(await failureOf(refund(merchant, { ...given, outRefundNo: 'one-more', refundFen: 1 }))).toBe('refused INVALID_REQUEST')
    await world.pay.settled()
  })

  test('that the merchant\'s account cannot pay is refused, and goes later with the same number', async () => {
    const given = await paid()
    world.pay.setFaults({ calls: [{ call: 'refund', how: 'refused', code: 'NOT_ENOUGH' }] })
    expect(await failureOf(refund(merchant, given))).toBe('refused NOT_ENOUGH')
    expect(await refund(merchant, given)).toMatchObject({ state: 'processing' })
    await world.pay.settled()
  })

  test.each(['busyBefore', 'busyAfter', 'lostBefore', 'lostAfter', 'garbled', 'forged'] as const)(
    '%s: asked again, or sent again, it is refunded once', async (how) => {
      const given = await paid()
      world.pay.setFaults({ calls: [{ call: 'refund', how }] })
      expect(await failureOf(refund(merchant, given))).toBe(how === 'forged' ? 'forged' : 'unknown')
      expect(await queryRefund(merchant, given.outRefundNo) === undefined).toBe(how.endsWith('Before'))
      await refund(merchant, given)
      await world.pay.settled()
      expect(told).toHaveLength(1)
      expect(await queryRefund(merchant, given.outRefundNo)).toMatchObject({ state: 'done', refundFen: 1000 })
    })
})

describe('CF-16 The limits are known before WeChat is asked', () => {
  const day = 86_400_000
  const order = { totalFen: 1000, paidAt: '2026-01-10T00:00:00.000Z' }
  const paidMs = Date.parse(order.paidAt)
  const part = (refundFen: number, atMs: number) => ({ refundFen, at: new Date(atMs).toISOString() })
  const fifty = Array.from({ length: 50 }, () => part(1, paidMs))

  test.each([
    ['the whole, on the last day', [], 1000, 365 * day, undefined],
    ['a moment later', [], 1000, 365 * day + 1, 'late'],
    ['the rest to the fen', [part(999, paidMs)], 1, day, undefined],
    ['a fen too much', [part(999, paidMs)], 2, day, 'total'],
    ['the fiftieth part', fifty.slice(1), 1, day, undefined],
    ['the one after it', fifty, 1, day, 'parts'],
    ['59 seconds after another', [part(1, paidMs + day)], 1, day + 59_000, 'soon'],
    ['a minute after another', [part(1, paidMs + day)], 1, day + 60_000, undefined],
  ] as const)('%s', (_, before, refundFen, afterMs, limit) => {
    expect(refundLimit(order, [...before], refundFen, paidMs + afterMs)).toBe(limit)
  })
})
