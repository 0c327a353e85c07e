import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { holding } from '../../functions/entry/documents.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { handler as schedule } from '../../functions/entry/schedule.ts'
import { balanceOf, readStanding } from '../../functions/ledger/balance.ts'
import { postBatch } from '../../functions/ledger/batch.ts'
import { closeEscrow, openEscrow } from '../../functions/ledger/escrow.ts'
import { monthAfter } from '../../functions/ledger/lots.ts'
import { balanceAt } from '../../functions/ledger/past.ts'
import type { MovementDraft, Wanted } from '../../functions/ledger/plan.ts'
import { post } from '../../functions/ledger/post.ts'
import { undoing } from '../../functions/ledger/undo.ts'
import { momentText } from '../../functions/platform/clock.ts'
import type { Request, Write } from '../../functions/platform/commit.ts'
import { digestOf } from '../../functions/platform/ids.ts'
import { findEvent } from '../../functions/platform/reaction.ts'
import { perform } from '../../functions/platform/perform.ts'
import { adoption } from '../support/point-rules.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

// The orders here are accounts alone, without a document.
holding.forEach((end) => end())

const fresh = () => randomUUID().replaceAll('-', '')
const request = (id = fresh()): Request => ({
  actor: { id: 'tester', roles: [] }, eventId: `tester.${id}`, call: 'test', contentHash: digestOf(id), at: clock.now(),
})
const postAll = (community: string, wanted: Partial<Wanted>, ...writes: Write[]) => {
  const as = request()
  const posting = { type: 'test.moved', community, data: {}, answer: {}, movements: [], ...wanted }
  return perform(as, () => post(as, posting, ...writes))
}
const earn = (community: string, owner: string, amount: number, more: Partial<MovementDraft> = {}) =>
  postAll(community, { movements: [{
    movement: 'credit.earn', from: community, to: owner, amount, happenedAt: momentText(clock.now()), ...more,
  }] })
const member = (owner: string) => `timeCredit:member:${owner}`

test('The balance at any past time: as it was booked then, and as it was in truth', async () => {
  const owner = fresh()
  const moments: string[] = []
  for (const amount of [10, 20, 30, 40, 50]) {
    await earn('c', owner, amount)
    moments.push(momentText(clock.now()))
    clock.advance(10)
  }
  const [first = '', second = '', , fourth = ''] = moments
  const booked = async (at: string) => (await balanceAt(member(owner), at, 'booked')).balance
  expect([await booked('2020-01-01T00:00:00.000Z'), await booked(first), await booked(second), await booked(fourth)])
    .toEqual([0, 10, 30, 100])
  // Found out today: minutes that were given before the second moment.
  await earn('c', owner, 7, { happenedAt: second })
  expect(await booked(second)).toBe(30)
  expect((await balanceAt(member(owner), second, 'happened')).balance).toBe(37)
  expect((await balanceAt(member(owner), first, 'happened')).balance).toBe(10)
})

test('What was taken back later was not there in truth, though the books said so then', async () => {
  const owner = fresh()
  const community = await newCommunity()
  await earn(community, owner, 30)
  const before = momentText(clock.now())
  clock.advance(10)
  const as = request()
  await perform(as, () => post(as, { type: 'test.moved', community, data: {}, answer: {}, movements: [{
    movement: 'credit.earn', from: community, to: owner, amount: 20, happenedAt: momentText(clock.now()),
  }] }))
  const between = momentText(clock.now())
  clock.advance(10)
  const made = await findEvent(as.eventId)
  const undo = request()
  const { wanted, writes } = await undoing(undo, made ? [made] : [], '记错了', false)
  await perform(undo, () => post(undo, { type: 'test.undone', community, data: {}, answer: {}, ...wanted }, ...writes))
  const at = async (moment: string) => [
    (await balanceAt(member(owner), moment, 'booked')).balance, (await balanceAt(member(owner), moment, 'happened')).balance,
  ]
  expect([await at(before), await at(between), await at(momentText(clock.now()))]).toEqual([[30, 30], [50, 30], [30, 30]])
})

test('A statement is filtered by time, direction, movement and reference', async () => {
  const community = await newCommunity()
  const resident = await newResident(community)
  const account = member(resident.id)
  for (let index = 0; index < 6; index++) {
    await earn(community, resident.id, 10 + index, { reference: index % 2 ? 'odd' : 'even' })
  }
  await postAll(community, { movements: [{
    movement: 'credit.hold', from: resident.id, to: fresh(), amount: 3, happenedAt: momentText(clock.now()),
  }] })
  const amounts = async (filter: object) =>
    (await resident.call('GET /accounts/:account/statement', { account, ...filter })).items.map(({ amount }) => amount)
  expect(await amounts({ direction: 'out' })).toEqual([-3])
  expect(await amounts({ direction: 'in', limit: 2 })).toEqual([15, 14])
  expect(await amounts({ reference: 'odd' })).toEqual([15, 13, 11])
  expect(await amounts({ movement: 'credit.hold' })).toEqual([-3])
  expect(await amounts({ to: '2020-01-01' })).toEqual([])
  expect(await amounts({ from: '2020-01-01', to: '2999-01-01', reference: 'even' })).toEqual([14, 12, 10])
  const first = await resident.call('GET /accounts/:account/statement', { account, reference: 'odd', limit: 2 })
  const rest = await resident.call('GET /accounts/:account/statement', { account, reference: 'odd', limit: 2, cursor: first.cursor })
  expect(rest.items.map(({ amount }) => amount)).toEqual([11])
  const past = await resident.call('GET /accounts/:account/balance', { account, at: '2020-01-01T00:00:00.000Z' })
  expect(past).toMatchObject({ balance: 0, sequence: 0, by: 'booked' })
})

