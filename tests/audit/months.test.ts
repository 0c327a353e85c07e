import { beforeAll, expect, test } from 'vitest'
import { post } from '../../functions/ledger/post.ts'
import type { MovementName } from '../../functions/ledger/chart.ts'
import { now } from '../../functions/platform/clock.ts'
import { undoing } from '../../functions/ledger/undo.ts'
import { findEvent } from '../../functions/platform/reaction.ts'
import { perform } from '../../functions/platform/perform.ts'
import { monthEnd, monthStart } from '../../functions/audit/months/rules.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { loadDivisions } from '../../functions/entry/bootstrap.ts'
import { handler as schedule } from '../../functions/entry/schedule.ts'
import { monthFrom } from '../../shared/units.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'
import { mend, remove, rowsOf } from './books.ts'

let community: string
let admin: Person
let resident: Person
let count = 0
const thisMonth = () => new Date(clock.now() + 8 * 3_600_000).toISOString().slice(0, 7)
const toNextMonth = () => clock.advance(Math.ceil((Date.parse(monthEnd(thisMonth())) - clock.now()) / 60_000) + 10)

const move = async (movement: MovementName, from: string, to: string, amount: number, happenedAt = clock.in(0)) => {
  const request = {
    actor: { id: 'tester', roles: [] }, eventId: `tester.month-${community}-${count++}`, call: 'test', contentHash: 'x', at: now(),
  }
  const movements = [{ movement, from, to, amount, happenedAt }]
  await perform(request, () => post(request, { type: 'test.moved', community, data: {}, answer: {}, movements }))
}

/** Take back the newest movement of a kind with such an amount. */
const takeBack = async (movement: MovementName, amount: number) => {
  const { items } = await admin.call('GET /audit/journal', { community })
  const event = await findEvent(items.find((row) => row.movement === movement && row.amount === amount)?.eventId ?? '')
  const request = {
    actor: { id: 'tester', roles: [] }, eventId: `tester.back-${community}-${count++}`, call: 'test', contentHash: 'x', at: now(),
  }
  const { wanted, writes } = await undoing(request, event ? [event] : [], '记错了', false)
  await perform(request, () => post(request, { type: 'test.undone', community, data: {}, answer: {}, ...wanted }, ...writes))
}

let first: string
let second: string

beforeAll(async () => {
  community = await newCommunity()
  admin = await newResident(community, 'communityAdmin')
  resident = await newResident(community)
  first = thisMonth()
  await move('credit.earn', community, 'per_a', 100)
  await move('credit.hold', 'per_a', 'ord_a', 30)
  await drain()
})

const line = (kinds: { kind: string }[], kind: string) => kinds.find((each) => each.kind === kind)

test('A month is closed once, when it is over, and its statement says what came, went and stayed', async () => {
  const closing = { community, month: first }
  expect(await refusalOf(admin.call('POST /audit/months/:month/closing', closing))).toBe('period.open')
  toNextMonth()
  second = thisMonth()
  const { kinds, movements } = await admin.call('POST /audit/months/:month/closing', closing)
  expect(movements).toBe(2)
  expect(kinds).toEqual([
    { kind: 'timeCredit:issued', opening: 0, in: 0, out: 100, closing: -100 },
    { kind: 'timeCredit:member', opening: 0, in: 100, out: 30, closing: 70 },
    { kind: 'timeCredit:order', opening: 0, in: 30, out: 0, closing: 30 },
  ])
  expect(await refusalOf(admin.call('POST /audit/months/:month/closing', closing))).toBe('month.closed')
})

test('What is booked after the closing is marked, and counts in the month in which it is booked', async () => {
  await move('credit.earn', community, 'per_a', 40, monthStart(first))
  await move('credit.earn', community, 'per_a', 2)
  await drain()
  const { items } = await admin.call('GET /audit/journal', { community })
  expect(items.map(({ amount, lateFor }) => [amount, lateFor])).toEqual(
    [[2, undefined], [40, first], [30, undefined], [100, undefined]])
  toNextMonth()
  const { kinds } = await admin.call('POST /audit/months/:month/closing', { community, month: second })
  expect(line(kinds, 'timeCredit:member')).toEqual({ kind: 'timeCredit:member', opening: 70, in: 42, out: 0, closing: 112 })
})

test('Residents can read the closed months of their community, newest first; the first statement stands unchanged', async () => {
  const { items } = await resident.call('GET /audit/months', {})
  expect(items.map(({ month }) => month)).toEqual([second, first])
  expect(line(items[1]?.kinds ?? [], 'timeCredit:member')).toMatchObject({ closing: 70 })
  const elsewhere = await newCommunity()
  expect(await refusalOf(resident.call('GET /audit/months', { community: elsewhere }))).toBe('role.scope')
})

test('A month\'s statement names what was booked in it for earlier, closed months', async () => {
  const { items } = await resident.call('GET /audit/months', {})
  expect(items[1]?.late).toEqual([])
  expect(items[0]?.late).toEqual(
    [{ month: first, movement: 'credit.earn', asset: 'timeCredit', reversal: false, movements: 1, amount: 40 }])
})

test('On the first of a month the schedule closes the month before, once reconciliation has found the books whole', async () => {
  const [quiet, third] = [await newCommunity(), thisMonth()]
  for (const [code, length] of [[community, 9], [community, 6], [community, 4], [quiet, 9], [quiet, 6]] as const) {
    await loadDivisions(`code,name,parent\n${code.slice(0, length)},上级,\n`)
  }
  await move('credit.earn', community, 'per_a', 7)
  await takeBack('credit.earn', 2)
  await drain()
  toNextMonth()
  toNextMonth()
  expect(await schedule({ task: 'closeMonths' })).toEqual({ closed: 0, waits: true })
  clock.advance(30)
  expect(await schedule({ task: 'reconcile' })).toMatchObject({ balanced: true })
  const both = await Promise.all([schedule({ task: 'closeMonths' }), schedule({ task: 'closeMonths' })])
  expect(both).toContainEqual({ closed: 2, waits: false })
  expect(await schedule({ task: 'closeMonths' })).toEqual({ closed: 0, waits: false })
  const { items } = await resident.call('GET /audit/months', {})
  expect(items.map(({ month, closedByName, movements }) => [month, closedByName, movements]).slice(0, 2))
    .toEqual([[monthFrom(third, 1), 'system', 0], [third, 'system', 2]])
  expect(line(items[0]?.kinds ?? [], 'timeCredit:member')).toMatchObject({ opening: 117, in: 0, out: 0, closing: 117 })
  expect(items[1]?.late).toEqual(
    [{ month: second, movement: 'credit.earn', asset: 'timeCredit', reversal: true, movements: 1, amount: -2 }])
  const neighbour = await newResident(quiet)
  expect((await neighbour.call('GET /audit/months', {})).items).toEqual([])
})

test('A journal that lacks something is not closed', async () => {
  await move('credit.earn', community, 'per_a', 5)
  await drain()
  const row = (await rowsOf('records')).filter(({ pk }) => pk === `journal#${community}`).at(-1) ?? {}
  await remove('records', row)
  toNextMonth()
  clock.advance(30)
  pauseBetweenLooks(5)
  expect(await schedule({ task: 'reconcile' })).toMatchObject({ balanced: false })
  expect(await schedule({ task: 'closeMonths' })).toEqual({ closed: 0, waits: true })
  await mend('records', row)
  await schedule({ task: 'reconcile' })
  expect(await schedule({ task: 'closeMonths' })).toEqual({ closed: 1, waits: false })
})
