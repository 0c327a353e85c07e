import type { DueTask } from '../../platform/due.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { carryOn, endHousehold } from './end.ts'
import { leaveHousehold, returnToHousehold } from './follow-person.ts'
import { moveEnds } from './moves/moves.ts'

/** By event. Whatever brings points to a household stands here with `carryOn`. */
export const householdReactions: Record<string, Reaction[]> = {
  'person.left': [leaveHousehold],
  'person.returned': [returnToHousehold],
  'points.awarded': [carryOn],
  'escrow.expired': [carryOn],
  'voucher.cancelled': [carryOn],
  'voucher.expired': [carryOn],
  'voucher.marketOff': [carryOn],
}

export const householdTasks: DueTask[] = [endHousehold, moveEnds]
