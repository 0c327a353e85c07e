import { randomUUID } from 'node:crypto'
import type { Line } from '../line.ts'
import type { Server } from '../stage.ts'
import { unitsOf } from './ledger-units.ts'

const dayMs = 86_400_000

/** The functions come after the environment stands. */
const load = async () => {
  const { award } = await import('../../functions/points/award.ts')
  const { post } = await import('../../functions/ledger/post.ts')
  const { monthAfter } = await import('../../functions/ledger/lots.ts')
  const { system } = await import('../../functions/platform/actor.ts')
  const request = () => ({ actor: system, eventId: `bench.${randomUUID()}`, call: 'bench', contentHash: 'x', at: Date.now() })
  return { award, post, monthAfter, request }
}

const family = async (server: Server) => {
  const community = await server.newCommunity()
  const head = await server.newPerson(community)
  const { id: householdId } = await head.call('POST /households', { name: '一家' })
  return { community, personId: head.id, householdId }
}

/** An award with all that it counts, beside its movement alone: the same event with the frozen rule, and the entry. */
export const pointsAward = async (server: Server): Promise<Line[]> => {
  const { award, post, monthAfter, request } = await load()
  const { community, personId, householdId } = await family(server)
  const at = new Date().toISOString()
  const give = (rule: 'volunteerHour' | 'report', units: number) =>
    award(request(), { personId, community, rule, units, at, happenedAt: at })
  await give('volunteerHour', 60)
  const hour = await unitsOf(server.database, () => give('volunteerHour', 60))
  const report = await unitsOf(server.database, () => give('report', 1))
  const movement = {
    movement: 'points.award' as const, from: community, to: householdId, amount: 10, happenedAt: at,
    lots: { [monthAfter(Date.now(), 24)]: 10 },
  }
  const bare = await unitsOf(server.database, () =>
    post(request(), { type: 'bench', community, data: {}, answer: {}, movements: [movement] }))
  const line = (name: string, value: number): Line =>
    ({ name, value, unit: 'write units', floor: bare.write, goal: 'event, entry, deed, budget and a counter for each cap' })
  return [
    line('points.award.wcu', hour.write), line('points.award.wcu.personCap', report.write),
    { name: 'points.award.rcu', value: hour.read, unit: 'read units', floor: bare.read || 1, goal: 'bounded by the caps of the rule' },
  ]
}

/** A household that was awarded points on each of so many days: what is open of them lies in lots by month. */
const awarded = async (server: Server, days: number) => {
  const { post, monthAfter, request } = await load()
  const { community, householdId } = await family(server)
  const open = monthAfter(Date.now(), 0)
  for (let back = days; back > 0; back--) {
    const end = monthAfter(Date.now() - back * dayMs, 24)
    if (end < open) continue
    await post(request(), { type: 'bench', community, data: {}, answer: {}, movements: [{
      movement: 'points.award', from: community, to: householdId, amount: 10, happenedAt: new Date().toISOString(), lots: { [end]: 10 },
    }] })
  }
  return unitsOf(server.database, () => post(request(), { type: 'bench', community, data: {}, answer: {}, movements: [{
    movement: 'points.hold', from: householdId, to: `bench_${randomUUID()}`, amount: 60, happenedAt: new Date().toISOString(),
  }] }))
}

/** A hold out of 1,000 days of awards beside one out of 10: lots are by month, so no account has more than 25. */
export const pointsLots = async (server: Server): Promise<Line[]> => {
  const [few, many] = [await awarded(server, 10), await awarded(server, 1000)]
  return [{ name: 'points.lots.growth', value: many.write, unit: 'write units a hold', floor: few.write, goal: 'ratio at most 1' }]
}
