import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fundBill, tradeBill } from '../../functions/platform/pay/bills/download.ts'
import { readFundBill, readTradeBill } from '../../functions/platform/pay/bills/rows.ts'
import type { Merchant } from '../../functions/platform/pay/merchant.ts'
import { refund } from '../../functions/platform/pay/refunds.ts'
import { fenOf } from '../../functions/platform/pay/yuan.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { type PayWorld, failureOf, startPayWorld } from '../support/pay.ts'

let world: PayWorld
beforeAll(async () => { world = await startPayWorld() })
beforeEach(() => { world.pay.setFaults({}) })
afterAll(() => world.stop())

/** On to this hour of the next day in China. */
const nextDay = (hour: number): void => {
  const next = Date.parse(`${dayAfter(chinaDay(world.now()), 1)}T${String(hour).padStart(2, '0')}:30:00+08:00`)
  world.advance((next - world.now()) / 60_000)
}

/** A day with three payments (one of them of a strange name) and a refund; from the next noon on it has a bill. */
const dayOf = async (merchant: Merchant) => {
  nextDay(9)
  const day = chinaDay(world.now())
  const orders = [
    await world.ordered(merchant, 1), await world.ordered(merchant, 123_456, { description: '米,面、油（“晨光”）' }), await world.ordered(merchant, 700),
  ]
  for (const { prepayId } of orders) world.pay.pay(prepayId)
  const { outTradeNo, notifyUrl } = orders[2] as (typeof orders)[0]
  await refund(merchant, { outTradeNo, outRefundNo: `r-${outTradeNo}`, refundFen: 250, totalFen: 700, reason: '误付', notifyUrl })
  await world.pay.settled()
  return { day, numbers: orders.map((one) => one.outTradeNo) }
}

describe('CF-17 A day\'s bill', () => {
  test('has every payment and every refund, to the fen', async () => {
    const merchant = world.pay.openMerchant('晨光基金会')
    const { day, numbers } = await dayOf(merchant)
    nextDay(10)
    const { rows, sums } = await tradeBill(merchant, day)
    expect(rows.filter(({ kind }) => kind === 'payment').map((row) => [row.outTradeNo, row.kind === 'payment' && row.totalFen]))
      .toEqual([[numbers[0], 1], [numbers[1], 123_456], [numbers[2], 700]])
    expect(rows.at(-1)).toEqual({
      kind: 'refund', at: expect.stringContaining('T01:30'), outTradeNo: numbers[2], openId: world.openId,
      transactionId: expect.stringMatching(/^4200/),
      refundId: expect.stringMatching(/^50/), outRefundNo: `r-${numbers[2]}`, refundFen: 250, state: 'SUCCESS', feeFen: 0,
    })
    expect(sums).toEqual({ count: 4, totalFen: 124_157, refundFen: 250, feeFen: 0 })
  })

  test('of the account has every movement, and what was left after it', async () => {
    const merchant = world.pay.openMerchant('晨光基金会')
    await dayOf(merchant)
    const { day, numbers } = await dayOf(merchant)
    nextDay(10)
    const { rows, sums } = await fundBill(merchant, day)
    expect(rows.map(({ direction, amountFen, balanceFen }) => [direction, amountFen, balanceFen])).toEqual([
      ['in', 1, 123_908], ['in', 123_456, 247_364], ['in', 700, 248_064], ['out', 250, 247_814],
    ])
    expect(rows.at(-1)).toMatchObject({ name: '退款', voucher: `r-${numbers[2]}` })
    expect(sums).toEqual({ count: 4, inCount: 3, inFen: 124_157, outCount: 1, outFen: 250 })
  })

  test('is made by ten in the morning, is empty where nothing happened, and not there for today', async () => {
    const merchant = world.pay.openMerchant('晨光基金会')
    const { day } = await dayOf(merchant)
    nextDay(9)
    expect(await failureOf(tradeBill(merchant, day))).toBe('refused STATEMENT_CREATING')
    expect(await failureOf(tradeBill(merchant, dayAfter(day, 1)))).toBe('refused INVALID_REQUEST')
    expect(await tradeBill(merchant, dayAfter(day, -1))).toEqual({ rows: [], sums: { count: 0, totalFen: 0, refundFen: 0, feeFen: 0 } })
    expect(await fundBill(merchant, dayAfter(day, -1))).toMatchObject({ rows: [], sums: { inFen: 0, outFen: 0 } })
  })

  test('can differ from what was booked: a row too few, one too many, another sum', async () => {
    const merchant = world.pay.openMerchant('晨光基金会')
    const { day, numbers: [one = '', two = ''] } = await dayOf(merchant)
    nextDay(10)
    world.pay.setFaults({ bills: [{ day, how: 'missing', outTradeNo: one }, { day, how: 'extra' }, { day, how: 'otherSum', outTradeNo: two }] })
    const { rows } = await tradeBill(merchant, day)
    const sums = new Map(rows.map((row) => [row.outTradeNo, row.kind === 'payment' ? row.totalFen : 0]))
    expect(sums.has(one)).toBe(false)
    expect(sums.get(two)).toBe(123_457)
    expect(sums.get(`unknown${day.replaceAll('-', '')}`)).toBe(888)
    expect((await fundBill(merchant, day)).sums).toMatchObject({ inCount: 3, inFen: 888 + 123_457 + 700 })
  })

  test('with other bytes than were promised is refused', async () => {
    const merchant = world.pay.openMerchant('晨光基金会')
    const { day } = await dayOf(merchant)
    nextDay(10)
    world.pay.setFaults({ calls: [{ call: 'download', how: 'changed' }] })
    expect(await failureOf(tradeBill(merchant, day))).toMatch(/^(forged|unknown)$/)
    world.pay.setFaults({ calls: [{ call: 'download', how: 'lostBefore' }] })
    expect(await failureOf(tradeBill(merchant, day))).toBe('unknown')
    expect((await tradeBill(merchant, day)).rows).toHaveLength(4)
  })

  test('is the merchant\'s own', async () => {
    const [merchant, other] = [world.pay.openMerchant('晨光基金会'), world.pay.openMerchant('另一家基金会')]
    const { day } = await dayOf(merchant)
    nextDay(10)
    expect((await tradeBill(other, day)).rows).toEqual([])
  })
})

