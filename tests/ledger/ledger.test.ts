import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanceOf, forget } from '../../functions/ledger/balance.ts'
import { type MovementDraft, movementIdOf } from '../../functions/ledger/plan.ts'
import { post } from '../../functions/ledger/post.ts'
import { reversalOf } from '../../functions/ledger/reverse.ts'
import { statement } from '../../functions/ledger/statement.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { holding } from '../../functions/entry/documents.ts'
import { now } from '../../functions/platform/clock.ts'
import type { Request } from '../../functions/platform/commit.ts'
import { digestOf } from '../../functions/platform/ids.ts'
import { perform } from '../../functions/platform/perform.ts'
import { findEvent } from '../../functions/platform/reaction.ts'
import { drain } from '../support/stream.ts'
import { clock, newCommunity, newResident } from '../support/world.ts'

// The orders here are accounts alone, without a document.
holding.forEach((end) => end())

const happenedAt = new Date().toISOString()
const request = (id: string = randomUUID(), content = id): Request => ({
  actor: { id: 'tester', roles: [] }, eventId: `tester.${id}`, call: 'test', contentHash: digestOf(content), at: now(),
})
const draft = { type: 'test.moved', community: '990000000000', data: {}, answer: { done: true } }
const move = (movement: MovementDraft['movement'], from: string, to: string, amount: number): MovementDraft =>
  ({ movement, from, to, amount, happenedAt })
const postAll = (movements: MovementDraft[], as = request()) => perform(as, () => post(as, { ...draft, movements }))
const earn = (to: string, amount: number) => postAll([move('credit.earn', '990000000000', to, amount)])
const member = (owner: string) => balanceOf(`timeCredit:member:${owner}`)
const fresh = () => randomUUID().replaceAll('-', '')
const codeOf = (attempt: Promise<unknown>) => attempt.then(() => 'done', (error: { code?: string }) => error.code)

test('A transfer moves an amount from one account to the other, with running balances on both sides', async () => {
  const [giver, order] = [fresh(), fresh()]
  await earn(giver, 100)
  await postAll([move('credit.hold', giver, order, 60)])
  expect([await member(giver), await balanceOf(`timeCredit:order:${order}`)]).toEqual([40, 60])
  const { items } = await statement(`timeCredit:member:${giver}`)
  expect(items.map(({ sequence, amount, balance, movement }) => [sequence, amount, balance, movement])).toEqual([
    [2, -60, 40, 'credit.hold'], [1, 100, 100, 'credit.earn'],
  ])
})

test('An account with a floor never falls below zero', async () => {
  const giver = fresh()
  await earn(giver, 50)
  expect(await codeOf(postAll([move('credit.donate', giver, 'pool', 51)]))).toBe('balance.short')
  expect(await member(giver)).toBe(50)
})

test('What this process remembers of an account may be old: the commit reads again and is right', async () => {
  const [giver, order] = [fresh(), fresh()]
  await earn(giver, 50)
  const remembered = await statement(`timeCredit:member:${giver}`)
  expect(remembered.items).toHaveLength(1)
  // Another process credits the account: this one's memory is behind.
  forget(`timeCredit:member:${giver}`)
  await earn(giver, 50)
  const { remember } = await import('../../functions/ledger/balance.ts')
  remember(`timeCredit:member:${giver}`, { sequence: 1, balance: 50 })
  await postAll([move('credit.hold', giver, order, 80)])
  expect(await member(giver)).toBe(20)
})

test('All movements of an event stand or none does', async () => {
  const [one, two, order] = [fresh(), fresh(), fresh()]
  await earn(one, 10)
  const both = [move('credit.hold', one, order, 10), move('credit.hold', two, order, 1)]
  expect(await codeOf(postAll(both))).toBe('balance.short')
  expect([await member(one), await balanceOf(`timeCredit:order:${order}`)]).toEqual([10, 0])
})

test('An event may touch one account more than once', async () => {
  const [one, order] = [fresh(), fresh()]
  await postAll([move('credit.earn', 'c', one, 30), move('credit.hold', one, order, 20), move('credit.giveBack', order, one, 5)])
  expect([await member(one), await balanceOf(`timeCredit:order:${order}`)]).toEqual([15, 15])
})

test('A request is done once for ever; its id with other content is refused', async () => {
  const to = fresh()
  const id = fresh()
  const again = (content = id) => codeOf(postAll([move('credit.earn', 'c', to, 7)], request(id, content)))
  expect([await again(), await again(), await again('other')]).toEqual(['done', 'done', 'request.reused'])
  expect(await member(to)).toBe(7)
})

test('Only positive whole amounts are written, and at most forty movements at once', async () => {
  for (const amount of [0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1]) {
    await expect(earn(fresh(), amount)).rejects.toThrow('positive safe integer')
  }
  await expect(postAll(Array.from({ length: 41 }, () => move('credit.earn', 'c', 'x', 1)))).rejects.toThrow('at most 40')
})

