import { describe, expect, test } from 'vitest'
import { householdPoints, inReach, missingFor } from '../../miniprogram/src/packages/rewards/catalogue/model.ts'
import { countsUpTo, questionsFor, reasonAgainst, redeeming } from '../../miniprogram/src/packages/rewards/reward/model.ts'
import { amounts, endedAs, isMistyped, scannedCode, typedCode } from '../../miniprogram/src/packages/rewards/verify/model.ts'
import { forOtherHousehold, othersFor } from '../../miniprogram/src/packages/rewards/whom.ts'
import { inGroups, leftOf, mayGiveBack, openFirst, stateNow, stepOf } from '../../miniprogram/src/packages/rewards/voucher/model.ts'
import { mayBring, mayHandOver } from '../../miniprogram/src/pages/me/model.ts'
import { limitWords } from '../../miniprogram/src/text/rewards.ts'
import { checkCharacter } from '../../shared/rewards.ts'
import { at } from './samples.ts'

const scope = '420106006005'
const body = '7K3M9QXA21B'
const code = `${body}${checkCharacter(body)}`

describe('The list of rewards', () => {
  const rice = { price: 80, inStock: 3 }
  const cooker = { price: 900, inStock: 1 }
  const gone = { price: 10, inStock: 0 }
  test('has what is within reach first, then what is saved for, then what is gone', () => {
    expect(inReach([gone, cooker, rice], 100)).toEqual([rice, cooker, gone])
    expect([missingFor(cooker, 100), missingFor(rice, 80)]).toEqual([800, 0])
  })
  test('says nothing of what is missing while the points of the household are not known', () => {
    expect(inReach([gone, cooker, rice], undefined)).toEqual([cooker, rice, gone])
    expect(missingFor(cooker, undefined)).toBeUndefined()
  })
  test('counts the points of the household, none where nothing was earned', () => {
    expect(householdPoints([{ account: 'a', asset: 'familyPoint', balance: 7 }] as never)).toBe(7)
    expect(householdPoints([])).toBe(0)
  })
  test('says limits as one says them, and for whom (FP-08)', () => {
    expect(limitWords({ group: 'everyone', per: 'household', quantity: 2, period: 'month' })[0]).toBe('每户每月最多 2 份')
    expect(limitWords({ group: 'elder60', per: 'person', quantity: 3, period: 'ever' })[0]).toBe('60岁以上：每人总共最多 3 份')
  })
})

describe('Redeeming', () => {
  const shown = { id: 'rwd_1', price: 80, delivers: false }
  test('asks how it comes only where there is a choice', () => {
    expect([questionsFor({ delivers: true }), questionsFor({ delivers: false })]).toEqual([['count', 'way', 'sure'], ['count', 'sure']])
    expect(countsUpTo(3)).toEqual([1, 2, 3])
  })
  test('sends the price as it was shown, and no delivery where there is none (FP-08)', () => {
    expect(redeeming(shown, { quantity: 2, delivery: true })).toEqual({ rewardId: 'rwd_1', quantity: 2, price: 80 })
    expect(redeeming({ ...shown, delivers: true }, { quantity: 1, delivery: true })).toMatchObject({ delivery: true })
  })
  test('for another says for whom, and for whose household only where it is not my own (FP-01)', () => {
    const members = [{ personId: 'per_me', nameMasked: '陈*兰', status: 'member', isChild: false },
      { personId: 'per_mum', name: '李秀英', nameMasked: '李*英', status: 'member', isChild: false },
      { personId: 'per_new', nameMasked: '王*', status: 'pending', isChild: false }]
    const held = [{ principalId: 'per_old', principalName: '赵*明', status: 'active', powers: ['points.redeem'] },
      { principalId: 'per_mum', principalName: '李*英', status: 'active', powers: ['points.redeem'] },
      { principalId: 'per_gone', principalName: '孙*', status: 'ended', powers: ['points.redeem'] },
      { principalId: 'per_else', principalName: '周*', status: 'active', powers: ['timebank.order'] }]
    const others = othersFor('per_me', { members } as never, held as never)
    // Who shows the name in full to the household has it here as well (PEERS 1.16).
    expect(others).toEqual([{ id: 'per_mum', name: '李秀英', byMandate: false }, { id: 'per_old', name: '赵*明', byMandate: true }])
    expect(others.map(forOtherHousehold)).toEqual([{}, { forPerson: 'per_old' }])
    expect(redeeming(shown, { quantity: 1, delivery: false }, others[0])).toMatchObject({ forPerson: 'per_mum' })
    const asChild = members.map((one) => ({ ...one, isChild: one.personId === 'per_me' }))
    expect(othersFor('per_me', { members: asChild } as never, []).length).toBe(0)
    expect(othersFor('per_me', undefined, [])).toEqual([])
  })
  test('says why not, with the points that are missing', () => {
    expect(reasonAgainst({ price: 80, mine: { balance: 200, most: 2 } })).toBeUndefined()
    expect(reasonAgainst({ price: 80, mine: { balance: 50, most: 0, refusal: 'balance.short' } })?.[0]).toBe('还差 30 分')
    expect(reasonAgainst({ price: 80, mine: { balance: 200, most: 0, refusal: 'reward.soldOut' } })?.[0]).toContain('换完')
  })
})

