import { verify } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Merchant } from '../../functions/platform/pay/merchant.ts'
import { close, order, payParams, query } from '../../functions/platform/pay/orders.ts'
import { publicKeyIn } from '../support/pay-keys.ts'
import { type PayWorld, failureOf, startPayWorld } from '../support/pay.ts'
import { appIds } from '../support/services.ts'

let world: PayWorld
let merchant: Merchant
beforeAll(async () => {
  world = await startPayWorld()
  merchant = world.pay.openMerchant('晨光基金会')
})
beforeEach(() => { world.pay.setFaults({}) })
afterAll(() => world.stop())

describe('CF-17 An order', () => {
  test('is paid by the phone, and counts when WeChat says so', async () => {
    const { outTradeNo, prepayId } = await world.ordered(merchant, 12_345)
    expect(await query(merchant, outTradeNo)).toMatchObject({ outTradeNo, state: 'unpaid', totalFen: 12_345, transactionId: '', paidAt: '' })
    world.pay.pay(prepayId)
    expect(await query(merchant, outTradeNo)).toEqual({
      mchid: merchant.mchid, appId: appIds.miniProgram, outTradeNo, state: 'paid', transactionId: expect.stringMatching(/^4200\d{24}$/),
      attach: '', paidAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:]{8}\.000Z$/), openId: world.openId, totalFen: 12_345, payerFen: 12_345,
    })
  })

  test('is opened on the phone with parameters that the merchant has signed', () => {
    const params = payParams(merchant, { appId: appIds.miniProgram, prepayId: 'wx1' })
    const signed = [params.appId, params.timeStamp, params.nonceStr, params.package, ''].join('\n')
    expect(params).toMatchObject({ package: 'prepay_id=wx1', signType: 'RSA', timeStamp: expect.stringMatching(/^\d{10}$/) })
    expect(verify('sha256', Buffer.from(signed), publicKeyIn(merchant), Buffer.from(params.paySign, 'base64'))).toBe(true)
  })

  test('may be sent again, and its number stands for nothing else', async () => {
    const given = await world.ordered(merchant)
    expect(await order(merchant, given)).toEqual({ prepayId: given.prepayId })
    expect(await failureOf(order(merchant, { ...given, totalFen: 1001 }))).toBe('refused OUT_TRADE_NO_USED')
    world.pay.pay(given.prepayId)
    expect(await failureOf(order(merchant, given))).toBe('refused ORDERPAID')
  })

  test('that is closed cannot be paid, and one that is paid cannot be closed', async () => {
    const [given, paid] = [await world.ordered(merchant), await world.ordered(merchant)]
    await close(merchant, given.outTradeNo)
    await close(merchant, given.outTradeNo)
    expect(world.pay.pay(given.prepayId)).toBeUndefined()
    expect(await query(merchant, given.outTradeNo)).toMatchObject({ state: 'closed' })
    expect(await failureOf(order(merchant, given))).toBe('refused ORDER_CLOSED')
    world.pay.pay(paid.prepayId)
    expect(await failureOf(close(merchant, paid.outTradeNo))).toBe('refused ORDERPAID')
  })

  test('closes by itself when its time is over', async () => {
    const { outTradeNo, prepayId } = await world.ordered(merchant)
    world.advance(11)
    expect(world.pay.pay(prepayId)).toBeUndefined()
    expect(await query(merchant, outTradeNo)).toMatchObject({ state: 'closed' })
  })

  test('that WeChat does not know is none', async () => {
    expect(await query(merchant, 'never-ordered')).toBeUndefined()
    expect(await failureOf(close(merchant, 'never-ordered'))).toBe('refused ORDER_NOT_EXIST')
  })

  test.each([{ totalFen: 0 }, { totalFen: 1.5 }, { outTradeNo: 'a b' }, { description: '' }, { notifyUrl: 'https://a.example/?a=1' }])(
    'with %o is a mistake of ours and not sent', async (change) => {
      expect(await failureOf(world.ordered(merchant, 100, change))).toContain('"path"')
    })

  test('of an app that is not bound to the merchant is refused', async () => {
    expect(await failureOf(world.ordered(merchant, 100, { appId: 'wx-other' }))).toBe('refused APPID_MCHID_NOT_MATCH')
  })
})

describe('When the way to WeChat is bad', () => {
  test.each(['busyBefore', 'busyAfter', 'lostBefore', 'lostAfter', 'garbled'] as const)(
    '%s: the outcome is unknown, and the same order again is safe', async (how) => {
      const given = { ...await world.ordered(merchant), outTradeNo: world.newNumber() }
      world.pay.setFaults({ calls: [{ call: 'order', how }] })
      expect(await failureOf(order(merchant, given))).toBe('unknown')
      expect(await query(merchant, given.outTradeNo) === undefined).toBe(how.endsWith('Before'))
      const { prepayId } = await order(merchant, given)
      expect(world.pay.pay(prepayId)).toMatchObject({ outTradeNo: given.outTradeNo, totalFen: 1000 })
    })

  test('no answer in time after all was done: the outcome is unknown', async () => {
    const given = { ...await world.ordered(merchant), outTradeNo: world.newNumber() }
    world.pay.setFaults({ calls: [{ call: 'order', how: 'lateAfter', delayMs: 8000 }] })
    expect(await failureOf(order(merchant, given))).toBe('unknown')
    expect(await query(merchant, given.outTradeNo)).toMatchObject({ state: 'unpaid' })
  }, 30_000)

  test.each(['forged', 'unsigned', 'stale', 'probe'] as const)('an answer that is %s counts for nothing', async (how) => {
    const { outTradeNo, prepayId } = await world.ordered(merchant)
    world.pay.pay(prepayId)
    world.pay.setFaults({ calls: [{ call: 'query', how }] })
    expect(await failureOf(query(merchant, outTradeNo))).toBe('forged')
    expect(await query(merchant, outTradeNo)).toMatchObject({ state: 'paid' })
  })

  test('WeChat\'s no has WeChat\'s code', async () => {
    world.pay.setFaults({ calls: [{ call: 'any', how: 'refused', code: 'FREQUENCY_LIMITED', status: 429 }] })
    expect(await failureOf(query(merchant, 'some-order'))).toBe('refused FREQUENCY_LIMITED')
  })

  test('a server that is not there is unknown', async () => {
    const url = process.env.LINLI_WECHAT_PAY_URL
    process.env.LINLI_WECHAT_PAY_URL = 'http://127.0.0.1:9'
    expect(await failureOf(query(merchant, 'some-order'))).toBe('unknown')
    process.env.LINLI_WECHAT_PAY_URL = url
  })
})

describe('Merchants', () => {
  test('stand side by side, each with its own orders', async () => {
    const other = world.pay.openMerchant('另一家基金会')
    const { outTradeNo } = await world.ordered(merchant)
    expect(await query(other, outTradeNo)).toBeUndefined()
    await world.ordered(other, 500, { outTradeNo })
    expect([await query(merchant, outTradeNo), await query(other, outTradeNo)]).toMatchObject([{ totalFen: 1000 }, { totalFen: 500 }])
  })

  test('cannot speak for each other', async () => {
    const other = world.pay.openMerchant('另一家基金会')
    expect(await failureOf(query({ ...merchant, privateKey: other.privateKey }, 'some-order'))).toBe('refused SIGN_ERROR')
    expect(await failureOf(query({ ...merchant, serial: other.serial }, 'some-order'))).toBe('refused SIGN_ERROR')
    expect(await failureOf(world.ordered({ ...other, mchid: merchant.mchid }))).toBe('refused SIGN_ERROR')
  })
})