describe('The text of a bill', () => {
  const names = '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号'
  const row = '`2026-02-28 23:59:59,`4200,`4200,`交易,`交易,`收入,`0.07,`0.07,`system,`备,注,`gift1'
  const sums = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额'
  const textOf = (...lines: string[]): string => `\uFEFF${lines.join('\r\n')}\r\n`

  test('is read with full-width brackets, commas in texts and the time of China', () => {
    const { rows } = readFundBill(textOf(names, row, sums, '`1,`1,`0.07,`0,`0.00'))
    expect(rows).toMatchObject([{ at: '2026-02-28T15:59:59.000Z', amountFen: 7, note: '备,注', voucher: 'gift1' }])
  })

  test.each([
    ['a row too few', [names, sums, '`1,`1,`0.07,`0,`0.00']], ['no sums', [names, row]], ['nothing', ['']],
    ['a row cut off', [names, row.slice(0, 40), sums, '`1,`1,`0.07,`0,`0.00']],
    ['parts of a fen', [names, row.replace('0.07', '0.071'), sums, '`1,`1,`0.07,`0,`0.00']],
    ['neither in nor out', [names, row.replace('收入', '其他'), sums, '`1,`1,`0.07,`0,`0.00']],
    ['an unknown column', [names.replace('备注', '说明'), row, sums, '`1,`1,`0.07,`0,`0.00']],
  ])('with %s is not guessed at', async (_, lines) => {
    expect(await failureOf((async () => readFundBill(textOf(...lines)))())).toBe('unknown')
  })

  test('of another kind of bill is not taken for this one', async () => {
    expect(await failureOf((async () => readTradeBill(textOf(names, row, sums, '`1,`1,`0.07,`0,`0.00')))())).toBe('unknown')
  })
})

describe('Yuan as text', () => {
  test('are fen to the fen, for every sum', () => {
    fc.assert(fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), fc.nat(4), (fen, noughts) => {
      const digits = String(Math.abs(fen)).padStart(3, '0')
      const text = `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}${'0'.repeat(noughts)}`
      expect(fenOf(text)).toBe(fen)
    }))
  })

  test.each([
    ['0.1', 10], ['7', 700], ['0.00000', 0], ['-0.00', 0], ['-0.01000', -1], ['19.99', 1999], ['1.1', 110],
  ])('%s yuan are %i fen', (text, fen) => {
    expect(fenOf(text)).toBe(fen)
  })

  test.each(['', '1e3', '0.001', '1,000.00', '.5', '5.', 'NaN', '--1', '0x10', ' 1'])('"%s" is no sum', (text) => {
    expect(() => fenOf(text)).toThrow('no sum in yuan')
  })
})
