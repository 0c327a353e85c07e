import { readStanding } from '../../ledger/balance.ts'
import { householdPoints, partsOf } from '../../ledger/chart.ts'
import { post } from '../../ledger/post.ts'
import { momentText } from '../../platform/clock.ts'
import type { DueTask } from '../../platform/due.ts'
import { successorOf } from '../../platform/household.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { belonging, deed, findHousehold, householdWrite, isOver } from './household.ts'

export const endingTask = 'household.ending'

/** Nobody is left of it, and nobody has come back: its points go to the community's shop (FP-08). */
export const endHousehold: DueTask = {
  task: endingTask,
  run: async (request, householdId) => {
    const household = await findHousehold(householdId)
    if (isOver(household) || belonging(household).length > 0) return
    const { community, name } = household
    const account = householdPoints(householdId)
    const { balance, sequence } = await readStanding(account)
    const happenedAt = momentText(request.at)
    const movement = {
      movement: 'points.donate' as const, from: householdId, to: community, amount: balance, happenedAt,
    }
    return post(request, {
      type: 'household.ended', community, data: { householdId, name, points: balance }, answer: {},
      movements: balance > 0 ? [movement] : [], expect: [{ account, sequence, asRead: true }],
    }, householdWrite({ ...household, members: [], endedAt: happenedAt }),
    deed(request, householdId, { what: 'ended', who: [], points: balance }))
  },
}

/**
 * What still comes to a household that has merged, an award on its way or a redemption given back, goes on to what it
 * has become; to the shop where nobody is left of that either. Nothing is stranded, and its lots keep their end.
 */
export const carryOn: Reaction = {
  name: 'household.carryOn',
  run: async (request, event) => {
    const arrived = event.movements.find(({ movement, to, reverses }) =>
      movement !== 'points.carry' && !reverses && partsOf(to).kind === 'familyPoint:household')
    if (!arrived) return
    const { owner: from } = partsOf(arrived.to)
    const heir = await successorOf(from)
    if (!heir || (heir.householdId === from && !heir.endedAt)) return
    const { balance, lots, sequence } = await readStanding(arrived.to)
    if (balance === 0 || !lots) return
    const { community } = event
    const way = heir.endedAt
      ? { movement: 'points.donate' as const, to: community }
      : { movement: 'points.carry' as const, to: heir.householdId }
    return post(request, {
      type: 'household.carriedOn', community, data: { from, to: way.to, points: balance }, answer: {},
      movements: [{
        ...way, from, amount: balance, lots, happenedAt: momentText(request.at), personId: arrived.personId,
      }],
      expect: [{ account: arrived.to, sequence, asRead: true }],
    })
  },
}