describe('A voucher', () => {
  const open = { state: 'open' as const, quantity: 3, handedOver: 1, givenBack: 0, endsAt: '2026-12-01T15:59:59.999Z' }
  test('is read out in groups of four', () => {
    expect(inGroups(code)).toEqual(['7K3M', '9QXA', code.slice(8)])
  })
  test('counts what is still to be picked up, and nothing once it has ended', () => {
    expect([leftOf(open), leftOf({ ...open, state: 'expired' })]).toEqual([2, 0])
    expect([stateNow(open, at('2026-12-01T23:00')), stateNow(open, at('2026-12-02T00:01'))]).toEqual(['open', 'expired'])
  })
  test('that is open stands first, the sooner it ends the higher', () => {
    const soon = { ...open, endsAt: '2026-11-30T15:59:59.999Z' }
    const over = { ...open, state: 'handedOver' as const }
    expect(openFirst([over, open, soon])).toEqual([soon, open, over])
  })
  test('that is brought says how far it is, and is not given back on its way (PEERS 4.15)', () => {
    expect(stepOf({ ...open })).toBeUndefined()
    expect(stepOf({ ...open, delivery: 'ready' })).toBe('ready')
    expect(stepOf({ state: 'handedOver', delivery: 'sent' })).toBe('handedOver')
    expect(stepOf({ state: 'cancelled', delivery: 'ordered' })).toBeUndefined()
    expect([mayGiveBack({ ...open, delivery: 'ready' }), mayGiveBack({ ...open, delivery: 'sent' })]).toEqual([true, false])
  })
})

describe('At the counter', () => {
  test('a code is taken as it is typed or scanned, and a slip in it is noticed (FP-09)', () => {
    expect(typedCode('7k3m-9qxa 21b')).toBe(body)
    expect([isMistyped(code), isMistyped(`8${code.slice(1)}`), isMistyped('7K3M')]).toEqual([false, true, false])
    expect([scannedCode(`linli:voucher:${code}`), scannedCode('linli:note:0123456789:ABCDEFGH')]).toEqual([code, undefined])
  })
  test('all is handed over first, or fewer; nothing of what has ended', () => {
    expect(amounts(3)).toEqual([3, 2, 1])
    expect([endedAs({ state: 'open' }), endedAs({ state: 'expired' })]).toEqual([undefined, 'expired'])
  })
  test('the station’s people hand over; who serves at the door brings', () => {
    const roles = (role: 'stationStaff' | 'communityAdmin' | 'teamLeader') => ({ roles: [{ role, scope }] })
    expect([mayHandOver(roles('stationStaff')), mayHandOver(roles('communityAdmin'))]).toEqual([true, false])
    expect([mayBring(roles('communityAdmin')), mayBring(roles('teamLeader'))]).toEqual([true, false])
  })
})
