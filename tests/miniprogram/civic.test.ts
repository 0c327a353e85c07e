import { describe, expect, test } from 'vitest'
import { readMeetingCode, stageOf, typedNow } from '../../miniprogram/src/packages/civic/meeting/model.ts'
import { type Meetings, parted } from '../../miniprogram/src/packages/civic/meetings/model.ts'
import { emptyDraft, reportOf } from '../../miniprogram/src/packages/civic/report/model.ts'

const at = (time: string): number => Date.parse(`2026-11-30T${time}:00.000Z`)
const meeting = { startsAt: '2026-11-30T09:00:00.000Z', endsAt: '2026-11-30T10:00:00.000Z', state: 'announced' as const, iAttended: false }

describe('A report on the phone', () => {
  test('is sent as it was written, without a place that was not given, and anonymously only if chosen', () => {
    const draft = { ...emptyDraft, kind: 'noise' as const, text: ' 半夜装修 ', place: ' 5 栋 ', who: 'named' as const }
    expect(reportOf(draft, [])).toEqual({ kind: 'noise', text: '半夜装修', place: '5 栋', anonymous: false, photos: [] })
    expect(reportOf({ ...draft, who: 'anonymous', spot: { latitude: 30.5, longitude: 114.3 } }, ['fil_x']))
      .toMatchObject({ anonymous: true, photos: ['fil_x'], spot: { latitude: 30.5, longitude: 114.3 } })
  })
})

describe('A meeting on the phone', () => {
  test('lets sign in from an hour before to an hour after, once, and shows its result when it is closed', () => {
    const stages = ['07:59', '08:00', '11:00', '11:01'].map((time) => stageOf(meeting, at(time)))
    expect(stages).toEqual(['before', 'sign', 'sign', 'over'])
    expect(stageOf({ ...meeting, iAttended: true }, at('09:10'))).toBe('attended')
    expect(stageOf({ ...meeting, state: 'closing' }, at('09:10'))).toBe('result')
    expect(stageOf({ ...meeting, state: 'cancelled' }, at('07:00'))).toBe('cancelled')
  })

  test('reads the code of this very meeting and of no other', () => {
    const id = `mtg_${'0'.repeat(26)}`
    expect(readMeetingCode(`linli:meeting:${id}:123456`, id)).toEqual({ code: '123456' })
    expect(readMeetingCode(`linli:meeting:mtg_${'1'.repeat(26)}:123456`, id)).toEqual({ wrong: 'otherMeeting' })
    expect(readMeetingCode('linli:check:x', id)).toEqual({ wrong: 'notACode' })
  })

  test('keeps the moment at which digits were first typed, so that sending them again is the same sign-in', () => {
    const first = typedNow({ code: '', madeAt: '' }, '123456', at('09:00'))
    expect(typedNow(first, '123456', at('09:30'))).toBe(first)
    expect(typedNow(first, '654321', at('09:30')).madeAt).toBe('2026-11-30T09:30:00.000Z')
  })

  test('to come stands before those that are over, the soonest first', () => {
    const one = (id: string, startsAt: string, state: 'announced' | 'closed' | 'cancelled') =>
      ({ id, startsAt, endsAt: startsAt.replace('T09', 'T10'), state }) as Meetings[number]
    const list = [one('c', '2026-12-02T09:00:00.000Z', 'announced'), one('b', '2026-12-01T09:00:00.000Z', 'announced'),
      one('x', '2026-11-30T09:00:00.000Z', 'cancelled'), one('a', '2026-11-01T09:00:00.000Z', 'closed')]
    const { coming, past } = parted(list, at('08:00'))
    expect([coming, past].map((some) => some.map(({ id }) => id))).toEqual([['b', 'c'], ['x', 'a']])
  })
})
