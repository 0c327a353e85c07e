import { describe, expect, test } from 'vitest'
import { resultsIn, typedOf } from '../../miniprogram/src/packages/leader/results/model.ts'
import { ledNow, toolsFor } from '../../miniprogram/src/components/led-shift-rules.ts'
import { secondsLeft, spoken } from '../../miniprogram/src/state/turning-code-rules.ts'
import { qrPicture } from '../../miniprogram/src/qr.ts'
import {
  allMeasured, confirmable, entryFits, inOrder, maySeeEmergency, presence, reasonDue,
} from '../../miniprogram/src/packages/leader/confirm/model.ts'
import {
  answered, communityOf, daysAhead, emptyDraft, publication, ruleFor, stepsFor, timesOf,
} from '../../miniprogram/src/packages/leader/publish/model.ts'
import { changedFields, draftOf, inputOf, mayKeep, shownOf, type Texts } from '../../miniprogram/src/packages/leader/text/model.ts'
import { grouped } from '../../miniprogram/src/packages/leader/shifts/model.ts'
import { mayLead, mayUseConsole } from '../../miniprogram/src/pages/me/model.ts'
import { at, shift, signUp } from './samples.ts'

const now = at('2026-11-24T10:00')
const person = (personId: string, mine: ReturnType<typeof signUp>) => ({ personId, name: personId, signUp: mine })
const measured = person('measured', signUp('checkedOut', { measuredMinutes: 118 }))
const reported = person('reported', signUp('signedUp', { selfReportedMinutes: 90 }))
const absent = person('absent', signUp('signedUp'))
const done = person('done', signUp('confirmed', { measuredMinutes: 120, confirmedMinutes: 120 }))

describe('Whom to ring', () => {
  const times = shift('early', '2026-11-25T07:00', '2026-11-25T09:00')
  const may = (one: typeof absent, text: string) => maySeeEmergency(one, times, at(text))
  test('is offered from the day before until the day after, by the days of China (PEERS 1.10)', () => {
    expect(['2026-11-23T23:59', '2026-11-24T00:00', '2026-11-26T23:59', '2026-11-27T00:00'].map((text) => may(absent, text)))
      .toEqual([false, true, true, false])
  })
  test('is not offered of who waits for a place or has given it up', () => {
    const of = (status: Parameters<typeof signUp>[0]) => may(person('x', signUp(status)), '2026-11-25T07:00')
    expect((['signedUp', 'checkedIn', 'confirmed', 'waiting', 'offered', 'cancelled'] as const).map(of))
      .toEqual([true, true, true, false, false, false])
  })
})

describe('Changing the text of an activity', () => {
  const shown = { title: '清洁日', summary: '打扫', place: '广场', method: '小程序' }
  const texts = { activity: { ...shown, id: 'act_a' }, waiting: { ...shown, place: '东门' } } as Texts
  test('goes on from what waits, and counts what differs from it', () => {
    expect(draftOf(texts).place).toBe('东门')
    expect(shownOf(texts)).toEqual({ ...shown, risks: '' })
    expect(changedFields(texts, { ...draftOf(texts), title: ' 清洁日 ', risks: '路滑' })).toEqual(['risks'])
  })
  test('leaves nothing empty but the risks of what has none', () => {
    expect([mayKeep('place', ' ', 1), mayKeep('risks', '', 1), mayKeep('risks', '', 2), mayKeep('risks', '高', 2)])
      .toEqual([false, true, false, true])
    expect(inputOf('act_a', { ...shown, place: ' 东门 ', risks: ' ' })).toEqual({ activityId: 'act_a', ...shown, place: '东门' })
  })
})

