import { describe, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { memberCeilingMinutes } from '../../functions/ledger/chart.ts'
import { statement } from '../../functions/ledger/statement.ts'
import { findStanding } from '../../functions/volunteering/standing/find.ts'
import { loadActor } from '../../functions/platform/actor.ts'
import { createClient } from '../../shared/client.ts'
import { inProcess } from '../support/api.ts'
import { confirmedHour } from '../support/hour.ts'
import { newHousehold } from '../support/households.ts'
import { daysLater, newDesk } from '../support/leaving.ts'
import { move } from '../support/move.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, grant, loginCode, newCommunity, newResident, newShift, newVisitor, refusalOf } from '../support/world.ts'

const hoursOf = (id: string) => balanceOf(`serviceMinutes:volunteer:${id}`)
const creditOf = (id: string) => balanceOf(`timeCredit:member:${id}`)
const homeOf = async ({ id }: Person): Promise<string> => (await loadActor(id))?.community ?? ''
const sumOver = async (people: Person[], of: (id: string) => Promise<number>): Promise<number> =>
  (await Promise.all(people.map(({ id }) => of(id)))).reduce((sum, one) => sum + one, 0)
/** Every minute that ever came into an account or left it, as its statement tells it. */
const told = async (account: string): Promise<number[]> => (await statement(account, undefined, 100)).items.map(({ amount }) => amount)

/** Two records of one person, each with an hour of service; a desk with two workers. */
const twoRecords = async () => {
  const desk = await newDesk()
  const { community, worker, second } = desk
  const one = await confirmedHour({ community, minutes: 90 })
  const keep = await newResident(community)
  const { id: shiftId } = await newShift(one.leader, community, { startsIn: 1, kind: 'timeBank' })
  await keep.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(122)
  await one.leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: keep.id, minutes: 60, reason: '到场' })
  await drain()
  const double = one.resident
  const both = { personId: double.id, keepId: keep.id }
  const ask = (by = worker) => by.call('POST /people/:personId/mergers', { ...both, note: '本人到服务台，身份证核对' })
  const see = () => worker.call('GET /people/:personId/merger', both)
  const merge = (deskActId: string, by = second) => by.call('POST /mergers/:deskActId/seconding', { deskActId, community })
  return { ...desk, ...one, double, keep, both, ask, see, merge }
}

/** Into the household of the double, so that nothing stands in the way. */
const intoOneHome = async ({ double, keep }: { double: Person; keep: Person }): Promise<string> => {
  const { household } = await double.call('GET /me/household', {})
  const householdId = household?.id ?? ''
  const { code } = await double.call('POST /households/:householdId/invitations', { householdId })
  await keep.call('POST /me/household-requests', { code })
  await double.call('POST /households/:householdId/members/:personId/acceptance', { householdId, personId: keep.id })
  return householdId
}

