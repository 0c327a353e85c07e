import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStanding } from '../../functions/ledger/balance.ts'
import { type Lots, add, takeExactly, totalOf } from '../../functions/ledger/lots.ts'
import { post } from '../../functions/ledger/post.ts'
import { readShares } from '../../functions/ledger/read-shares.ts'
import { undoing } from '../../functions/ledger/undo.ts'
import { successorOf } from '../../functions/platform/household.ts'
import { perform } from '../../functions/platform/perform.ts'
import { findEvent } from '../../functions/platform/reaction.ts'
import { type Person, clock, newCommunity, newResident } from '../support/world.ts'
import { newHousehold } from '../support/households.ts'

const seed = Number(process.env.LINLI_MODEL_SEED ?? Math.trunc(Date.now() % 2 ** 31))

interface Step { kind: string; who: number; other: number; amount: number; month: string; nth: number }

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('award', 'award', 'hold', 'giveBack', 'expire', 'split', 'move', 'merge', 'reverse', 'freeze', 'open'),
  who: fc.nat(3), other: fc.nat(3), amount: fc.integer({ min: 1, max: 40 }), month: fc.constantFrom('2029-01', '2029-02', '2029-03'), nth: fc.nat(20),
})

let count = 0
const asRequest = () => ({
  actor: { id: 'model', roles: [] }, eventId: `model.${clock.now()}-${count++}`, call: 'test', contentHash: 'x', at: clock.now(),
})

/** The real households and the real ledger in a community of their own, with all that was issued kept beside, by lot. */
const newWorld = async () => {
  const community = await newCommunity()
  const [worker, second, ...people] = await Promise.all([
    newResident(community, 'gridWorker'), newResident(community, 'communityAdmin'), ...[1, 2, 3, 4].map(() => newResident(community)),
  ]) as [Person, Person, ...Person[]]
  await newHousehold('甲家', people[0] as Person, people[1] as Person)
  await newHousehold('乙家', people[2] as Person, people[3] as Person)
  const households = new Set<string>()
  const home = async (index: number): Promise<string> => {
    const { householdId = '' } = await people[index]?.call('GET /me', {}) ?? {}
    households.add(householdId)
    return householdId
  }
  return { community, worker, second, people, households, home, held: [] as string[], heldFrom: [] as string[], awards: [] as string[] }
}
type World = Awaited<ReturnType<typeof newWorld>>

const lotsOf = async (account: string): Promise<Lots> => (await readStanding(account)).lots ?? {}

type Movement = Omit<Parameters<typeof post>[1]['movements'][number], 'happenedAt'>

const moved = async ({ community }: World, movement: Movement): Promise<string | undefined> => {
  const as = asRequest()
  return perform(as, () => post(as, {
    type: 'test.moved', community, data: {}, answer: {}, movements: [{ ...movement, happenedAt: clock.in(0) }],
  })).then(() => as.eventId, () => undefined)
}

const mark = async ({ community }: World, account: string, state: 'frozen' | 'open'): Promise<void> => {
  const as = asRequest()
  const posting = { type: 'test.marked', community, data: {}, answer: {}, movements: [], marks: [{ account, state }] }
  // An account that stands so already, or that has had no entry yet, stays as it is.
  await perform(as, () => post(as, posting)).catch(() => undefined)
}

/** What is in the accounts that are frozen, by account. */
const frozenIn = async (world: World): Promise<Map<string, Lots>> => {
  const standings = await Promise.all([...world.households].map(async (id) => {
    const account = `familyPoint:household:${id}`
    return { account, ...await readStanding(account) }
  }))
  return new Map(standings.filter(({ state }) => state === 'frozen').map(({ account, lots = {} }) => [account, lots]))
}

/** At the desk, where no yes is waited for: what cannot be done is refused, and changes nothing. */
const atDesk = async ({ community, worker, second }: World, terms: object): Promise<void> => {
  try {
    const { id: moveId, points } = await worker.call('POST /desk/household-moves', { community, personIds: [], note: '本人签字', ...terms })
    await second.call('POST /desk/household-moves/:moveId/seconding', { moveId, community, points })
  } catch (error) {
    if (!(error as { problem?: unknown }).problem) throw error
  }
}

