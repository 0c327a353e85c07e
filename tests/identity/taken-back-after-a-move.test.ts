import { describe, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { readStanding } from '../../functions/ledger/balance.ts'
import { post } from '../../functions/ledger/post.ts'
import { undoing } from '../../functions/ledger/undo.ts'
import { system } from '../../functions/platform/actor.ts'
import { perform } from '../../functions/platform/perform.ts'
import { mustFindEvent } from '../../functions/platform/reaction.ts'
import { earn, newHousehold } from '../support/households.ts'
import { move } from '../support/move.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, grant, newCommunity, newResident, newShift } from '../support/world.ts'

const lotsOf = async (householdId: string) => (await readStanding(`familyPoint:household:${householdId}`)).lots ?? {}

const people = async (community: string, count: number): Promise<Person[]> =>
  Promise.all(Array.from({ length: count }, () => newResident(community)))

/** What reconciliation finds; what is held here as if for vouchers has none. */
const faults = async () => (await reconcile()).faults.filter(({ code }) => code !== 'escrow.noDocument')

/** The son goes with his points; the household that he has then. */
const splitOff = async (head: Person, son: Person): Promise<string> => {
  const { id: moveId, points } = await son.call('POST /me/household-moves', { personIds: [son.id], name: '小王家', headId: son.id })
  return (await head.call('POST /household-moves/:moveId/agreement', { moveId, points })).toId ?? ''
}

describe('Taken back after a move (FP-06)', () => {
  test('an award comes back from where its earner has gone with it, and from what the household has become', async () => {
    const community = await newCommunity()
    const leader = await newResident(community, 'teamLeader', 'communityAdmin')
    const [head, son] = await people(community, 2) as [Person, Person]
    const householdId = await newHousehold('王家', head, son)
    const shift = await newShift(leader, community, { startsIn: 1, lasts: 120 })
    await son.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
    clock.advance(130)
    const { recordId } = await leader.call('POST /shifts/:shiftId/confirmations', {
      shiftId: shift.id, personId: son.id, minutes: 60, reason: '现场见证',
    })
    await drain()
    expect((await head.call('GET /me/household/shares', {})).members).toMatchObject([{ points: 0 }, { earned: 10, points: 10 }])
    const own = await splitOff(head, son)
    expect(Object.values(await lotsOf(own))).toEqual([10])
    await drain()
    const street = await newResident(community)
    await grant(street, 'streetAdmin', community.slice(0, 9))
    await street.call('POST /people/:personId/service-records/:recordId/reversal', { personId: son.id, recordId, reason: '签到有误' })
    await drain()
    expect([await lotsOf(own), await lotsOf(householdId)]).toEqual([{}, {}])
    expect(await faults()).toEqual([])
  })

  test('an award of which part is spent comes back by force from where it has gone; the community carries the rest (FP-06)', async () => {
    const community = await newCommunity()
    const [head, son] = await people(community, 2) as [Person, Person]
    const householdId = await newHousehold('王家', head, son)
    await earn(community, householdId, son.id, 10)
    const account = `familyPoint:household:${householdId}`
    const [entry] = (await head.call('GET /accounts/:account/statement', { account })).items
    const eventId = entry?.movementId.split('~')[0] ?? ''
    const own = await splitOff(head, son)
    await move(community, { movement: 'points.hold', from: own, to: `v${own}`, amount: 6 })
    const takeBack = async (force: boolean) => {
      const as = { actor: system, eventId: `taker.${own}.${force}`, call: 'test', contentHash: 'x', at: clock.now() }
      return perform(as, async () => {
        const { wanted, writes } = await undoing(as, [await mustFindEvent(eventId)], '误', force)
        return post(as, { type: 'test.reversed', community, data: {}, answer: {}, ...wanted }, ...writes)
      })
    }
    await expect(takeBack(false)).rejects.toMatchObject({ code: 'balance.short' })
    expect(await lotsOf(own)).toEqual({ '2028-11': 4 })
    await takeBack(true)
    expect([await lotsOf(own), await lotsOf(householdId)]).toEqual([{}, {}])
    expect((await mustFindEvent(`taker.${own}.true`)).movements.map(({ movement, amount }) => [movement, amount]))
      .toEqual([['points.carry', 4], ['points.award', 4], ['points.writeOff', 6]])
    await drain()
    expect(await faults()).toEqual([])
  })
})