test('A reversal is linked, whole and once, and is refused when the quantity has moved on', async () => {
  const [one, order] = [fresh(), fresh()]
  const first = request()
  await postAll([move('credit.earn', 'c', one, 30)], first)
  const movementId = movementIdOf(first.eventId, 0)
  const stored = (await findEvent(first.eventId))?.movements[0]
  if (!stored) throw new Error('the movement is in its event')
  const reverse = (as = request()) => {
    const { draft: back, mark } = reversalOf(movementId, stored, happenedAt, movementIdOf(as.eventId, 0), '录错')
    return codeOf(perform(as, () => post(as, { ...draft, movements: [back] }, mark)))
  }
  await postAll([move('credit.hold', one, order, 1)])
  expect(await reverse()).toBe('balance.short')
  await postAll([move('credit.giveBack', order, one, 1)])
  expect([await reverse(), await member(one)]).toEqual(['done', 0])
  await earn(one, 30)
  expect(await reverse()).toBe('movement.reversed')
})

test('Many clients on few accounts: what came in is what is there, and no floor breaks', async () => {
  const people = [fresh(), fresh(), fresh()]
  for (const person of people) await earn(person, 100)
  const order = fresh()
  const answers = await Promise.all(Array.from({ length: 64 }, (_, index) =>
    codeOf(postAll([move('credit.hold', people[index % 3] ?? '', order, 7)]))))
  expect(new Set(answers)).toEqual(new Set(['done', 'balance.short']))
  const balances = await Promise.all(people.map(member))
  expect(Math.min(...balances)).toBeGreaterThanOrEqual(0)
  const held = await balanceOf(`timeCredit:order:${order}`)
  expect(held).toBe(answers.filter((answer) => answer === 'done').length * 7)
  expect(balances.reduce((sum, balance) => sum + balance, held)).toBe(300)
})

const owners = [0, 1, 2]
const step = fc.record({
  kind: fc.constantFrom('earn', 'hold', 'giveBack', 'pay', 'retry', 'donate'), who: fc.constantFrom(...owners),
  amount: fc.integer({ min: 1, max: 50 }),
})

test('Random movements, repeats included, leave every account as a plain model has it', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
    const run = fresh()
    const model = new Map<string, number>()
    const at = (key: string) => model.get(key) ?? 0
    const shift = (key: string, amount: number) => model.set(key, at(key) + amount)
    let last: { drafts: MovementDraft[]; as: Request } | undefined
    const held = `timeCredit:order:o${run}`
    for (const { kind, who, amount } of steps) {
      const owner = `p${who}${run}`
      const account = `timeCredit:member:${owner}`
      if (kind === 'retry') {
        if (last) await postAll(last.drafts, last.as)
        continue
      }
      const table: Record<string, [MovementDraft[], string, string]> = {
        earn: [[move('credit.earn', 'c', owner, amount)], '', account],
        hold: [[move('credit.hold', owner, `o${run}`, amount)], account, held],
        giveBack: [[move('credit.giveBack', `o${run}`, owner, amount)], held, account],
        pay: [[move('credit.pay', `o${run}`, owner, amount)], held, account],
        donate: [[move('credit.donate', owner, `pool${run}`, amount)], account, ''],
      }
      const [drafts, from, to] = table[kind] ?? [[], '', '']
      const as = request()
      const expected = from && at(from) < amount ? 'balance.short' : 'done'
      expect(await codeOf(postAll(drafts, as))).toBe(expected)
      if (expected === 'done') {
        if (from) shift(from, -amount)
        if (to) shift(to, amount)
        last = { drafts, as }
      }
      for (const [key, balance] of model) expect(await balanceOf(key)).toBe(balance)
    }
  }), { numRuns: 15 })
})

test('The books balance when everything is settled, however often the stream brings it', async () => {
  await drain()
  const report = await reconcile()
  expect(report).toMatchObject({ balanced: true, faults: [] })
  expect(report.movements).toBeGreaterThan(100)
})

test('A resident reads the own statement in pages, and nobody else\'s', async () => {
  const community = await newCommunity()
  const [resident, neighbour, auditor, stranger] = await Promise.all([
    newResident(community), newResident(community), newResident(community, 'auditor'),
    newResident(await newCommunity(), 'communityAdmin'),
  ])
  for (const amount of [1, 2, 3]) {
    const as = request()
    const movements = [move('credit.earn', community, resident.id, amount)]
    await perform(as, () => post(as, { ...draft, community, movements }))
    clock.advance(1)
  }
  const account = `timeCredit:member:${resident.id}`
  const read = (by: typeof resident, cursor?: string, of = account) =>
    by.call('GET /accounts/:account/statement', { account: of, limit: 2, cursor })
  const first = await read(resident)
  const second = await read(resident, first.cursor)
  expect([...first.items, ...second.items].map(({ balance }) => balance)).toEqual([6, 3, 1])
  expect(second.cursor).toBeUndefined()
  expect((await read(auditor)).items).toEqual(first.items)
  for (const other of [neighbour, stranger]) {
    await expect(read(other)).rejects.toMatchObject({ problem: { code: 'account.notYours' } })
  }
  for (const of of ['gold:vault:x', `timeCredit:member:${neighbour.id}`]) {
    await expect(read(auditor, undefined, of)).rejects.toMatchObject({ problem: { code: 'account.unknown' } })
  }
  await expect(read(resident, 'x')).rejects.toMatchObject({ problem: { code: 'input.invalid' } })
})