/** What the step changes in all that there is. */
const take = async (world: World, one: Step): Promise<Lots> => {
  const { kind, who, other, amount, month, nth } = one
  const personId = world.people[who]?.id ?? ''
  const [from, to] = [await world.home(who), await world.home(other)]
  if (kind === 'award') {
    const id = await moved(world, { movement: 'points.award', from: world.community, to: from, amount, lots: { [month]: amount }, personId })
    if (!id) return {}
    world.awards.push(id)
    return { [month]: amount }
  }
  if (kind === 'hold') {
    const voucher = `v${world.community}${world.held.length}`
    if (await moved(world, { movement: 'points.hold', from, to: voucher, amount, personId })) {
      world.held.push(voucher)
      world.heldFrom.push(from)
    }
  } else if (kind === 'giveBack' && world.held.length > 0) {
    const index = nth % world.held.length
    const home = (await successorOf(world.heldFrom[index] ?? ''))?.householdId ?? ''
    const there = totalOf(await lotsOf(`familyPoint:redemption:${world.held[index]}`))
    if (there > 0) await moved(world, { movement: 'points.giveBack', from: world.held[index] ?? '', to: home, amount: there, personId })
  } else if (kind === 'expire') {
    const ended = (await lotsOf(`familyPoint:household:${from}`))[month] ?? 0
    if (ended === 0) return {}
    const done = await moved(world, { movement: 'points.expire', from, to: world.community, amount: ended, lots: { [month]: ended } })
    return done ? { [month]: -ended } : {}
  } else if (kind === 'freeze') await mark(world, `familyPoint:household:${from}`, 'frozen')
  else if (kind === 'open') await mark(world, `familyPoint:household:${from}`, 'open')
  else if (kind === 'split') await atDesk(world, { fromId: from, personIds: [personId], name: '新家', headId: personId })
  else if (kind === 'move') await atDesk(world, { fromId: from, toId: to, personIds: [personId] })
  else if (kind === 'merge') {
    const homes = await Promise.all(world.people.map((_, index) => world.home(index)))
    const everybody = world.people.filter((_, index) => homes[index] === from).map(({ id }) => id)
    await atDesk(world, { fromId: from, toId: to, personIds: everybody })
  } else if (kind === 'reverse' && world.awards.length > 0) {
    const event = await findEvent(world.awards[nth % world.awards.length] ?? '')
    if (!event) throw new Error('an award')
    const as = asRequest()
    const gone = await perform(as, async () => {
      const { wanted, writes } = await undoing(as, [event], '误', false)
      if (wanted.movements.length === 0) return {}
      await post(as, { type: 'test.reversed', community: world.community, data: {}, answer: {}, ...wanted }, ...writes)
      return event.movements[0]?.lots ?? {}
    }).catch(() => ({}))
    return Object.fromEntries(Object.entries(gone).map(([end, size]) => [end, -size]))
  }
  return {}
}

test('Whatever splits, merges, earns, redeems, returns, ends, is reversed and frozen: no point is made, lost or revived (FP-08)', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 30 }), async (steps) => {
    const world = await newWorld()
    let issued: Lots = {}
    for (const one of steps) {
      const frozen = await frozenIn(world)
      for (const [month, change] of Object.entries(await take(world, one))) {
        issued = change < 0 ? takeExactly(issued, { [month]: -change }) ?? {} : add(issued, { [month]: change })
      }
      for (const index of world.people.keys()) await world.home(index)
      const accounts = [
        ...[...world.households].map((id) => `familyPoint:household:${id}`), ...world.held.map((id) => `familyPoint:redemption:${id}`),
      ]
      const all = (await Promise.all(accounts.map(lotsOf))).reduce<Lots>((sum, lots) => add(sum, lots), {})
      expect(all).toEqual(issued)
      // An escrow can always be emptied into a frozen account; nothing else moves it.
      if (one.kind !== 'giveBack') for (const [account, lots] of frozen) expect(await lotsOf(account)).toEqual(lots)
      for (const id of world.households) {
        const { parts, balance } = await readShares(id)
        expect(Object.values(parts).reduce((sum, lots) => sum + totalOf(lots), 0)).toBe(balance)
      }
    }
  }), { numRuns: 3, seed, endOnFailure: true })
}, 600_000)
