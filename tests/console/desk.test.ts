import { describe, expect, test } from 'vitest'
import { type Act, actCells, detailOf } from '../../console/src/pages/desk/model.ts'
import { careOf, contactOf, given, isHalfContact, namedBy, wordsOf } from '../../console/src/pages/person/model.ts'
import { jsonOf, keepSetting, kindOf, settingCells, shownValue, type Setting } from '../../console/src/pages/settings/model.ts'
import { mayReview, mayServe, reviewsAnything, startCommunity } from '../../console/src/shell/permissions.ts'
import { fill, type Words } from '../../console/src/text/words.ts'

const community = '420102400001'
const say = (words: Words, values: Record<string, string | number> = {}): string => fill(words.zh, values)

test('A grid worker opens the console for the people of their community, and not its books', () => {
  const worker = [{ role: 'gridWorker' as const, scope: community }]
  expect([mayServe(worker, community), mayReview(worker, community), reviewsAnything(worker)]).toEqual([true, false, true])
  expect(startCommunity(worker, undefined, undefined)).toBe(community)
  expect(mayServe(worker, '420103001001')).toBe(false)
})

describe('A record', () => {
  test('sends whom to ring only when name, phone and relation are there, and nothing while it is half typed', () => {
    const typed = { contactName: ' 李晓梅', contactPhone: '13900001111', contactRelation: '女儿' }
    expect(contactOf(typed)).toEqual({ name: '李晓梅', phone: '13900001111', relation: '女儿' })
    expect([contactOf({ ...typed, contactPhone: ' ' }), isHalfContact({ ...typed, contactPhone: ' ' })]).toEqual([undefined, true])
    expect([typed, { contactName: '', contactPhone: '', contactRelation: '' }].map(isHalfContact)).toEqual([false, false])
  })
  test('takes skills apart as people type them', () => {
    expect(wordsOf('理发、做饭，理发 法律')).toEqual(['理发', '做饭', '法律'])
    expect(wordsOf('  ')).toEqual([])
  })
  test('finds another person by the digits read out or by an id, and by nothing else', () => {
    expect(namedBy('1234 5678')).toEqual({ code: '12345678' })
    expect(namedBy('per_01JD8Z7M4Q2T9V6W3X5Y1B7Q2F')).toEqual({ personId: 'per_01JD8Z7M4Q2T9V6W3X5Y1B7Q2F' })
    expect(namedBy('王建国')).toBeUndefined()
  })
  test('sends only what was filled in', () => {
    expect(given({ birthDay: '', gender: undefined, skills: [], dialects: ['武汉话'] })).toEqual({ dialects: ['武汉话'] })
  })
  test('reads certificates as they are disclosed', () => {
    expect(careOf('hardship 2027-03-31, livesAlone 2026-12-01')).toEqual([
      { flag: 'hardship', until: '2027-03-31' }, { flag: 'livesAlone', until: '2026-12-01' },
    ])
  })
})

describe('What waits for a second person', () => {
  const act: Act = {
    id: 'dsk_1', kind: 'care', personId: 'per_1', nameMasked: '李*英', askedById: 'per_2', askedByName: '王*',
    askedAt: '2026-11-24T01:30:00.000Z', note: '低保证', care: { flag: 'hardship', until: '2027-03-31' },
  }
  test('says in one sentence what it would do', () => {
    expect(detailOf(say, act)).toBe('特殊困难老人，到 2027-03-31')
    expect(detailOf(say, { ...act, care: { flag: 'hardship' } })).toBe('解除：特殊困难老人')
    const { care: _, ...bare } = act
    const mandate = { agentId: 'desk' as const, agentName: '', powers: ['timebank.order' as const], monthlyMinutes: 240, endsOn: '2027-05-01' }
    expect(detailOf(say, { ...bare, kind: 'mandate', mandate })).toBe('社区服务台可办：时间银行下单；每月最多 240 分钟；到 2027-05-01')
    expect(detailOf(say, { ...bare, kind: 'leaving', leaving: { why: 'died', kinNames: ['王*'] } })).toBe('去世；告知亲属：王*')
  })
  test('is exported without what may be sensitive', () => {
    expect(actCells(act).join()).not.toMatch(/hardship|2027|低保/)
  })
})

describe('A setting', () => {
  const row: Setting = {
    key: 'timebank.dailyCapMinutes', rule: 'TB-03', title: { zh: '每人每天最多存入的分钟数', en: 'The most minutes' },
    value: 240, initial: 240, schema: { type: 'integer', minimum: 0, maximum: 1440 },
  }
  test('is typed by its schema', () => {
    expect(kindOf(row)).toEqual({ type: 'whole', least: 0, most: 1440 })
    expect([kindOf({ schema: { type: 'boolean' } }), kindOf({ schema: { type: 'array' } })]).toEqual([{ type: 'yesNo' }, { type: 'json' }])
    expect([jsonOf('[1,2]'), jsonOf('[1,')]).toEqual([{ value: [1, 2] }, undefined])
  })
  test('is found by name, key and rule, and exported with both values', () => {
    expect(['每天', 'TB-03', 'dailycap', 'nothing'].map((sought) => keepSetting(sought)(row))).toEqual([true, true, true, false])
    expect(settingCells(row).slice(0, 5)).toEqual(['timebank.dailyCapMinutes', 'TB-03', '每人每天最多存入的分钟数', '240', '240'])
    expect([shownValue(true, '是', '否'), shownValue([1], '是', '否'), shownValue('x', '是', '否')]).toEqual(['是', '[1]', 'x'])
  })
})
