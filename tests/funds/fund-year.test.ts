import { describe, expect, test } from 'vitest'
import { incomeIn, ratiosOf } from '../../functions/funds/oversight/year/ratios.ts'
import { database } from '../../functions/platform/dynamo.ts'
import { chinaDay } from '../../shared/units.ts'
import { countUnits } from '../../bench/units.ts'
import { fundStage } from '../support/funds.ts'
import { move } from '../support/move.ts'
import { openPage } from '../support/open-books.ts'
import { publish } from '../support/oversight.ts'
import { askReversal, decideReversal, pay, payable, spendingStage } from '../support/spending.ts'
import { drain } from '../support/stream.ts'
import { clock, newCommunity, newResident, newVisitor, refusalOf } from '../support/world.ts'

const thisYear = (): number => Number(chinaDay(clock.now()).slice(0, 4))
/** So far on that another year has begun in China. */
const nextYear = (): void => clock.advance((Date.parse(`${thisYear() + 1}-01-10T10:00:00+08:00`) - clock.now()) / 60_000)

describe('The costs of a fund (CF-10)', () => {
  test('CF-10 what is paid this year stands against last year’s income, management against what is paid, in the open', async () => {
    const stage = await spendingStage(1_000_000)
    nextYear()
    const year = thisYear()
    await pay(stage, await payable(stage, 500_000), 500_000)
    const own = await payable(stage, 150_000, { reason: 'management', title: '审计费' })
    await pay(stage, own, 150_000)
    const ratios = async () => (await stage.officer.call('GET /fund-work/funds/:fundId/yearly-pack', {
      community: stage.community, fundId: stage.fund.id, year,
    })).ratios
    expect(await ratios()).toMatchObject({
      lastYearFen: 1_000_000, paidFen: 650_000, managementFen: 150_000, spendingParts: 5_000, managementParts: 2_307, spendingPercent: 70,
      managementPercent: 10, managementExempt: true, managementMet: true, binding: false,
    })
    clock.advance(2)
    const open = await (await newVisitor()).call('GET /open/funds/:fundId', { fundId: stage.fund.id })
    expect(open.ratios).toEqual(await ratios())
    const { body } = await openPage('funds', stage.fund.id)
    for (const said of ['50.00%', '23.07%', '不低于 70%', '不高于 10%']) expect(body).toContain(said)
    await askReversal(stage, own)
    await decideReversal(stage, stage.third, own)
    expect(await ratios()).toMatchObject({ paidFen: 500_000, managementFen: 0, managementParts: 0 })
  })

  test('CF-10 a charity is measured as a whole: its funds added up, to staff and in the open, without its other books', async () => {
    const stage = await spendingStage(1_000_000)
    const { community, fund, charity, street, seats } = stage
    const year = thisYear()
    const sister = await street.call('POST /fund-work/funds', {
      community, division: community.slice(0, 9), charityId: charity.id, seats, resolution: '2026 年第 9 次居民会议',
    })
    await move(community, { movement: 'gift.receive', from: community, to: sister.id, amount: 250_000 })
    const { charity: other } = await spendingStage(77_700)
    await drain()
    nextYear()
    await pay(stage, await payable(stage, 300_000), 300_000)
    await pay(stage, await payable(stage, 150_000, { reason: 'management', title: '审计费' }), 150_000)
    const of = async (fundId: string, of = thisYear()) => (await stage.officer.call('GET /fund-work/funds/:fundId/yearly-pack', {
      community, fundId, year: of,
    })).charity
    const whole = await of(fund.id)
    expect(whole).toMatchObject({
      id: charity.id, funds: 2,
      ratios: { lastYearFen: 1_250_000, paidFen: 450_000, managementFen: 150_000, spendingParts: 2_400, managementParts: 3_333 },
    })
    // The fund that has paid nothing is of the same charity; another charity's money is not in it.
    expect((await of(sister.id)).ratios).toEqual(whole.ratios)
    expect((await of(fund.id, year)).ratios).toMatchObject({ lastYearFen: 0, paidFen: 0 })
    const visitor = await newVisitor()
    const open = await visitor.call('GET /open/charities/:charityId', { charityId: charity.id })
    expect(open.ratios).toEqual(whole.ratios)
    expect(open.funds.map(({ id }) => id).sort()).toEqual([fund.id, sister.id].sort())
    expect((await visitor.call('GET /open/charities/:charityId', { charityId: other.id })).funds).toHaveLength(1)
    const { body } = await openPage('charities', charity.id)
    for (const said of ['24.00%', '33.33%', '2 个社区公益基金', '不包括它的其他账目', `/open/funds/${sister.id}/page`]) expect(body).toContain(said)
    expect(body).not.toMatch(/<script|per_/)
    expect((await openPage('funds', fund.id)).body).toContain(`/open/charities/${charity.id}/page`)
    expect(await refusalOf(visitor.call('GET /open/charities/:charityId', { charityId: 'chr_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('charity.unknown')
    expect((await openPage('charities', 'nonsense')).statusCode).toBe(404)
  })

  test('CF-10 of a charity a few rows are read for each fund and purpose, whatever the number of gifts', async () => {
    const [stage, visitor] = [await fundStage(), await newVisitor()]
    const gifts = async (times: number) => {
      for (let one = 0; one < times; one += 1) {
        await move(stage.community, { movement: 'gift.receive', from: stage.community, to: stage.fund.id, amount: 100 })
      }
      await drain()
      clock.advance(11)
      const counter = countUnits(database)
      await visitor.call('GET /open/charities/:charityId', { charityId: stage.charity.id })
      database.middlewareStack.remove('countUnits')
      return counter.read
    }
    await gifts(1)
    const few = await gifts(2)
    const many = await gifts(40)
    expect(many).toBeLessThanOrEqual(few)
    expect(many).toBeLessThanOrEqual(6)
  })

  test('CF-10 pure: the lines exactly, the average of three years, foundations and others, and what is too small to bind', () => {
    const months = [['2023-05', 30], ['2024-12', 30], ['2025-01', 300]].map(([month, fen]) =>
      ({ month: String(month), sums: { 'gift.receive': Number(fen) * 100_000_000, 'gift.holdRefund': -1 } }))
    const of = (paidFen: number, managementFen: number, creditCode = '53420000500000001G', year = 2026) =>
      ratiosOf({ year, paidFen, managementFen, months }, { creditCode, publicQualified: true })
    expect(incomeIn(months, 2025)).toBe(29_999_999_999)
    expect(of(8_400_000_000, 0)).toMatchObject({ averageFen: 11_999_999_999, lastYearFen: 29_999_999_999, spendingMet: true })
    expect(of(8_399_999_998, 0).spendingMet).toBe(false)
    expect(of(200_000_000, 20_000_000)).toMatchObject({ managementExempt: false, managementMet: true, managementParts: 1_000 })
    expect(of(200_000_000, 20_000_001).managementMet).toBe(false)
    expect(of(200_000_000, 20_000_001, '51420000500000001G')).toMatchObject({ managementPercent: 13, managementMet: true })
    expect(of(100, 19_999_999)).toMatchObject({ managementExempt: true, managementMet: true })
    // What it spends on itself is no charitable activity; of a young fund the years count in which it was there.
    expect(of(8_400_000_001, 1)).toMatchObject({ spendingMet: true, spendingParts: 2_800 })
    expect(of(8_400_000_000, 100).spendingMet).toBe(false)
    expect(of(0, 0, '53420000500000001G', 2024)).toMatchObject({ averageFen: 2_999_999_999, lastYearFen: 2_999_999_999, spendingMet: false })
    expect(of(0, 0, '53420000500000001G', 2025).averageFen).toBe(2_999_999_999)
    expect(of(0, 0, '53420000500000001G', 2023)).toMatchObject({ spendingMet: true, lastYearFen: 0 })
    expect(of(0, 0, '53420000500000001G', 2023).spendingParts).toBeUndefined()
  })
})

describe('The year of a fund (CF-09)', () => {
  test('CF-09 has income by way, spending by reason, balances, campaigns with what they told, goods and ratios, and nobody’s name', async () => {
    const stage = await spendingStage(700_000)
    const { community, fund, officer, campaignId, resident, approver } = stage
    const year = thisYear()
    await move(community, { movement: 'gift.receive', from: community, to: fund.id, amount: 300 })
    await drain()
    await pay(stage, await payable(stage, 200_000, { reason: 'elderCare' }), 190_000)
    await publish(stage, campaignId)
    const { id: giftId } = await officer.call('POST /fund-work/funds/:fundId/gift-entries', {
      community, fundId: fund.id, way: 'bank', amountFen: 4_000, receivedOn: chinaDay(clock.now()), reference: '20261130000199',
      donor: { kind: 'resident', personId: resident.id }, shownName: 'masked', showsSum: true, photos: [],
    })
    await resident.call('POST /me/gift-entries/:giftId/answers', { giftId, agrees: true })
    await drain()
    await officer.call('POST /fund-work/goods', {
      community, fundId: fund.id, name: '大米', unit: '袋', food: false, fairValueFen: 500_000, evidence: '发票 0001', storage: '社区仓库', quantity: 10,
      giver: '张三丰', anonymous: false, agreement: '2026-协-001', photos: [],
    })
    const packOf = (of: number) => officer.call('GET /fund-work/funds/:fundId/yearly-pack', { community, fundId: fund.id, year: of })
    const pack = await packOf(thisYear())
    expect(thisYear() === year ? pack.book.startFen : 0).toBe(0)
    expect(pack.book.endFen).toBe(504_300)
    expect(pack.ways).toEqual([{ way: 'bank', count: 1, fen: 4_000 }])
    expect(pack.reasons).toEqual([{ reason: 'elderCare', count: 1, fen: 190_000 }])
    expect(pack.campaigns).toMatchObject([{ id: campaignId, state: 'open', endFen: 500_000, disclosures: 1, late: false }])
    expect(pack.goods).toMatchObject([{ name: '大米', received: 10, fairValueFen: 500_000 }])
    const names = pack.files.map(({ name }) => name)
    expect(names).toEqual(['balance', 'income', 'spending', 'campaigns', 'goods'].map((what) => `${fund.id}-${thisYear()}-${what}.csv`))
    expect(pack.files[0]?.text).toContain('end,年末余额,504300,5043.00\r\n')
    expect(pack.files.some(({ text }) => text.includes('支出（含手续费，分）'))).toBe(true)
    const all = JSON.stringify(pack)
    for (const hidden of ['张三丰', 'per_', resident.name, approver.name, '某某食堂']) expect(all).not.toContain(hidden)
    expect((await packOf(2021)).book).toMatchObject({ startFen: 0, endFen: 0 })
    const outsider = await newResident(await newCommunity(), 'fundOfficer')
    expect(await refusalOf(outsider.call('GET /fund-work/funds/:fundId/yearly-pack', { community, fundId: fund.id, year }))).toBe('role.scope')
  })
})
