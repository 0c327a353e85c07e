import { expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { chart } from '../../functions/ledger/chart.ts'
import { contract } from '../../shared/contract/index.ts'
import { dayAfter } from '../../shared/units.ts'
import { type Stage, doWhatIsDue, lastEntry, newStage, today, until } from '../support/earning.ts'
import { confirmedHour } from '../support/hour.ts'
import { join, newFamily } from '../support/households.ts'
import { move } from '../support/move.ts'
import { awardFor, pointsOf } from '../support/points.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newResident, refusalOf } from '../support/world.ts'

const unknown = 'ded_01J9ZZZZZZZZZZZZZZZZZZZZZZ'

/** Ten points that should not have been, and the movement that brought them. */
const wronglyAwarded = async ({ community, head, householdId }: Stage): Promise<string> => {
  await awardFor(head, community, 'mutualHelp')
  return (await lastEntry(head, householdId))?.movementId ?? ''
}

const propose = (admin: Person, community: string, movementId: string) =>
  admin.call('POST /point-deductions', { community, movementId, reason: '记错了人' })

const second = (admin: Person, { id, community }: { id: string; community: string }, approve = true) =>
  admin.call('POST /point-deductions/:deductionId/seconds', { deductionId: id, community, approve, reason: '核对过签到表' })

const appeal = (person: Person, { id }: { id: string }) =>
  person.call('POST /point-deductions/:deductionId/appeals', { deductionId: id, text: '那天我在场' })

const decide = (admin: Person, { id, community }: { id: string; community: string }, upheld: boolean) =>
  admin.call('POST /point-deductions/:deductionId/appeal-decisions', { deductionId: id, community, upheld, reason: '问过楼长' })

/** A deduction of which the household has been told. */
const told = async (stage: Stage) => {
  const deduction = await propose(stage.admin, stage.community, await wronglyAwarded(stage))
  return second(stage.other, deduction)
}

test('Points given by mistake are taken back by a linked reversal, after the household was told why and seven days have passed (FP-06)', async () => {
  const stage = await newStage()
  const { community, head, householdId, admin, other } = stage
  const movementId = await wronglyAwarded(stage)
  const deduction = await propose(admin, community, movementId)
  expect(deduction).toMatchObject({ state: 'proposed', amount: 10, title: '邻里互助', movementId })
  expect((await head.call('GET /me/point-deductions', {})).items).toEqual([])
  expect(await refusalOf(second(admin, deduction))).toBe('second.self')
  const { appealUntil } = await second(other, deduction)
  expect(appealUntil).toBe(new Date(`${dayAfter(today(), 7)}T23:59:59.999+08:00`).toISOString())
  await drain()
  expect((await head.call('GET /me/notices', {})).items[0]).toMatchObject({
    kind: 'deduction.told', values: { reason: '记错了人', points: 10, title: '邻里互助', until: appealUntil },
  })
  await until(clock.in(6 * 1440))
  expect(await pointsOf(householdId)).toBe(10)
  await until(appealUntil)
  await doWhatIsDue()
  expect(await pointsOf(householdId)).toBe(0)
  expect(await lastEntry(head, householdId)).toMatchObject({ amount: -10, reverses: movementId, memo: '记错了人' })
  const [done] = (await head.call('GET /me/point-deductions', {})).items
  expect(done).toMatchObject({ state: 'executed', taken: 10, writtenOff: 0 })
  expect(JSON.stringify(done)).not.toContain(admin.id)
  // What it had used of the caps of that day is free again.
  expect((await awardFor(head, community, 'mutualHelp'))?.granted).toBe(10)
  await drain()
  expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
})

test('An adult of the household appeals within the days; upheld, nothing is taken (FP-06)', async () => {
  const stage = await newStage()
  const { community, head, householdId, admin, other } = stage
  const child = await join(head, householdId, await newResident(community))
  await know(child.id, { birthDay: bornYearsAgo(12) })
  const deduction = await told(stage)
  expect(await refusalOf(appeal(child, deduction))).toBe('appeal.minor')
  expect(await refusalOf(appeal(await newResident(community), deduction))).toBe('deduction.unknown')
  expect(await appeal(head, deduction)).toMatchObject({ state: 'appealed', appeal: { text: '那天我在场' } })
  expect(await refusalOf(appeal(head, deduction))).toBe('deduction.done')
  await until(deduction.appealUntil)
  expect(await pointsOf(householdId)).toBe(10)
  for (const involved of [admin, other]) expect(await refusalOf(decide(involved, deduction, true))).toBe('second.self')
  const aunt = await join(head, householdId, await newResident(community, 'communityAdmin'))
  expect(await refusalOf(decide(aunt, deduction, true))).toBe('conflict.close')
  const third = await newResident(community, 'communityAdmin')
  expect(await decide(third, deduction, true)).toMatchObject({ state: 'upheld', decision: { text: '问过楼长' } })
  expect(await refusalOf(decide(third, deduction, false))).toBe('deduction.done')
  await until(clock.in(20 * 1440))
  expect(await pointsOf(householdId)).toBe(10)
  expect((await head.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('deduction.upheld')
  expect(await refusalOf(propose(admin, community, deduction.movementId ?? ''))).toBe('deduction.exists')
})

test('An appeal that is turned down lets the deduction go on; one that comes late is refused (FP-06)', async () => {
  const stage = await newStage()
  const { community, head, householdId } = stage
  const third = await newResident(community, 'communityAdmin')
  const deduction = await told(stage)
  await appeal(head, deduction)
  expect(await decide(third, deduction, false)).toMatchObject({ state: 'due' })
  await until(clock.in(0))
  expect(await pointsOf(householdId)).toBe(0)
  const again = await told(stage)
  clock.advance(9 * 1440)
  expect(await refusalOf(appeal(head, again))).toBe('appeal.late')
})

test('A worker writes down the appeal of somebody without a phone, and has no part in deciding it', async () => {
  const stage = await newStage()
  const { community, head, householdId, admin } = stage
  const clerk = await newResident(community, 'communityAdmin')
  const deduction = await told(stage)
  expect(await refusalOf(appeal(admin, deduction))).toBe('conflict.close')
  const son = await join(head, householdId, await newResident(community, 'gridWorker'))
  expect(await refusalOf(appeal(son, deduction))).toBe('conflict.close')
  expect(await appeal(clerk, deduction)).toMatchObject({ state: 'appealed' })
  expect(await refusalOf(decide(clerk, deduction, false))).toBe('second.self')
})

test('Only an award is ever deducted, once, by people who are apart; conduct never costs points (FP-06, PEERS 4.20)', async () => {
  const stage = await newStage()
  const { community, head, householdId, admin, other } = stage
  const movementId = await wronglyAwarded(stage)
  const aunt = await join(head, householdId, await newResident(community, 'communityAdmin'))
  expect(await refusalOf(propose(aunt, community, movementId))).toBe('conflict.close')
  expect(await refusalOf(propose(admin, community, 'nothing~0'))).toBe('movement.unknown')
  const { movementId: hours } = await confirmedHour({ community })
  expect(await refusalOf(propose(admin, community, hours))).toBe('deduction.notAward')
  const elsewhere = await newStage()
  expect(await refusalOf(propose(elsewhere.admin, elsewhere.community, movementId))).toBe('movement.unknown')
  const deduction = await propose(admin, community, movementId)
  expect(await refusalOf(propose(other, community, movementId))).toBe('deduction.exists')
  expect(await refusalOf(second(aunt, deduction))).toBe('conflict.close')
  expect(await refusalOf(second(other, { id: unknown, community }))).toBe('deduction.unknown')
  expect(await second(other, deduction, false)).toMatchObject({ state: 'refused' })
  expect(await refusalOf(second(other, deduction))).toBe('deduction.done')
  expect((await propose(other, community, movementId)).state).toBe('proposed')
  // Nothing leads out of a household's points but what the household asks for, the end of lots, and what goes with people.
  const out = Object.entries(chart).filter(([, { asset, from }]) => asset === 'familyPoint' && from === 'familyPoint:household')
  expect(out.map(([name]) => name).filter((name) => /deduct|penal|fine|punish/.test(name))).toEqual([])
  expect(Object.keys(contract).filter((call) => /penalt|fine\b|punish/.test(call))).toEqual([])
})

test('Points that went along with their earner are taken back from there, and the family there is told as well (FP-06, FP-08)', async () => {
  const stage = await newStage()
  const { community, head, householdId, admin, other } = stage
  const son = await join(head, householdId, await newResident(community))
  await awardFor(son, community, 'mutualHelp')
  const movementId = (await lastEntry(head, householdId))?.movementId ?? ''
  const asked = await son.call('POST /me/household-moves', { personIds: [son.id], name: '小家', headId: son.id })
  const { toId = '' } = await head.call('POST /household-moves/:moveId/agreement', { moveId: asked.id, points: asked.points })
  const wife = await join(son, toId, await newResident(community))
  expect([await pointsOf(householdId), await pointsOf(toId)]).toEqual([0, 10])
  const deduction = await second(other, await propose(admin, community, movementId))
  expect((await wife.call('GET /me/point-deductions', {})).items).toMatchObject([{ id: deduction.id, state: 'told' }])
  await until(deduction.appealUntil)
  expect([await pointsOf(householdId), await pointsOf(toId)]).toEqual([0, 0])
  expect((await head.call('GET /me/point-deductions', {})).items[0]).toMatchObject({ state: 'executed', taken: 10, writtenOff: 0 })
  expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
})

test('What is spent already is written off in the open: a household never falls below zero', async () => {
  const stage = await newStage()
  const { community, head, householdId } = stage
  const deduction = await told(stage)
  await move(community, { movement: 'points.hold', from: householdId, to: `rdm-${householdId}`, amount: 7 })
  await until(deduction.appealUntil)
  expect(await pointsOf(householdId)).toBe(0)
  expect((await head.call('GET /me/point-deductions', {})).items[0]).toMatchObject({ state: 'executed', taken: 3, writtenOff: 7 })
})

test('An award that was taken back with its hours meanwhile is not taken twice', async () => {
  const { community, resident, householdId, recordId } = await confirmedHour()
  await drain()
  const [admin, other] = [await newResident(community, 'communityAdmin'), await newResident(community, 'communityAdmin')]
  const movementId = (await lastEntry(resident, householdId))?.movementId ?? ''
  const deduction = await second(other, await propose(admin, community, movementId))
  await admin.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: resident.id, recordId, reason: '没有来',
  })
  await drain()
  expect(await pointsOf(householdId)).toBe(0)
  await until(deduction.appealUntil)
  expect(await pointsOf(householdId)).toBe(0)
  expect((await resident.call('GET /me/point-deductions', {})).items[0]).toMatchObject({ state: 'executed', taken: 0 })
  expect(await refusalOf(propose(other, community, movementId))).toBe('movement.reversed')
})

test('A frozen account is looked at again the day after, and nothing is lost or doubled', async () => {
  const stage = await newStage()
  const { community, householdId } = stage
  const street = await newResident(community, 'streetAdmin')
  const deduction = await told(stage)
  const account = `familyPoint:household:${householdId}`
  await street.call('POST /accounts/:account/states', { account, state: 'frozen', reason: '核对' })
  await until(deduction.appealUntil)
  await until(clock.in(1440))
  expect(await pointsOf(householdId)).toBe(10)
  await street.call('POST /accounts/:account/states', { account, state: 'open', reason: '无误' })
  await until(clock.in(1441))
  expect(await pointsOf(householdId)).toBe(0)
})

test('An appeal in the last moment and the deduction never both happen', async () => {
  const stage = await newStage()
  const { head, householdId } = stage
  const deduction = await told(stage)
  clock.advance((Date.parse(deduction.appealUntil ?? '') - clock.now()) / 60_000 - 0.001)
  const appealing = appeal(head, deduction).then(() => true, () => false)
  clock.advance(0.01)
  const [inTime] = await Promise.all([appealing, doWhatIsDue(), doWhatIsDue()])
  await drain()
  expect(await pointsOf(householdId)).toBe(inTime ? 10 : 0)
})

test('An appeal that nobody decides in time is overdue', async () => {
  const stage = await newStage()
  const { community, head, admin } = stage
  const deduction = await told(stage)
  await appeal(head, deduction)
  for (const days of [12, 12]) await until(clock.in(days * 1440))
  expect((await admin.call('GET /overdue', { community })).items).toMatchObject([{ kind: 'pointAppeal', reference: deduction.id }])
  await decide(await newResident(community, 'communityAdmin'), deduction, true)
  expect((await admin.call('GET /overdue', { community })).items).toEqual([])
})

test('Two families share no deduction: each learns of its own alone', async () => {
  const stage = await newStage()
  await told(stage)
  const { head: other } = await newFamily(stage.community)
  expect((await other.call('GET /me/point-deductions', {})).items).toEqual([])
})
