import { describe, expect, test } from 'vitest'
import { amountOf } from '../../miniprogram/src/components/asset-rules.ts'
import { codeOf, spokenCode } from '../../miniprogram/src/codes.ts'
import { contactOf } from '../../miniprogram/src/packages/people/facts/model.ts'
import { inOrder } from '../../miniprogram/src/packages/household/home/model.ts'
import { ticketIn } from '../../miniprogram/src/packages/identity/console/model.ts'
import {
  after, before, choose, emptyDraft, matching, parentOf, phoneFits, registration,
} from '../../miniprogram/src/packages/identity/register/model.ts'
import { type Entry, assetOf, balanceOf, lapseWords, signed } from '../../miniprogram/src/packages/ledger/statement/model.ts'
import { summaryOf, type ServiceRecord } from '../../miniprogram/src/packages/volunteering/records/model.ts'
import { shortName } from '../../miniprogram/src/text/community.ts'

describe('Whom to ring', () => {
  const typed = { name: ' 李晓梅', phone: '139 0000 1111', relation: '女儿' }
  test('is sent once name, relation and a number that can be rung are there (PEERS 1.10)', () => {
    expect(contactOf(typed)).toEqual({ name: '李晓梅', phone: '13900001111', relation: '女儿' })
    expect(contactOf({ ...typed, phone: '027-87654321' })?.phone).toBe('02787654321')
    expect([{ name: ' ' }, { relation: '' }, { phone: '12345' }, { phone: '' }].map((part) => contactOf({ ...typed, ...part })))
      .toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('Registering', () => {
  const wuchang = { code: '420106', name: '武昌区' }
  const street = { code: '420106012', name: '水果湖街道' }
  const community = { code: '420106012003', name: '楚河社区居委会' }
  const full = { ...emptyDraft, name: ' 王秀英 ', district: wuchang, street, community }
  test('choosing another district forgets the street below the old one', () => {
    expect(choose(full, 'district', { code: '420102', name: '江岸区' }))
      .toEqual({ district: { code: '420102', name: '江岸区' }, street: undefined, community: undefined })
    expect(choose(full, 'district', wuchang)).toEqual({ district: wuchang })
    expect(choose(full, 'community', community)).toEqual({ community })
  })
  test('each level asks for the parts of the one above', () => {
    expect((['district', 'street', 'community'] as const).map((level) => parentOf(full, level)))
      .toEqual(['4201', '420106', '420106012'])
  })
  test('sends a phone number only where one was given', () => {
    expect(registration(full)).toEqual({ name: '王秀英', community: '420106012003' })
    expect(registration({ ...full, phone: '13800138000' })).toMatchObject({ phone: '13800138000' })
    expect(['', '13800138000', '12800138000', '1380013800'].map(phoneFits)).toEqual([true, true, false, false])
  })
  test('moves one question at a time and stops at both ends', () => {
    expect([after('name'), before('name'), after('check'), before('check')]).toEqual(['phone', 'name', 'check', 'community'])
  })
  test('finds a community by a part of its name', () => {
    expect(matching([community, { code: '1', name: '东湖社区' }], ' 楚河 ')).toEqual([community])
  })
})

test.each([
  ['楚河社区居委会', '楚河社区'], ['智慧城社区居民委员会', '智慧城社区'], ['大咀村村委会', '大咀村'], ['前进村民委员会', '前进村'], ['叶店居委会', '叶店'],
  ['水果湖街道', '水果湖街道'],
])('%s is called %s', (official, spoken) => {
  expect(shortName(official)).toBe(spoken)
})

describe('A household', () => {
  test('takes an invitation code as people type it', () => {
    expect(codeOf('7k3m-q9to')).toBe('7K3MQ9T0')
    expect(codeOf('iloU7777 9')).toBe('11077779')
    expect(spokenCode('7K3MQ9TA')).toBe('7K3M Q9TA')
  })
  test('lists its head first and who waits last', () => {
    const member = (personId: string, isHead: boolean, status: 'member' | 'pending') =>
      ({ personId, nameMasked: '*', isHead, status, isChild: false, joinedAt: '2026-11-24T00:00:00.000Z' })
    const members = [member('waits', false, 'pending'), member('child', false, 'member'), member('head', true, 'member')]
    expect(inOrder(members).map(({ personId }) => personId)).toEqual(['head', 'child', 'waits'])
  })
})

test('a console code holds a ticket of 22 characters, and nothing else does', () => {
  expect(ticketIn(` linli:console:${'aB3-_'.repeat(4)}xy `)).toBe(`${'aB3-_'.repeat(4)}xy`)
  expect(ticketIn('linli:console:short')).toBeUndefined()
  expect(ticketIn('https://example.com/linli:console:')).toBeUndefined()
})

describe('A statement', () => {
  test('shows amounts with sign and unit', () => {
    expect(signed('timeCredit', 120)[0]).toBe('+2小时')
    expect(signed('timeCredit', -90)[0]).toBe('−1小时30分钟')
    expect(signed('familyPoint', -30)[1]).toBe('−30 points')
    expect(amountOf('cny', 123_456).figure).toBe('1,234.56')
  })
  test('knows its asset by its account, and its balance by its newest entry', () => {
    expect(assetOf('familyPoint:household:hh_1')).toBe('familyPoint')
    expect(assetOf('gold:household:hh_1')).toBeUndefined()
    expect(balanceOf([])).toBe(0)
  })
})

test('service records come to their standing minutes', () => {
  const record = (minutes: number, reversedAt?: string) =>
    ({ minutes, ...(reversedAt === undefined ? {} : { reversedAt }) }) as ServiceRecord
  const records = [record(119), record(61), record(240, '2026-11-24T00:00:00.000Z')]
  expect(summaryOf(records, true)[0]).toBe('共2次，3小时')
  expect(summaryOf(records, false)[0]).toBe('最近2次，3小时')
})

test('a statement of points says which end next, and when (FP-08)', () => {
  const entry = (lots?: Record<string, number>) => ({ lots }) as unknown as Entry
  expect(lapseWords([entry({ '2028-11': 30, '2028-09': 20 }), entry({ '2028-01': 5 })])?.[0])
    .toBe('最早到期：20分，2028年9月底')
  expect(lapseWords([entry()])).toBeUndefined()
  expect(lapseWords([])).toBeUndefined()
})
