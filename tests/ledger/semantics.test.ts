import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { balanceOf, readStanding } from '../../functions/ledger/balance.ts'
import { memberCeilingMinutes } from '../../functions/ledger/chart.ts'
import { type MovementDraft, type Wanted, movementIdOf } from '../../functions/ledger/plan.ts'
import { post, preview } from '../../functions/ledger/post.ts'
import { reversalOf } from '../../functions/ledger/reverse.ts'
import { statement } from '../../functions/ledger/statement.ts'
import { now } from '../../functions/platform/clock.ts'
import type { Request } from '../../functions/platform/commit.ts'
import { digestOf } from '../../functions/platform/ids.ts'
import { perform } from '../../functions/platform/perform.ts'
import { findEvent } from '../../functions/platform/reaction.ts'
import { drain } from '../support/stream.ts'

const happenedAt = new Date().toISOString()
const community = '990000000001'
const fresh = () => randomUUID().replaceAll('-', '')
const request = (id = fresh()): Request => ({
  actor: { id: 'tester', roles: [] }, eventId: `tester.${id}`, call: 'test', contentHash: digestOf(id), at: now(),
})
const move = (
  movement: MovementDraft['movement'], from: string, to: string, amount: MovementDraft['amount'],
  more: Partial<MovementDraft> = {},
): MovementDraft => ({ movement, from, to, amount, happenedAt, ...more })
const postAll = (wanted: Partial<Wanted>, as = request()) =>
  perform(as, () => post(as, { type: 'test.moved', community, data: {}, answer: {}, movements: [], ...wanted }))
const outcome = (wanted: Partial<Wanted>) =>
  postAll(wanted).then(() => 'done', (error: { code?: string; message: string }) => error.code ?? error.message)
const member = (owner: string) => `timeCredit:member:${owner}`

test('A balancing amount moves what is there, up to so much, and nothing where nothing is', async () => {
  const [owner, order] = [fresh(), fresh()]
  await postAll({ movements: [move('credit.earn', community, owner, 30)] })
  await postAll({ movements: [move('credit.hold', owner, order, { upTo: 50 })] })
  expect([await balanceOf(member(owner)), await balanceOf(`timeCredit:order:${order}`)]).toEqual([0, 30])
  const as = request()
  await postAll({ movements: [move('credit.hold', owner, order, { upTo: 50 })] }, as)
  expect((await findEvent(as.eventId))?.movements).toEqual([])
})

test('An account does not hold more than its ceiling (TB-03)', async () => {
  const owner = fresh()
  await postAll({ movements: [move('credit.earn', community, owner, memberCeilingMinutes - 10)] })
  expect(await outcome({ movements: [move('credit.earn', community, owner, 11)] })).toBe('balance.over')
  await postAll({ movements: [move('credit.earn', community, owner, { upTo: 60 })] })
  expect(await balanceOf(member(owner))).toBe(memberCeilingMinutes)
})

test('A movement that the chart does not have is never written', async () => {
  const owner = fresh()
  const as = request()
  for (const unlisted of ['credit.invent', 'toString', '']) {
    await expect(postAll({ movements: [move(unlisted as 'credit.earn', community, owner, 5)] }, as)).rejects.toThrow()
  }
  expect([await findEvent(as.eventId), (await statement(member(owner))).items]).toEqual([undefined, []])
})

test('A movement may be made to depend on how an account stands', async () => {
  const owner = fresh()
  const earn = (expectation: object) => outcome({
    movements: [move('credit.earn', community, owner, 5)], expect: [{ account: member(owner), ...expectation }],
  })
  expect(await earn({ sequence: 0 })).toBe('done')
  expect(await earn({ sequence: 0 })).toBe('account.moved')
  expect(await earn({ balance: 5 })).toBe('done')
  expect(await earn({ balance: 5 })).toBe('account.moved')
})

test('A frozen account neither gives nor takes until it is opened; only an empty one is closed', async () => {
  const [owner, order] = [fresh(), fresh()]
  const mark = (state: 'frozen' | 'closed' | 'open') => outcome({ marks: [{ account: member(owner), state }] })
  const earn = () => outcome({ movements: [move('credit.earn', community, owner, 5)] })
  const hold = () => outcome({ movements: [move('credit.hold', owner, order, 5)] })
  expect([await earn(), await mark('frozen'), await earn(), await hold(), await mark('frozen')]).toEqual(
    ['done', 'done', 'account.frozen', 'account.frozen', 'account.sameState'])
  expect([await mark('open'), await mark('closed'), await hold(), await mark('closed'), await earn()]).toEqual(
    ['done', 'account.notEmpty', 'done', 'done', 'account.closed'])
  expect((await readStanding(member(owner))).state).toBe('closed')
  const { items } = await statement(member(owner))
  expect(items.map(({ movement }) => movement)).toEqual(
    ['account.closed', 'credit.hold', 'account.open', 'account.frozen', 'credit.earn'])
})

