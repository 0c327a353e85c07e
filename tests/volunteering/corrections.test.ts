import { expect, test } from 'vitest'
import { handler as work } from '../../functions/entry/work.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { addWorkingDays } from '../../functions/platform/working-days.ts'
import { chinaDay, chinaDayEnd } from '../../shared/units.ts'
import { noticeText } from '../../shared/notices.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

const stage = async (confirmed?: number) => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const admin = await newResident(community, 'communityAdmin')
  const resident = await newResident(community)
  const shift = await newShift(leader, community, { startsIn: 1, lasts: 120, kind: 'timeBank' })
  const shiftId = shift.id
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(130)
  const record = confirmed
    ? await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: resident.id, minutes: confirmed, reason: '到场' }) : undefined
  await drain()
  const report = (about: string, minutes: number) => resident.call('POST /me/record-reports', { about, minutes, note: '我待到了最后' })
  const decide = (reportId: string, outcome: 'corrected' | 'dismissed', minutes?: number, by: Person = admin) =>
    by.call('POST /people/:personId/record-reports/:reportId/decisions', {
      personId: resident.id, reportId, community, outcome, minutes, reason: '与签到表核对',
    })
  return { community, leader, admin, resident, shift, shiftId, record, report, decide }
}

test('A wrong record is corrected by a linked reversal and a new one, by a second person, and told with before and after (VR-05)', async () => {
  const { resident, leader, community, record, report, decide } = await stage(60)
  const recordId = record?.recordId ?? ''
  expect(await refusalOf(report(recordId, 60))).toBe('report.same')
  expect(await refusalOf(report(recordId, 121))).toBe('minutes.tooMany')
  const open = await report(recordId, 110)
  expect(open).toMatchObject({ state: 'open', recordedMinutes: 60, minutes: 110 })
  expect(open.dueAt).toBe(chinaDayEnd(addWorkingDays(chinaDay(clock.now()), 5)))
  expect(await refusalOf(report(recordId, 100))).toBe('report.exists')
  const both = await newResident(community, 'communityAdmin')
  expect(await refusalOf(decide(open.id, 'corrected', 110, leader))).toBe('role.missing')
  expect(await refusalOf(decide('rpt_01J9ZZZZZZZZZZZZZZZZZZZZZZ', 'corrected', 110, both))).toBe('report.unknown')
  expect(await decide(open.id, 'corrected', 100, both)).toMatchObject({ state: 'corrected', decidedMinutes: 100 })
  expect(await refusalOf(decide(open.id, 'dismissed', undefined, both))).toBe('report.done')
  await drain()
  const { items } = await resident.call('GET /me/service-records', {})
  expect(items.map(({ minutes, reversedAt }) => [minutes, Boolean(reversedAt)])).toEqual([[100, false], [60, true]])
  const statement = await resident.call('GET /accounts/:account/statement', { account: `serviceMinutes:volunteer:${resident.id}` })
  expect(statement.items.map(({ amount, balance }) => [amount, balance])).toEqual([[100, 100], [-60, 0], [60, 60]])
  expect(statement.items[1]?.reverses).toBe(statement.items[2]?.movementId)
  expect((await resident.call('GET /me/accounts', {})).items.map(({ balance }) => balance)).toEqual([100, 100])
  const notices = (await resident.call('GET /me/notices', {})).items
  expect(notices.map(({ kind }) => kind)).toEqual(['hours.corrected', 'hours.confirmed'])
  expect(noticeText('hours.corrected', notices[0]?.values ?? {}, 'zh')).toContain('原为 60 分钟，现已更正为 100 分钟')
  expect(await resident.call('GET /me/hour-sums', {})).toMatchObject({ records: 1, leaderEnteredMinutes: 100 })
  expect(await reconcile()).toMatchObject({ balanced: true })
})

test('Who confirmed a record does not correct it, nor does the volunteer (VR-05)', async () => {
  const { community, shiftId } = await stage()
  const admin = await newResident(community, 'communityAdmin')
  const volunteer = await newResident(community, 'communityAdmin')
  const shift = await newShift(admin, community, { startsIn: 1, lasts: 60 })
  await volunteer.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
  clock.advance(70)
  const confirmation = { shiftId: shift.id, personId: volunteer.id, minutes: 60, reason: '到场' }
  const { recordId } = await admin.call('POST /shifts/:shiftId/confirmations', confirmation)
  const { id: reportId } = await volunteer.call('POST /me/record-reports', { about: recordId, minutes: 30, note: '我早走了' })
  const input = { personId: volunteer.id, reportId, community, outcome: 'corrected' as const, minutes: 30, reason: '核对' }
  const decide = (by: Person) => by.call('POST /people/:personId/record-reports/:reportId/decisions', input)
  expect(await refusalOf(decide(admin))).toBe('correction.second')
  expect(await refusalOf(decide(volunteer))).toBe('correction.second')
  expect(shiftId).toBeTruthy()
})

