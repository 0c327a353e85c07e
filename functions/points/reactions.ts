import { chinaWeek } from '../../shared/units.ts'
import { allow } from '../ledger/allowance.ts'
import { monthAfter } from '../ledger/lots.ts'
import { post } from '../ledger/post.ts'
import { takeBack } from '../ledger/take-back.ts'
import { loadActor } from '../platform/actor.ts'
import type { Reaction } from '../platform/reaction.ts'
import { rulesOf } from './point-rules.ts'
import { pointsFor, ruleAt, validMonths } from './rules.ts'

interface Confirmed { personId: string; minutes: number }

/**
 * Confirmed hours earn points for the household by the rule in force when they were confirmed; its version is frozen
 * in the event (FP-03), and the household's weekly cap holds (FP-05). Who has no household earns none.
 */
export const awardForHours: Reaction = {
  name: 'points.awardForHours',
  run: async (request, event) => {
    if (event.type !== 'hours.confirmed') return
    const { personId, minutes } = event.data as Confirmed
    const { community, at } = event
    const householdId = (await loadActor(personId))?.householdId
    if (!householdId) return
    const rule = ruleAt(await rulesOf(community), community, at)
    const points = pointsFor(minutes, rule)
    if (points === 0) return
    const { happenedAt = at, memo, reference } = event.movements[0] ?? {}
    const period = `week#${chinaWeek(Date.parse(at))}`
    const { version, pointsPerHour, weeklyHouseholdCap, resolution } = rule
    const account = `familyPoint:household:${householdId}`
    const { granted, use, allowance } = await allow(account, period, weeklyHouseholdCap, points)
    const movement = {
      movement: 'points.award' as const, from: community, to: householdId, amount: granted,
      happenedAt, memo, reference,
      lots: { [monthAfter(Date.parse(at), validMonths)]: granted },
    }
    const frozen = { version, pointsPerHour, weeklyHouseholdCap, resolution }
    const data = { personId, householdId, minutes, granted, rule: frozen, allowance }
    const movements = granted > 0 ? [movement] : []
    await post(request, { type: 'points.awarded', community, data, answer: {}, movements },
      ...(granted > 0 ? [use] : []))
  },
}

export const reversePoints = takeBack('points.reversePoints', awardForHours, 'points.reversed')
