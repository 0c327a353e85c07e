import { describe, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { newCivicTown, sendReport } from '../support/civic.ts'
import { confirmedHour } from '../support/hour.ts'
import { join } from '../support/households.ts'
import { move } from '../support/move.ts'
import { pointsOf } from '../support/points.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, grant, newResident, refusalOf } from '../support/world.ts'

type Which = { id: string; community: string }

const taken = async (person: Person) => (await person.call('GET /me/point-deductions', {})).items[0]

const told = async (person: Person) => (await person.call('GET /me/notices', {})).items.map(({ kind }) => kind)

const appeal = (person: Person, { id }: { id: string }) =>
  person.call('POST /point-deductions/:deductionId/appeals', { deductionId: id, text: '那天我们都在场' })

const decide = (admin: Person, { id, community }: Which, upheld: boolean) =>
  admin.call('POST /point-deductions/:deductionId/appeal-decisions', { deductionId: id, community, upheld, reason: '问过楼长' })

/** A confirmed service of a resident with a family, taken back by an administrator; nothing has followed from that yet. */
const reversed = async (before: (resident: Person, householdId: string) => Promise<unknown> = async () => {}) => {
  const { community, resident, householdId, recordId } = await confirmedHour()
  const spouse = await join(resident, householdId, await newResident(community))
  const [admin, other] = [await newResident(community, 'communityAdmin'), await newResident(community, 'communityAdmin')]
  const street = await newResident(community)
  await grant(street, 'streetAdmin', community.slice(0, 9))
  await drain()
  await before(resident, householdId)
  const reverse = (by: Person, force?: boolean) => by.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: resident.id, recordId, reason: '没有来', force,
  })
  return { community, resident, spouse, householdId, recordId, admin, other, street, reverse }
}

const balances = async (person: Person) => (await person.call('GET /me/accounts', {})).items.map(({ balance }) => balance)

describe('Points that went with their hours (FP-06)', () => {
  test('are told of to everybody at home, with the reason and seven days to appeal; upheld, hours, credit and points come back, once', async () => {
    const { community, resident, spouse, recordId, admin, other, reverse } = await reversed()
    expect(await balances(resident)).toEqual([90, 90, 15])
    await reverse(admin)
    await drain()
    expect(await balances(resident)).toEqual([0, 0, 0])
    for (const person of [resident, spouse]) expect(await told(person)).toContain('deduction.taken')
    const gone = await taken(spouse)
    expect(gone).toMatchObject({ state: 'taken', amount: 15, taken: 15, writtenOff: 0, reason: '没有来', title: '志愿服务' })
    expect(JSON.stringify(gone)).not.toContain(recordId)
    const which = { id: gone?.id ?? '', community }
    expect(await appeal(spouse, which)).toMatchObject({ state: 'contested' })
    expect(await refusalOf(appeal(resident, which))).toBe('deduction.done')
    expect(await refusalOf(decide(admin, which, true))).toBe('second.self')
    expect(await decide(other, which, true)).toMatchObject({ state: 'restored', decision: { text: '问过楼长' } })
    expect(await refusalOf(decide(other, which, true))).toBe('deduction.done')
    for (let round = 0; round < 2; round++) await drain()
    expect(await balances(resident)).toEqual([90, 90, 15])
    expect(await told(spouse)).toContain('deduction.restored')
    const records = (await resident.call('GET /me/service-records', {})).items
    const masked = `${other.name[0]}*${other.name.at(-1)}`
    expect(records.map(({ minutes, reversedAt, confirmedByName }) => [minutes, reversedAt !== undefined, confirmedByName]))
      .toContainEqual([90, false, masked])
    expect(records).toHaveLength(2)
    expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
  })

  test('stay taken where the appeal is turned down, and where nobody appeals in time', async () => {
    const first = await reversed()
    await first.reverse(first.admin)
    await drain()
    const which = { id: (await taken(first.resident))?.id ?? '', community: first.community }
    await appeal(first.resident, which)
    expect(await decide(first.other, which, false)).toMatchObject({ state: 'executed' })
    await drain()
    expect(await balances(first.resident)).toEqual([0, 0, 0])
    expect(await told(first.spouse)).toContain('deduction.stays')
    expect(await refusalOf(appeal(first.resident, which))).toBe('deduction.done')
    const late = await reversed()
    await late.reverse(late.admin)
    await drain()
    clock.advance(9 * 1440)
    expect(await refusalOf(appeal(late.resident, { id: (await taken(late.resident))?.id ?? '' }))).toBe('appeal.late')
  })

  test('are told of as far as they were still there; nothing is told where all was spent, or where the person asked for a correction', async () => {
    const spending = (amount: number) => (_: Person, householdId: string) =>
      move('', { movement: 'points.hold', from: householdId, to: `v${householdId}`, amount })
    const some = await reversed(spending(11))
    await some.reverse(some.street, true)
    await drain()
    expect(await taken(some.resident)).toMatchObject({ state: 'taken', amount: 15, taken: 4, writtenOff: 11 })
    const all = await reversed(spending(15))
    await all.reverse(all.street, true)
    await drain()
    expect(await taken(all.resident)).toBeUndefined()
    const asked = await reversed()
    const { id: reportId } = await asked.resident.call('POST /me/record-reports', { about: asked.recordId, minutes: 60, note: '早走了' })
    await asked.admin.call('POST /people/:personId/record-reports/:reportId/decisions', {
      personId: asked.resident.id, reportId, community: asked.community, outcome: 'corrected', minutes: 60, reason: '属实',
    })
    await drain()
    expect([await pointsOf(asked.householdId), await taken(asked.resident)]).toEqual([10, undefined])
  })
})

test('Points that went with a report come back with it where the household was right (FP-06)', async () => {
  const town = await newCivicTown()
  const { resident, worker, admin, second, community } = town
  const { id: householdId } = await resident.call('POST /households', { name: '一家' })
  const { id: reportId } = await sendReport(resident)
  await worker.call('POST /snap-reports/:reportId/acceptances', { community, reportId, class: 'reportHazard' })
  await drain()
  expect(await pointsOf(householdId)).toBe(50)
  await admin.call('POST /snap-reports/:reportId/reversals', { community, reportId, reason: '不是隐患' })
  await drain()
  expect(await pointsOf(householdId)).toBe(0)
  const which = { id: (await taken(resident))?.id ?? '', community }
  expect(await appeal(resident, which)).toMatchObject({ state: 'contested', taken: 50 })
  await decide(second, which, true)
  await drain()
  expect(await pointsOf(householdId)).toBe(50)
  expect((await resident.call('GET /me/snap-reports', {})).items[0]?.state).toBe('inHand')
})