test('A missing record is added on the word of a second person, once (VR-05)', async () => {
  const { resident, shiftId, report, decide, leader } = await stage()
  const open = await report(shiftId, 90)
  expect(open).toMatchObject({ recordedMinutes: 0, minutes: 90 })
  await decide(open.id, 'corrected', 90)
  expect(await refusalOf(report(shiftId, 100))).toBe('signUp.confirmed')
  expect(await refusalOf(leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: resident.id, minutes: 90, reason: '到场' })))
    .toBe('signUp.confirmed')
  await drain()
  expect((await resident.call('GET /me/accounts', {})).items.map(({ balance }) => balance)).toEqual([90, 90])
  expect((await resident.call('GET /me/notices', {})).items).toMatchObject([{ kind: 'hours.corrected', values: { before: 0, after: 90 } }])
})

test('A report that is not upheld is answered with the reason', async () => {
  const { resident, community, admin, record, report, decide } = await stage(60)
  const open = await report(record?.recordId ?? '', 90)
  expect((await admin.call('GET /record-reports', { community })).items).toMatchObject([{ id: open.id, state: 'open' }])
  await decide(open.id, 'dismissed')
  await drain()
  expect((await resident.call('GET /me/notices', {})).items[0]).toMatchObject({ kind: 'report.dismissed', values: { minutes: 60 } })
  expect((await resident.call('GET /me/record-reports', {})).items).toMatchObject([{ state: 'dismissed', reason: '与签到表核对' }])
  expect((await resident.call('GET /me/service-records', {})).items).toMatchObject([{ minutes: 60 }])
})

test('A report that waits longer than five working days is told to who administers (VR-05)', async () => {
  const { record, report, admin } = await stage(60)
  const { dueAt } = await report(record?.recordId ?? '', 90)
  clock.advance((Date.parse(dueAt) - clock.now()) / 60_000 + 2)
  await work()
  await drain()
  expect((await admin.call('GET /me/notices', {})).items).toMatchObject([{ kind: 'overdue.report' }])
})

test('Hours that are not recorded come on the red list on the eighth working day, and the leader and who administers are told (VR-04)', async () => {
  const { community, leader, admin, resident, shift, shiftId } = await stage()
  const ended = chinaDay(Date.parse(shift.endsAt))
  const toDay = (count: number) => {
    const nine = Date.parse(`${addWorkingDays(ended, count)}T09:01:00.000+08:00`)
    clock.advance((nine - clock.now()) / 60_000)
  }
  const onList = async () => (await admin.call('GET /red-list', { community })).items
  toDay(7)
  await work()
  expect(await onList()).toEqual([])
  toDay(8)
  await work()
  await drain()
  expect(await onList()).toMatchObject([{ shiftId, unrecorded: 1, overdue: false, deadline: chinaDayEnd(addWorkingDays(ended, 10)) }])
  for (const person of [leader, admin]) {
    expect((await person.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('recording.late')
  }
  toDay(11)
  await work()
  await drain()
  expect(await onList()).toMatchObject([{ overdue: true }])
  expect((await leader.call('GET /me/notices', {})).items[0]).toMatchObject({ kind: 'recording.overdue' })
  await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: resident.id, minutes: 60, reason: '到场' })
  expect(await onList()).toEqual([])
})

test('What VR-02 asks for stands in every record, whoever entered it (VR-02)', async () => {
  const { resident, shift, shiftId, report, decide } = await stage()
  await decide((await report(shiftId, 90)).id, 'corrected', 90)
  const [record] = (await resident.call('GET /me/service-records', {})).items
  const { title, place, startsAt, endsAt, leaderName } = shift
  expect(record).toMatchObject({ title, place, startsAt, endsAt, leaderName, minutes: 90, recordingUnit: '晨光社区居民委员会' })
  expect(record?.kind).toBe('timeBank')
})
