import { describe, expect, test } from 'vitest'
import { lettersOf } from '../../miniprogram/src/codes.ts'
import { waitingFirst, waitsFor, type Exchange } from '../../miniprogram/src/packages/credit/exchanges/model.ts'
import { amountsFor, giving, minutesOf } from '../../miniprogram/src/packages/credit/give/model.ts'
import { mayTakeBack, sourcesOf, sumOf, type Credit } from '../../miniprogram/src/packages/credit/home/model.ts'
import { after, before, emptyDraft, isEven, offeredTo, proposing, sums } from '../../miniprogram/src/packages/credit/propose/model.ts'
import { spokenSerial } from '../../miniprogram/src/packages/credit/notes/model.ts'
import { noteIn } from '../../miniprogram/src/packages/credit/redeem/model.ts'
import { at } from './samples.ts'

const credit: Credit = { granted: 60, gifted: 0, earned: 0, cooling: 0, honour: 0, overflow: 'pool', mayGiveTo: [] }

describe('My time credit', () => {
  test('stands in the order in which it is spent, what I earned always (TB-07)', () => {
    expect(sourcesOf(credit).map(({ source }) => source)).toEqual(['granted', 'earned'])
    expect(sourcesOf({ ...credit, gifted: 30 }).map(({ source }) => source)).toEqual(['granted', 'gifted', 'earned'])
    expect(sumOf({ ...credit, gifted: 30, earned: 5, cooling: 99, honour: 99 })).toBe(95)
  })
  test('that was given away can be had back until it arrives, and not after (TB-05)', () => {
    const gift = { status: 'cooling' as const, arrivesAt: '2026-11-25T00:00:00.000Z' }
    expect(mayTakeBack(gift, at('2026-11-25T07:59'))).toBe(true)
    expect(mayTakeBack(gift, at('2026-11-25T08:00'))).toBe(false)
    expect(mayTakeBack({ ...gift, status: 'withdrawn' }, at('2026-11-24T08:00'))).toBe(false)
  })
  test('can be given in amounts that are there, or typed ones within them', () => {
    expect(amountsFor(130)).toEqual([30, 60, 120])
    expect(['45', '131', '0', 'x', ' 90 分'].map((typed) => minutesOf(typed, 130))).toEqual([45, 0, 0, 0, 90])
    expect(giving({ to: undefined, minutes: 60 })).toEqual({ minutes: 60 })
    expect(giving({ to: { id: 'per_1', name: '王*' }, minutes: 60 })).toEqual({ to: 'per_1', minutes: 60 })
    expect(giving({ to: { id: 'tea_1', name: '红马甲', team: true }, minutes: 60 })).toEqual({ teamId: 'tea_1', minutes: 60 })
  })
})

describe('A group exchange', () => {
  const other = (personId: string, minutes: number) => ({ personId, name: '王*', minutes })
  const lesson = { ...emptyDraft, title: ' 太极课 ', side: 'gave' as const, minutes: 60 }
  test('is even when one side comes to the other', () => {
    expect(sums({ ...lesson, others: [other('a', 30)] })).toEqual({ gave: 60, got: 30 })
    expect(sums({ ...lesson, side: 'got', others: [other('a', 30)] })).toEqual({ gave: 30, got: 60 })
    expect([isEven(lesson), isEven({ ...lesson, others: [other('a', 30)] }), isEven({ ...lesson, others: [other('a', 30), other('b', 30)] })])
      .toEqual([false, false, true])
  })
  test('offers the next person what is still open first', () => {
    expect(offeredTo({ ...lesson, others: [other('a', 15)] })[0]).toBe(45)
    expect(offeredTo(lesson).filter((minutes) => minutes === 60)).toHaveLength(1)
  })
  test('puts me on my side and all others on the other', () => {
    const sent = proposing({ ...lesson, daysAgo: 1, others: [other('a', 60)] }, 'lesson', 'me', at('2026-11-24T00:30'))
    expect(sent).toEqual({ title: '太极课', service: 'lesson', day: '2026-11-23', lines: [
      { personId: 'me', side: 'gave', minutes: 60 }, { personId: 'a', side: 'got', minutes: 60 },
    ] })
    expect([after('what'), before('what'), after('check')]).toEqual(['service', 'what', 'check'])
  })
  test('that waits for me stands first', () => {
    const line = (personId: string, accepted: boolean) => ({ personId, name: '王*', side: 'gave' as const, minutes: 60, accepted })
    const one = (id: string, status: Exchange['status'], accepted: boolean) =>
      ({ id, status, lines: [line('me', accepted), line('b', true)] }) as Exchange
    expect(waitsFor(one('a', 'refused', false), 'me')).toBe(false)
    expect(waitingFirst([one('done', 'done', true), one('mine', 'open', false)], 'me').map(({ id }) => id)).toEqual(['mine', 'done'])
  })
})

describe('A paper note', () => {
  test('is known by its code and by nothing else', () => {
    expect(noteIn(' linli:note:0123456789:ABCDEFGH ')).toEqual({ serial: '0123456789', code: 'ABCDEFGH' })
    expect(noteIn('linli:console:0123456789:ABCDEFGH')).toBeUndefined()
  })
  test('is typed as people type, and read out in groups', () => {
    expect(lettersOf('o1l3-abcde fg', 10)).toBe('0113ABCDEF')
    expect(spokenSerial('0123456789')).toBe('01234 56789')
  })
})