test('What comes out of an escrow is let into a frozen account and stays there frozen; only an estate leads out (TB-11)', async () => {
  const [owner, order] = [fresh(), fresh()]
  await postAll({ movements: [move('credit.earn', community, owner, 30), move('credit.hold', owner, order, 20)] })
  await postAll({ marks: [{ account: member(owner), state: 'frozen' }] })
  const one = (name: Parameters<typeof move>[0], from: string, to: string) => outcome({ movements: [move(name, from, to, 10)] })
  expect([await one('credit.giveBack', order, owner), await one('credit.pay', order, owner)]).toEqual(['done', 'done'])
  expect(await one('credit.donate', owner, community)).toBe('account.frozen')
  expect(await readStanding(member(owner))).toMatchObject({ balance: 30, state: 'frozen' })
  expect(await one('credit.escheat', owner, community)).toBe('done')
  expect(await readStanding(member(owner))).toMatchObject({ balance: 20, state: 'frozen' })
})

test('A dry run says what would happen and leaves everything as it is', async () => {
  const [owner, order] = [fresh(), fresh()]
  await postAll({ movements: [move('credit.earn', community, owner, 30)] })
  const plan = await preview(request(), { movements: [move('credit.hold', owner, order, 20)] })
  expect(plan.standings.get(member(owner))).toMatchObject({ sequence: 2, balance: 10 })
  expect(plan.movements).toMatchObject([{ movement: 'credit.hold', amount: 20 }])
  await expect(preview(request(), { movements: [move('credit.hold', owner, order, 31)] })).rejects.toThrow('balance.short')
  expect(await balanceOf(member(owner))).toBe(30)
})

const household = (owner: string) => `familyPoint:household:${owner}`
const award = (owner: string, month: string, amount: number) =>
  postAll({ movements: [move('points.award', community, owner, amount, { lots: { [month]: amount } })] })
const lotsOf = async (owner: string) => (await readStanding(household(owner))).lots

test('Points leave by lots, oldest end first, and a return restores the same lots with their old ends (FP-08, FP-09)', async () => {
  const [owner, voucher] = [fresh(), fresh()]
  await award(owner, '2028-11', 30)
  await award(owner, '2028-09', 20)
  await award(owner, '2028-10', 10)
  const before = await lotsOf(owner)
  expect(before).toEqual({ '2028-09': 20, '2028-10': 10, '2028-11': 30 })
  await postAll({ movements: [move('points.hold', owner, voucher, 35)] })
  expect(await lotsOf(owner)).toEqual({ '2028-11': 25 })
  expect((await readStanding(`familyPoint:redemption:${voucher}`)).lots).toEqual({ '2028-09': 20, '2028-10': 10, '2028-11': 5 })
  await postAll({ movements: [move('points.giveBack', voucher, owner, 35)] })
  expect(await lotsOf(owner)).toEqual(before)
})

test('A reversed award takes back just its own lot, and is refused when that was spent', async () => {
  const [owner, voucher] = [fresh(), fresh()]
  const first = request()
  await postAll({ movements: [move('points.award', community, owner, 20, { lots: { '2028-09': 20 } })] }, first)
  await award(owner, '2028-11', 30)
  await postAll({ movements: [move('points.hold', owner, voucher, 5)] })
  const [stored] = (await findEvent(first.eventId))?.movements ?? []
  if (!stored) throw new Error('the movement is in its event')
  const reverse = () => {
    const { draft } = reversalOf(movementIdOf(first.eventId, 0), stored, happenedAt, 'x~0', '登记错了')
    return outcome({ movements: [draft] })
  }
  expect(await reverse()).toBe('balance.short')
  await postAll({ movements: [move('points.giveBack', voucher, owner, 5)] })
  expect(await reverse()).toBe('done')
  expect(await lotsOf(owner)).toEqual({ '2028-11': 30 })
  expect(() => reversalOf('x~0', { ...stored, reverses: 'y~0' }, happenedAt, 'z~0', '再冲一次')).toThrow('movement.reversed')
})

test('A fund is credited by the stream, once for many gifts, and spends only what is booked', async () => {
  const [fund, request1] = [fresh(), fresh()]
  const account = `cny:fund:${fund}`
  await Promise.all(Array.from({ length: 150 }, (_, index) =>
    postAll({ movements: [move('gift.receive', community, fund, 100 + index)] })))
  expect(await outcome({ movements: [move('disbursement.hold', fund, request1, 1)] })).toBe('balance.short')
  await drain()
  const total = Array.from({ length: 150 }, (_, index) => 100 + index).reduce((sum, fen) => sum + fen, 0)
  const { sequence, balance } = await readStanding(account)
  expect(balance).toBe(total)
  expect(sequence).toBeLessThanOrEqual(4)
  expect(await outcome({ movements: [move('disbursement.hold', fund, request1, total + 1)] })).toBe('balance.short')
  expect(await outcome({ movements: [move('disbursement.hold', fund, request1, total)] })).toBe('done')
  const { items } = await statement(account)
  expect(items.reduce((sum, entry) => sum + (entry.settles ?? 0), 0)).toBe(150)
})