test('An escrow that nobody ends gives back by schedule, once; one that was ended does not', async () => {
  const community = await newCommunity()
  const [owner, left, ended] = [fresh(), fresh(), fresh()]
  await earn(community, owner, 100)
  const hold = (order: string) => {
    const account = `timeCredit:order:${order}`
    const endsAt = momentText(clock.now() + 3_600_000)
    return postAll(community, { movements: [{
      movement: 'credit.hold', from: owner, to: order, amount: 40, happenedAt: momentText(clock.now()),
    }] }, openEscrow({ account, giveBack: 'credit.giveBack', to: owner, community, endsAt }))
  }
  await hold(left)
  await hold(ended)
  await postAll(community, { movements: [{
    movement: 'credit.pay', from: ended, to: fresh(), amount: 40, happenedAt: momentText(clock.now()),
  }] }, closeEscrow(`timeCredit:order:${ended}`))
  expect(await schedule({ task: 'expire' })).toMatchObject({ escrows: 0 })
  clock.advance(61)
  const both = await Promise.all([schedule({ task: 'expire' }), schedule({ task: 'expire' })])
  expect(both).toHaveLength(2)
  expect(await schedule({ task: 'expire' })).toMatchObject({ escrows: 0 })
  expect([await balanceOf(member(owner)), await balanceOf(`timeCredit:order:${left}`)]).toEqual([60, 0])
})

test('Points end with their month, once, and "next to lapse" tells before (FP-08)', async () => {
  const community = await newCommunity()
  const resident = await newResident(community)
  const { id: householdId } = await resident.call('POST /households', { name: '家' })
  const account = `familyPoint:household:${householdId}`
  const [soon, later] = [monthAfter(clock.now(), 1), monthAfter(clock.now(), 5)]
  for (const [month, amount] of [[later, 30], [soon, 20]] as const) {
    await postAll(community, { movements: [{
      movement: 'points.award', from: community, to: householdId, amount, lots: { [month]: amount },
      happenedAt: momentText(clock.now()),
    }] })
  }
  await drain()
  const points = async () => (await resident.call('GET /me/accounts', {})).items.find(({ asset }) => asset === 'familyPoint')
  expect(await points()).toMatchObject({ balance: 50, nextToLapse: { amount: 20 } })
  expect((await points())?.nextToLapse?.endsAt.slice(11)).toBe('15:59:59.999Z')
  await schedule({ task: 'expire' })
  expect((await points())?.balance).toBe(50)
  clock.advance(62 * 24 * 60)
  await Promise.all([schedule({ task: 'expire' }), schedule({ task: 'expire' })])
  await schedule({ task: 'expire' })
  expect(await points()).toMatchObject({ balance: 30, nextToLapse: { amount: 30 } })
  expect((await readStanding(account)).sequence).toBe(3)
})

test('A batch beyond one transaction goes on where it stopped, and does nothing twice', async () => {
  const owners = Array.from({ length: 100 }, fresh)
  const movements = (amount: number) => owners.map((owner): MovementDraft => ({
    movement: 'credit.earn', from: 'c', to: owner, amount, happenedAt: momentText(clock.now()),
  }))
  const closed = member(owners[60] ?? '')
  await postAll('c', { marks: [{ account: closed, state: 'frozen' }] })
  const as = request()
  const all = movements(5)
  const run = () => perform(as, () => postBatch(as, { type: 'test.batch', community: 'c', data: {}, answer: { done: true } }, all))
  await expect(run()).rejects.toMatchObject({ code: 'account.frozen' })
  const done = async () => (await Promise.all(owners.map((owner) => balanceOf(member(owner))))).filter((balance) => balance === 5).length
  expect(await done()).toBe(40)
  await postAll('c', { marks: [{ account: closed, state: 'open' }] })
  expect(await run()).toEqual({ done: true })
  expect(await run()).toEqual({ done: true })
  expect(await done()).toBe(100)
})

let admin: Person
beforeAll(async () => { admin = await newResident(await newCommunity(), 'communityAdmin') })

test('A request id that is used for something else is told which field differs', async () => {
  const options = { requestId: 'FFFFFFFFFFFFFFFFFFFFFFFFFF' }
  const community = admin.headers() && (await admin.call('GET /me', {})).community
  const rule = adoption(community ?? '', { volunteerHour: 12 }, { inMinutes: 60 })
  await admin.call('POST /point-rules', rule, options)
  const other = admin.call('POST /point-rules', { ...rule, weeklyHouseholdCap: 300, resolution: '第 5 次议事会' }, options)
  expect(await refusalOf(other)).toBe('request.reused')
  const issues = await other.catch((error: { problem: { issues: { path: string }[] } }) => error.problem.issues)
  expect((issues as { path: string }[]).map(({ path }) => path).sort()).toEqual(['resolution', 'weeklyHouseholdCap'])
  const elsewhere = admin.call('POST /households', { name: '家' }, options)
  const call = await elsewhere.catch((error: { problem: { issues: { path: string }[] } }) => error.problem.issues)
  expect((call as { path: string }[]).map(({ path }) => path)).toEqual(['call'])
})

test('Everything of this file balances', async () => {
  await drain()
  expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
})