describe('Confirming', () => {
  const [ended, running] = [new Date(now - 1).toISOString(), new Date(now + 1).toISOString()]
  test('waits for the check-out or the end', () => {
    expect(confirmable(measured, running, now)).toBe(true)
    expect(confirmable(reported, running, now)).toBe(false)
    expect(confirmable(reported, ended, now)).toBe(true)
    expect(confirmable(done, ended, now)).toBe(false)
  })
  test('all at once takes only measured minutes, and never the leader', () => {
    const zero = person('zero', signUp('checkedOut', { measuredMinutes: 0 }))
    expect(allMeasured([measured, reported, absent, done, zero], undefined)).toEqual([measured])
    expect(allMeasured([measured], 'measured')).toEqual([])
  })
  test('other minutes than those known need a reason, and none exceed the plan', () => {
    expect(reasonDue(measured, 118)).toBe(false)
    expect(entryFits(measured, 118, '', 120)).toBe(true)
    expect(entryFits(measured, 100, '', 120)).toBe(false)
    expect(entryFits(measured, 100, '提前离开', 120)).toBe(true)
    expect(entryFits(absent, 121, '代签', 120)).toBe(false)
    expect(entryFits(absent, 0, '代签', 120)).toBe(false)
    expect(entryFits(absent, Number('十'), '代签', 120)).toBe(false)
  })
  test('those who wait come first, those who left are not listed', () => {
    const left = person('left', signUp('cancelled'))
    expect(inOrder([done, left, absent, measured]).map(({ personId }) => personId)).toEqual(['measured', 'absent', 'done'])
  })
  test('says what is known', () => {
    expect([measured, reported, absent, done].map((one) => presence(one)[0]))
      .toEqual(['实测 1小时58分钟', '自报 1小时30分钟', '没有签到', '已确认 2小时'])
  })
})

describe('The site code', () => {
  test('is a picture, digits in threes and a countdown', () => {
    expect(qrPicture('linli:check:shf_1:482915')).toMatch(/^data:image\/gif;base64,/)
    expect(spoken('482915')).toBe('482 915')
    expect(secondsLeft(12, 1000, 4500)).toBe(9)
    expect(secondsLeft(12, 1000, 99_000)).toBe(0)
  })
})

test('a leader finds the shift that is on first, then those to come, then the newest of the past', () => {
  const on = shift('on', '2026-11-24T09:00', '2026-11-24T11:00')
  const next = shift('next', '2026-11-25T09:00', '2026-11-25T11:00')
  const past = shift('past', '2026-11-20T09:00', '2026-11-20T11:00')
  const older = shift('older', '2026-11-10T09:00', '2026-11-10T11:00')
  expect(grouped([next, older, past, on], now).map(({ group, items }) => [group, items.map(({ id }) => id)]))
    .toEqual([['current', ['on', 'next']], ['past', ['past', 'older']]])
  expect(ledNow([next, past, on], now)).toEqual([on])
  expect([on, next, past].map((one) => toolsFor(one, now))).toEqual([
    { code: true, confirm: true, results: false }, { code: false, confirm: false, results: false },
    { code: false, confirm: true, results: true },
  ])
})

test('what came of a shift is typed in whole numbers, and nothing is said of what was left empty', () => {
  const kinds = [{ kind: '送餐', unit: '份' }, { kind: '服务居民', unit: '人' }]
  expect(resultsIn(kinds, { '送餐/份': '32', '服务居民/人': '' })).toEqual([{ kind: '送餐', unit: '份', amount: 32 }])
  expect(resultsIn(kinds, typedOf([{ kind: '服务居民', unit: '人', amount: 0 }]))).toEqual([{ kind: '服务居民', unit: '人', amount: 0 }])
})

