import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { handler as schedule } from '../../functions/entry/schedule.ts'
import { closeEscrow, openEscrow } from '../../functions/ledger/escrow.ts'
import { monthAfter } from '../../functions/ledger/lots.ts'
import type { Wanted } from '../../functions/ledger/plan.ts'
import { post } from '../../functions/ledger/post.ts'
import { momentText } from '../../functions/platform/clock.ts'
import type { Write } from '../../functions/platform/commit.ts'
import { perform } from '../../functions/platform/perform.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const fresh = () => randomUUID().replaceAll('-', '')
const book = (community: string, wanted: Partial<Wanted>, ...writes: Write[]) => {
  const as = { actor: { id: 'tester', roles: [] }, eventId: `tester.${fresh()}`, call: 'test', contentHash: 'x', at: clock.now() }
  return perform(as, () => post(as, { type: 'test.moved', community, data: {}, answer: {}, movements: [], ...wanted }, ...writes))
}
const happenedAt = () => momentText(clock.now())
const earn = (community: string, to: string, amount: number) =>
  book(community, { movements: [{ movement: 'credit.earn', from: community, to, amount, happenedAt: happenedAt() }] })
const hold = (community: string, from: string, to: string, amount: number, ...writes: Write[]) =>
  book(community, { movements: [{ movement: 'credit.hold', from, to, amount, happenedAt: happenedAt() }] }, ...writes)

const stage = async () => {
  const community = await newCommunity()
  const resident = await newResident(community)
  const street = await newResident(community, 'streetAdmin')
  const account = `timeCredit:member:${resident.id}`
  await earn(community, resident.id, 90)
  const mark = (state: 'frozen' | 'closed' | 'open', reason: string, by: Person = street) =>
    by.call('POST /accounts/:account/states', { account, state, reason })
  return { community, resident, street, account, mark }
}

test('A street freezes an account with a reason: nothing moves in it, its owner reads why, and the trail keeps it', async () => {
  const { community, resident, street, account, mark } = await stage()
  expect(await mark('frozen', '核对重复记录')).toEqual({ account, state: 'frozen' })
  expect(await refusalOf(mark('frozen', '再一次'))).toBe('account.sameState')
  expect(await refusalOf(hold(community, resident.id, fresh(), 5))).toContain('account.frozen')
  expect(await resident.call('GET /accounts/:account', { account })).toMatchObject({
    balance: 90, state: 'frozen', mark: { reason: '核对重复记录', byName: expect.stringContaining('*') },
  })
  const { items: [own] } = { items: (await resident.call('GET /me/accounts', {})).items.filter((one) => one.account === account) }
  expect(own).toMatchObject({ state: 'frozen' })
  const { items: [why] } = await resident.call('GET /accounts/:account/explanation', { account })
  expect(why?.what.zh).toContain('账户被冻结，原因：核对重复记录')
  await mark('open', '核对无误')
  await hold(community, resident.id, fresh(), 5)
  expect(await street.call('GET /accounts/:account', { account })).toEqual({ account, asset: 'timeCredit', balance: 85, state: 'open' })
  await drain()
  const { items } = await street.call('GET /audit/trail', { community })
  expect(items.slice(0, 2).map(({ type, data }) => [type, data.reason]))
    .toEqual([['account.opened', '核对无误'], ['account.frozen', '核对重复记录']])
})

test('An account is closed when it is empty, and opened again', async () => {
  const { community, resident, account, mark } = await stage()
  expect(await refusalOf(mark('closed', '搬走了'))).toBe('account.notEmpty')
  await hold(community, resident.id, fresh(), 90)
  await mark('closed', '搬走了')
  expect(await refusalOf(earn(community, resident.id, 1))).toContain('account.closed')
  expect(await resident.call('GET /accounts/:account', { account })).toMatchObject({ state: 'closed', mark: { reason: '搬走了' } })
  await mark('open', '又搬回来了')
  await earn(community, resident.id, 1)
})

test('Only a street or city marks accounts, none of its own, and none that keeps no balance', async () => {
  const { community, resident, street, account, mark } = await stage()
  const [admin, elsewhere] = [await newResident(community, 'communityAdmin'), await newResident(await newCommunity(), 'streetAdmin')]
  expect(await refusalOf(mark('frozen', '查', admin))).toBe('role.missing')
  expect(await refusalOf(mark('frozen', '查', elsewhere))).toBe('role.scope')
  await earn(community, street.id, 10)
  const own = { account: `timeCredit:member:${street.id}`, state: 'frozen' as const, reason: '自己' }
  expect(await refusalOf(street.call('POST /accounts/:account/states', own))).toBe('account.own')
  const source = { account: `timeCredit:issued:${community}`, state: 'frozen' as const, reason: '查' }
  expect(await refusalOf(street.call('POST /accounts/:account/states', source))).toBe('account.source')
  const nobody = { account: `timeCredit:member:${fresh()}`, state: 'frozen' as const, reason: '查' }
  expect(await refusalOf(street.call('POST /accounts/:account/states', nobody))).toBe('account.unknown')
  expect(await refusalOf((await newResident(community)).call('GET /accounts/:account', { account }))).toBe('account.notYours')
  expect((await resident.call('GET /accounts/:account', { account })).state).toBe('open')
})

test('Two who freeze at once make one mark', async () => {
  const { community, account, mark } = await stage()
  const city = await newResident(community, 'cityAdmin')
  const answers = await Promise.all([mark('frozen', '一'), mark('frozen', '二', city)].map(refusalOf))
  expect(answers.filter((answer) => answer === 'account.sameState')).toHaveLength(1)
  const { items } = await city.call('GET /accounts/:account/statement', { account })
  expect(items.map(({ movement }) => movement)).toEqual(['account.frozen', 'credit.earn'])
})

test('A frozen or closed account does not stop the schedule: what ends in it waits until it is opened', async () => {
  const { community, resident, street, account, mark } = await stage()
  const { id: householdId } = await resident.call('POST /households', { name: '家' })
  const household = `familyPoint:household:${householdId}`
  await book(community, { movements: [{
    movement: 'points.award', from: community, to: householdId, amount: 30, lots: { [monthAfter(clock.now(), 0)]: 30 }, happenedAt: happenedAt(),
  }] })
  const order = fresh()
  const escrow = `timeCredit:order:${order}`
  const endsAt = momentText(clock.now() + (32 * 24 - 1) * 3_600_000)
  await hold(community, resident.id, order, 90,
    openEscrow({ account: escrow, giveBack: 'credit.giveBack', to: resident.id, community, endsAt }))
  await drain()
  await mark('closed', '核对')
  await street.call('POST /accounts/:account/states', { account: household, state: 'frozen', reason: '核对' })
  clock.advance(32 * 24 * 60)
  const balances = async () => Promise.all([account, household].map(async (one) =>
    (await street.call('GET /accounts/:account', { account: one })).balance))
  await schedule({ task: 'expire' })
  expect(await balances()).toEqual([0, 30])
  await mark('open', '好了')
  await street.call('POST /accounts/:account/states', { account: household, state: 'open', reason: '好了' })
  clock.advance(25 * 60)
  await schedule({ task: 'expire' })
  expect(await balances()).toEqual([90, 0])
  expect(await refusalOf(book(community, {}, closeEscrow(escrow)))).toContain('busy')
})
