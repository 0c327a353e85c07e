import { describe, expect, test } from 'vitest'
import { stallsIn, toPlan } from '../../console/src/pages/markets/model.ts'
import { toKeep, toRegister, withPerson } from '../../console/src/pages/merchants/model.ts'
import { draftOf, emptyDraft, fenPerPoint, stallAt, sumsOf, toChange, toMake, type Reward } from '../../console/src/pages/rewards/model.ts'
import { codeIn, endedWords, shownCode, toRedeem } from '../../console/src/pages/vouchers/model.ts'
import * as may from '../../console/src/shell/permissions.ts'
import { checkCharacter } from '../../shared/rewards.ts'

const community = '420102400001'
const body = '7K3M9QXA21B'
const code = `${body}${checkCharacter(body)}`
const staff: may.HeldRole[] = [{ role: 'stationStaff', scope: community }]

describe('The list of rewards', () => {
  const draft = { ...emptyDraft, title: ' 大米 ', price: 80, stock: 10, costYuan: 25.5 }
  test('is added to once everything is there, at the station, a merchant, or a stall', () => {
    expect(toMake(community, draft, '5 公斤')).toEqual({
      community, kind: 'goods', title: '大米', description: '5 公斤', price: 80, stock: 10, costFen: 2550, delivers: false,
      audience: ['everyone'], limits: [], photos: [],
    })
    expect(toMake(community, { ...draft, place: 'mer_1' }, 'x')).toMatchObject({ merchantId: 'mer_1' })
    expect(toMake(community, { ...draft, place: stallAt('mkt_1', '粮油摊') }, 'x')).toMatchObject({ marketId: 'mkt_1', stall: '粮油摊' })
    expect([{ ...draft, title: ' ' }, { ...draft, price: null }, { ...draft, stock: null }, { ...draft, costYuan: null }, { ...draft, audience: [] }]
      .map((one) => toMake(community, one, 'x'))).toEqual(Array.from({ length: 5 }, () => undefined))
  })
  test('is changed from what it says, price and stock apart (FP-08)', () => {
    const reward = {
      id: 'rwd_1', community, version: 3, kind: 'goods', title: '大米', costFen: 2550, delivers: true, audience: ['elder60'],
      limits: [], photos: ['fil_1'], market: { id: 'mkt_1', stall: '粮油摊' },
    } as unknown as Reward
    expect(toChange(reward, draftOf(reward), '新说明')).toEqual({
      rewardId: 'rwd_1', community, version: 3, title: '大米', description: '新说明', costFen: 2550, delivers: true, audience: ['elder60'],
      limits: [], photos: ['fil_1'], marketId: 'mkt_1', stall: '粮油摊',
    })
  })
  test('says what a point costs, and what the stock is worth', () => {
    expect(fenPerPoint({ costFen: 2500, price: 80 })).toBe(31.3)
    const [rice, gone, off] = [
      { listed: true, inStock: 4, costFen: 2500, price: 80, held: 2 }, { listed: true, inStock: 0, costFen: 100, price: 10, held: 1 },
      { listed: false, inStock: 2, costFen: 1000, price: 50, held: 0 },
    ]
    expect(sumsOf([rice, gone, off])).toEqual({ listed: 2, stockFen: 12_000, fenPerPoint: 31.3, gone: 1, bound: 3, boundFen: 5100 })
    expect(sumsOf([])).toEqual({ listed: 0, stockFen: 0, fenPerPoint: 0, gone: 0, bound: 0, boundFen: 0 })
  })
})

describe('The counter', () => {
  test('shows a code in groups as it is typed, and notices a slip (FP-09)', () => {
    expect(shownCode('7k3m9qx')).toBe('7K3M-9QX')
    expect(shownCode(`linli:voucher:${code}`)).toBe(`7K3M-9QXA-${code.slice(8)}`)
    expect([codeIn('7K3M'), codeIn(shownCode(code)), codeIn(`8${shownCode(code).slice(1)}`)])
      .toEqual([{ mistyped: false }, { code, mistyped: false }, { mistyped: true }])
  })
  test('says of what has ended why nothing is handed over', () => {
    expect(endedWords({ state: 'open' })).toBeUndefined()
    expect(endedWords({ state: 'expired' })?.zh).toContain('过期')
  })
  test('redeems for somebody at the desk once all is there, at the price that was shown (FP-08)', () => {
    const rice = { id: 'rwd_1', price: 80, delivers: false }
    expect(toRedeem('per_1', rice, 2, true)).toEqual({ forPerson: 'per_1', rewardId: 'rwd_1', price: 80, quantity: 2 })
    expect(toRedeem('per_1', { ...rice, delivers: true }, 1, true)).toMatchObject({ delivery: true })
    expect([toRedeem(undefined, rice, 1, false), toRedeem('per_1', undefined, 1, false), toRedeem('per_1', rice, null, false)])
      .toEqual([undefined, undefined, undefined])
  })
  test('is the station’s alone, who come into the console for it and their stock', () => {
    const admin: may.HeldRole[] = [{ role: 'communityAdmin', scope: community }]
    expect([may.mayHandOver(staff, community), may.mayHandOver(admin, community)]).toEqual([true, false])
    expect([may.reviewsAnything(staff), may.mayLook(staff, community), may.mayKeepStock(staff, community)]).toEqual([true, false, true])
    expect([may.maySeeRedemption(staff, community), may.mayBring(admin, community)]).toEqual([true, true])
    expect(may.startCommunity(staff, undefined, undefined)).toBe(community)
  })
})

describe('Merchants and market days', () => {
  test('name each person once', () => {
    const person = { personId: 'per_1', nameMasked: '王*' }
    expect(withPerson(withPerson([], person), person)).toEqual([person])
    expect(toRegister(community, { name: '老王粮油', address: '江汉路 8 号', people: [person], hours: [] }))
      .toEqual({ community, name: '老王粮油', address: '江汉路 8 号', people: ['per_1'], hours: [] })
    expect(toRegister(community, { name: '', address: 'x', people: [], hours: [] })).toBeUndefined()
  })
  test('and the station say their hours: on a day at least, and not over before they begin', () => {
    const station = { community, version: 1, name: ' 邻里驿站 ', address: '红巷 1 号', hours: [{ days: [1], from: '08:30', to: '17:00' }] }
    expect(toKeep(station)).toEqual({ ...station, name: '邻里驿站' })
    const bad = [{ days: [], from: '08:30', to: '17:00' }, { days: [1], from: '', to: '17:00' }, { days: [1], from: '17:00', to: '08:30' }]
    expect(bad.map((span) => toKeep({ ...station, hours: [span] }))).toEqual([undefined, undefined, undefined])
    expect(toRegister(community, { name: '老王', address: '8 号', people: [], hours: [bad[0] ?? station.hours[0]] as typeof bad })).toBeUndefined()
  })
  test('are planned in China’s time, with each stall once', () => {
    expect(stallsIn('粮油摊、手工摊，粮油摊; 修伞')).toEqual(['粮油摊', '手工摊', '修伞'])
    const draft = { title: '市集', place: '广场', opens: '2026-12-05T09:00', closes: '2026-12-05T11:00', redeemFrom: '', stalls: '粮油摊' }
    expect(toPlan(community, draft)).toEqual({
      community, title: '市集', place: '广场', opensAt: '2026-12-05T01:00:00.000Z', closesAt: '2026-12-05T03:00:00.000Z', stalls: ['粮油摊'],
    })
    expect([{ ...draft, stalls: ' ' }, { ...draft, opens: '' }].map((one) => toPlan(community, one))).toEqual([undefined, undefined])
  })
})