describe('Two records of one person (PEERS 1.11)', () => {
  test('are seen side by side, and become one by two workers: no minute lost, none doubled, both histories tell it', async () => {
    const stage = await twoRecords()
    const { double, keep, worker, second, community, ask, see, merge, confirm } = stage
    expect(await see()).toMatchObject({
      double: { personId: double.id, hours: 90, earned: 90, signsIn: true, household: { name: '家', members: 1 } },
      keep: { personId: keep.id, hours: 60, earned: 60 }, first: [{ what: 'household', of: 'double', count: 1 }],
    })
    await expect(ask()).rejects.toMatchObject({ problem: { code: 'merging.first', issues: [{ path: 'double.household', message: '1' }] } })
    const householdId = await intoOneHome(stage)
    const points = await balanceOf(`familyPoint:household:${householdId}`)
    expect((await see()).first).toEqual([])
    const [hours, credit] = [await sumOver([double, keep], hoursOf), await sumOver([double, keep], creditOf)]
    expect([hours, credit]).toEqual([150, 150])
    const { deskActId } = await ask()
    expect((await second.call('GET /desk-acts', { community })).items).toMatchObject([
      { kind: 'merging', personId: double.id, merging: { keepId: keep.id, keepName: expect.stringContaining('*') } },
    ])
    expect(await refusalOf(merge(deskActId, worker))).toBe('second.self')
    expect(await refusalOf(confirm(deskActId))).toBe('deskAct.unknown')
    await merge(deskActId)
    expect(await refusalOf(merge(deskActId))).toBe('deskAct.done')
    expect(await refusalOf(ask())).toBe('merging.done')
    await drain()
    expect([await hoursOf(double.id), await hoursOf(keep.id)]).toEqual([0, hours])
    expect([await creditOf(double.id), await creditOf(keep.id)]).toEqual([0, credit])
    // The closing mark moves nothing and stands in the history.
    expect(await told(`serviceMinutes:volunteer:${double.id}`)).toEqual([0, -90, 90])
    expect(await told(`serviceMinutes:volunteer:${keep.id}`)).toEqual([90, 60])
    expect(await told(`timeCredit:member:${keep.id}`)).toEqual([90, 60])
    const { items: [why] } = await keep.call('GET /accounts/:account/explanation', { account: `timeCredit:member:${keep.id}` })
    expect(why?.what.zh).toContain('两条记录合成了一条')
    // The points stay with the household, in which there is one of them, and a head.
    expect(await balanceOf(`familyPoint:household:${householdId}`)).toBe(points)
    expect((await keep.call('GET /me/household', {})).household).toMatchObject({ headId: keep.id, members: [{ personId: keep.id, isHead: true }] })
    expect(await findStanding(double.id)).toMatchObject({ personId: keep.id, records: 2, timeBankMinutes: 150 })
    expect((await keep.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('person.merged')
    expect((await second.call('GET /people', { community, limit: 100 })).items.map(({ id }) => id)).not.toContain(double.id)
    expect((await worker.call('GET /people/:personId', { personId: double.id })).id).toBe(keep.id)
    expect((await second.call('GET /audit/trail', { community })).items.map(({ type }) => type)).toContain('person.merged')
    expect((await reconcile()).faults).toEqual([])
  })

  test('lead to the one that stays: by the WeChat of either, by the old id, for hours confirmed, taken back and paid later', async () => {
    const stage = await twoRecords()
    const { double, keep, leader, community, ask, merge, recordId, second } = stage
    await intoOneHome(stage)
    const { id: shiftId } = await newShift(leader, community, { startsIn: 1, kind: 'timeBank' })
    await double.call('POST /shifts/:shiftId/sign-ups', { shiftId })
    clock.advance(122)
    await merge((await ask()).deskActId)
    expect(await double.call('GET /me', {})).toMatchObject({ id: keep.id, name: keep.name, registered: true })
    expect((await createClient(inProcess)('POST /sessions', { code: await loginCode(double.wechat) })).personId).toBe(keep.id)
    expect((await double.call('GET /me/accounts', {})).items.map(({ balance }) => balance)).toEqual(
      (await keep.call('GET /me/accounts', {})).items.map(({ balance }) => balance))
    await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: double.id, minutes: 45, reason: '到场' })
    await drain()
    expect([await hoursOf(double.id), await hoursOf(keep.id)]).toEqual([0, 195])
    expect([await creditOf(double.id), await creditOf(keep.id)]).toEqual([0, 195])
    expect((await keep.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('hours.confirmed')
    // An hour of the double that was false is taken back from who has it now, with what followed from it.
    await second.call('POST /people/:personId/service-records/:recordId/reversal', { personId: double.id, recordId, reason: '登记有误' })
    await drain()
    expect([await hoursOf(keep.id), await creditOf(keep.id)]).toEqual([105, 105])
    expect(await findStanding(double.id)).toMatchObject({ personId: keep.id, records: 2, timeBankMinutes: 105 })
    await move(community, { movement: 'credit.earn', from: community, to: double.id, amount: 5 })
    expect(await creditOf(keep.id)).toBe(110)
    const street = await newResident(community, 'streetAdmin')
    const account = `timeCredit:member:${double.id}`
    expect(await refusalOf(street.call('POST /accounts/:account/states', { account, state: 'open', reason: '试试' }))).toBe('account.closed')
    await drain()
    expect((await reconcile()).faults).toEqual([])
  })

  test('are merged once, whoever confirms at the same moment, and never in a ring', async () => {
    const stage = await twoRecords()
    const { double, keep, community, worker, ask, merge } = stage
    await intoOneHome(stage)
    const third = await newResident(community, 'gridWorker')
    const { deskActId } = await ask()
    const { deskActId: back } = await worker.call('POST /people/:personId/mergers', { personId: keep.id, keepId: double.id, note: '反过来' })
    const outcomes = await Promise.all([merge(deskActId), merge(deskActId, third), merge(back), merge(back, third)].map((one) =>
      one.then(() => 'merged', (error: { problem?: { code: string } }) => error.problem?.code)))
    expect(outcomes.filter((one) => one === 'merged')).toHaveLength(1)
    expect(outcomes.filter((one) => one !== 'merged' && one !== 'deskAct.done' && one !== 'merging.done')).toEqual([])
    const present = (await loadActor(double.id))?.id ?? ''
    expect((await loadActor(keep.id))?.id).toBe(present)
    expect([await sumOver([double, keep], hoursOf), await hoursOf(present)]).toEqual([150, 150])
    expect([await sumOver([double, keep], creditOf), await creditOf(present)]).toEqual([150, 150])
  })
  test('are not merged as long as something stands in the way, and what it is is said of which of the two', async () => {
    const { community, worker, second, confirm } = await newDesk()
    const [double, keep, kin] = [await newResident(community, 'teamLeader'), await newResident(community), await newResident(community)]
    const both = { personId: double.id, keepId: keep.id }
    const first = async () => (await worker.call('GET /people/:personId/merger', both)).first
    const ask = (more: Partial<typeof both> = {}, by = worker) => by.call('POST /people/:personId/mergers', { ...both, ...more, note: '核对' })
    expect(await first()).toEqual([{ what: 'roles', of: 'double', count: 1 }])
    await second.call('POST /people/:personId/kin', { personId: double.id, kinId: kin.id, relation: 'child', note: '户口簿' })
    await know(double.id, { care: { hardshipUntil: clock.in(50 * 1440).slice(0, 10) }, birthDay: bornYearsAgo(70) })
    await worker.call('POST /people/:personId/care-flags', {
      personId: double.id, flag: 'livesAlone', until: clock.in(30 * 1440).slice(0, 10), note: '走访',
    })
    await move(community, { movement: 'credit.sponsor', from: community, to: community, amount: 100 })
    await move(community, { movement: 'credit.earn', from: community, to: double.id, amount: 60 })
    await move(community, { movement: 'credit.earn', from: community, to: keep.id, amount: memberCeilingMinutes - 10 })
    await drain()
    await move(community, { movement: 'credit.grant', from: community, to: double.id, amount: 30 })
    const street = await newResident(community, 'streetAdmin')
    for (const id of [double.id, keep.id]) {
      await street.call('POST /accounts/:account/states', { account: `timeCredit:member:${id}`, state: 'frozen', reason: '核对' })
    }
    const { id: shiftId } = await newShift(await newResident(community, 'teamLeader'), community, { startsIn: 600 })
    await double.call('POST /shifts/:shiftId/sign-ups', { shiftId })
    // A let-down that still counts is not left behind with the record.
    const { id: soon } = await newShift(await newResident(community, 'teamLeader'), community, { startsIn: 30 })
    await double.call('POST /shifts/:shiftId/sign-ups', { shiftId: soon })
    await double.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId: soon })
    expect((await first()).map(({ what, of, count }) => `${of}.${what} ${count}`)).toEqual([
      'double.shifts 1', 'double.roles 1', 'double.kin 1', 'double.care 1', 'double.granted 30', 'double.marks 1', 'double.acts 1',
      'double.frozen 1', 'keep.frozen 1', 'keep.ceiling 50',
    ])
    expect(await refusalOf(ask())).toBe('merging.first')
    expect(await refusalOf(ask({ keepId: double.id }))).toBe('merging.same')
    const [elsewhere, visitor] = [await newResident(await newCommunity()), await newVisitor()]
    expect(await refusalOf(ask({ keepId: elsewhere.id }))).toBe('role.scope')
    const ofBoth = await newResident(community, 'gridWorker')
    await grant(ofBoth, 'gridWorker', await homeOf(elsewhere))
    expect(await refusalOf(ask({ keepId: elsewhere.id }, ofBoth))).toBe('merging.elsewhere')
    expect(await refusalOf(ask({ keepId: visitor.id }))).toBe('person.unknown')
    // Nobody merges their own record, nor their household's or kin's.
    expect(await refusalOf(ask({ keepId: worker.id }))).toBe('desk.ownCase')
    await newHousehold('一家', keep, worker)
    expect(await refusalOf(ask())).toBe('desk.ownCase')
    const gone = await newResident(community)
    await confirm((await worker.call('POST /people/:personId/leaving', { personId: gone.id, why: 'died', kinIds: [], note: '证明' })).deskActId)
    expect(await refusalOf(ask({ keepId: gone.id }))).toBe('person.left')
  })

  test('are taken along and erased as one', async () => {
    const stage = await twoRecords()
    const { double, keep, ask, merge } = stage
    await intoOneHome(stage)
    await merge((await ask()).deskActId)
    await drain()
    const parts: string[] = []
    let cursor: string | undefined
    do {
      const part = await keep.call('GET /me/data-export', cursor ? { cursor } : {})
      parts.push(part.text)
      cursor = part.cursor
    } while (cursor)
    const records = parts.join('').split('\n').filter((line) => line.includes('"list":"serviceRecords"'))
    expect(records.map((line) => (JSON.parse(line) as { minutes: number }).minutes).toSorted((one, other) => one - other)).toEqual([60, 90])
    expect(parts.join('')).toContain(double.name)
    await keep.call('POST /time-credit/gifts', { minutes: 150 })
    await keep.call('POST /me/closing', { erase: true })
    await daysLater(16)
    for (const person of [double, keep]) {
      expect(await loadActor(person.id)).toMatchObject({ id: person.id, nameMasked: '已注销', erasedAt: expect.any(String) })
      expect(await createClient(inProcess)('POST /sessions', { code: await loginCode(person.wechat) })).toMatchObject({ registered: false })
    }
  })
})