describe('Publishing', () => {
  const draft = {
    ...emptyDraft, title: ' 助老理发 ', kind: 'timeBank' as const, summary: '上门理发', place: '日照中心', day: '2026-11-25',
    time: '09:00', minutes: 150, capacity: '8', repeat: 'once' as const, guarantees: '饮水', riskLevel: 1,
    checklist: 'none' as const, more: 'no' as const,
  }
  const today = '2026-11-24'
  test('means one shift, in the time of Wuhan', () => {
    expect(publication(draft, '420106012003', today)).toEqual({
      title: '助老理发', kind: 'timeBank', summary: '上门理发', place: '日照中心', community: '420106012003',
      guarantees: '饮水', riskLevel: 1, checklist: [],
      shifts: [{ startsAt: '2026-11-25T01:00:00.000Z', endsAt: '2026-11-25T03:30:00.000Z', capacity: 8 }],
    })
  })
  test('means a series by rule; what begins today is a shift of its own', () => {
    const weekly = { ...draft, repeat: 'week' as const, span: 12, skipHolidays: 'yes' as const }
    expect(publication(weekly, '420106012003', today)).toMatchObject({ shifts: [], series: {
      rule: 'FREQ=WEEKLY;BYDAY=WE', from: '2026-11-25', until: '2027-02-17', time: '09:00', minutes: 150, skipHolidays: true, capacity: 8,
    } })
    expect(publication({ ...weekly, repeat: 'twoWeeks' }, '420106012003', '2026-11-25')).toMatchObject({
      shifts: [{ startsAt: '2026-11-25T01:00:00.000Z' }], series: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', from: '2026-12-09' },
    })
    expect(ruleFor('month', '2026-11-28')).toBe('FREQ=MONTHLY;BYDAY=4SA')
  })
  test('names roles only where there are conditions or two of them', () => {
    const asked = {
      ...draft, more: 'yes' as const, second: '司机', secondCapacity: '1', age: 'adult' as const,
      certificate: 'firstAid' as const, opensHours: 24,
    }
    expect(publication(asked, '420106012003', today)).toMatchObject({
      roles: [{ name: '志愿者', minAge: 18, certificate: 'firstAid' }, { name: '司机' }], opensHoursBefore: 24,
      shifts: [{ wanted: [8, 1] }],
    })
  })
  test('asks for the policy only where there is a risk, and for every answer; what is no volunteering does not go on (VR-08)', () => {
    expect(stepsFor(draft)).not.toContain('policy')
    expect(stepsFor({ ...draft, riskLevel: 2 })).toContain('policy')
    expect(stepsFor({ ...draft, repeat: 'week' })).toContain('holidays')
    expect(stepsFor(draft).every((step) => answered(draft, step))).toBe(true)
    expect(stepsFor(emptyDraft).filter((step) => answered(emptyDraft, step))).toEqual(['check'])
    expect(answered({ ...draft, capacity: '2001' }, 'capacity')).toBe(false)
    expect(answered({ ...draft, checklist: 'ownDuty' }, 'checklist')).toBe(false)
  })
  test('offers two weeks, and today only what is still to come', () => {
    expect(daysAhead(now)).toHaveLength(14)
    expect(timesOf('2026-11-24', now)[0]).toBe('10:30')
    expect(timesOf('2026-11-25', now)).toHaveLength(28)
  })
  test('goes to the community that the role covers', () => {
    const role = (name: 'teamLeader' | 'cityAdmin', scope: string) => ({ role: name, scope })
    const [home, other] = ['420106012003', '420106012004'] as const
    expect(communityOf({ community: home, roles: [role('teamLeader', other)] })).toBe(other)
    expect(communityOf({ community: home, roles: [role('teamLeader', home)] })).toBe(home)
    expect(communityOf({ community: home, roles: [role('cityAdmin', '4201')] })).toBe(home)
  })
})

test('the leader’s pages and the console are for those with a role', () => {
  expect(mayLead({ roles: [] })).toBe(false)
  expect(mayLead({ roles: [{ role: 'teamLeader', scope: '420106012003' }] })).toBe(true)
  expect(mayUseConsole({ roles: [{ role: 'teamLeader', scope: '420106012003' }] })).toBe(false)
  expect(mayUseConsole({ roles: [{ role: 'auditor', scope: '4201' }] })).toBe(true)
})
