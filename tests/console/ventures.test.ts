import { describe, expect, test } from 'vitest'
import {
  contractOf, emptyContract, emptyDraft, inOrder, previewOf, reached, toChange, toDecide, toDraft,
} from '../../console/src/pages/ventures/model.ts'
import { pointsText } from '../../shared/ventures.ts'

const venture = (id: string, sumFen: number, score?: number, rank?: number) => ({ id, sumFen, score, rank })
const ventures = [
  venture('c', 40_000, 7_000, 3), venture('a', 60_000, 9_000, 1), venture('b', 70_000, 8_000, 2), venture('low', 10_000, 5_999, 4),
  venture('few', 10_000),
]

describe('The list of a call', () => {
  test('holds who reaches the fewest points by enough judges, best first', () => {
    expect(inOrder(ventures, 60).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(pointsText(8_733)).toBe('87.33')
  })

  test('reaches down to whoever still fits into the budget', () => {
    const order = inOrder(ventures, 60)
    expect(reached(order, 100_000)).toEqual(['a', 'c'])
    expect(reached(order, 170_000)).toEqual(['a', 'b', 'c'])
    expect(reached(order, 50_000)).toEqual(['c'])
  })

  test('says what it costs, what is left, and whose place takes a reason; without the reason it is not sent', () => {
    const order = inOrder(ventures, 60)
    expect(previewOf(order, ['a', 'c'], 100_000)).toEqual({ sumFen: 100_000, leftFen: 0, takeReason: [] })
    expect(previewOf(order, ['b'], 100_000)).toEqual({ sumFen: 70_000, leftFen: 30_000, takeReason: ['a'] })
    expect(toDecide(order, ['b'], {}, 100_000)).toBeUndefined()
    expect(toDecide(order, ['b'], { a: ' 场地没有落实 ' }, 100_000)).toEqual({ chosen: ['b'], passedOver: [{ ventureId: 'a', reason: '场地没有落实' }] })
    expect(toDecide(order, ['a', 'b'], {}, 100_000)).toBeUndefined()
    expect(toDecide(order, ['c', 'a'], {}, 100_000)).toEqual({ chosen: ['a', 'c'], passedOver: [] })
  })
})

test('Other judges are asked for once somebody is named, in the place of one or in addition', () => {
  const joins = [{ personId: 'per_new', nameMasked: '李*' }]
  expect(toChange('c', 'vcl_1', 'per_old', [], '出差')).toBeUndefined()
  expect(toChange('c', 'vcl_1', 'per_old', joins, '出差'))
    .toEqual({ community: 'c', callId: 'vcl_1', leaves: 'per_old', joins: ['per_new'], reason: '出差' })
  expect(toChange('c', 'vcl_1', undefined, joins, '多请两位')).not.toHaveProperty('leaves')
})

test('A call is sent once each field, criterion, share and three judges are there', () => {
  const judges = ['per_1', 'per_2', 'per_3'].map((personId) => ({ personId, nameMasked: '王*' }))
  const whole = {
    ...emptyDraft, name: ' 邻里微项目 ', text: '征集', resolution: '第 9 号', budget: 30_000, most: 20_000, applyUntil: '2027-01-10',
    criteria: [{ name: '需求', weight: 60 }, { name: '可行', weight: 40 }], judges,
  }
  expect(toDraft('420102002003', 'fnd_1', whole)).toMatchObject({
    title: '邻里微项目', budgetFen: 3_000_000, mostFen: 2_000_000, sharesPercent: [50, 30, 20], judgeIds: ['per_1', 'per_2', 'per_3'],
    criteria: [{ name: '需求', weightPercent: 60 }, { name: '可行', weightPercent: 40 }],
  })
  const missing = [
    { name: ' ' }, { budget: null }, { applyUntil: '' }, { criteria: [{ name: '需求', weight: null }] }, { shares: [50, null] },
    { judges: judges.slice(1) },
  ]
  expect(missing.map((part) => toDraft('420102002003', 'fnd_1', { ...whole, ...part }))).toEqual(missing.map(() => undefined))
})

test('A contract is sent with its number, days and payee', () => {
  const days = { signedOn: '2027-02-01', midTermOn: '2027-05-01', finalOn: '2027-08-01' }
  const whole = { ...emptyContract, ...days, number: ' 2026-合-1 ', payee: '银发队', account: '6222' }
  expect(contractOf(whole, 'other')).toMatchObject({ number: '2026-合-1', payee: { name: '银发队', account: '6222' }, reason: 'other' })
  expect(contractOf({ ...whole, midTermOn: '' }, 'other')).toBeUndefined()
})
