import { maskedName } from '../../../platform/actor.ts'
import type { EventMovement, EventRow } from '../../../platform/event.ts'
import { type HouseholdView, membersOf, successorOf } from '../../../platform/household.ts'
import { findEvent } from '../../../platform/reaction.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { partsOf } from '../../../ledger/chart.ts'
import { concernedBy } from '../people.ts'

/** The award that a movement is, and the household that has become of the one that got it. */
export interface Award {
  event: EventRow
  first: EventMovement
  household: HouseholdView
  /** Whose points it is about: those of that household, and of the one that its earner lives in now. */
  people: string[]
}

interface Named { personId?: string; rule?: { title?: string } }

/** What is said of an award that is taken back. */
export const aboutAward = async ({ event, first, household }: Award) => {
  const { personId = household.headId, rule } = event.data as Named
  return {
    householdId: household.householdId, title: rule?.title ?? first.memo ?? '', happenedAt: first.happenedAt,
    amount: first.amount, nameMasked: await maskedName(personId),
  }
}

/** Refuses with `movement.unknown`, `deduction.notAward`: nothing but an award is ever deducted (FP-06). */
export const findAward = async (movementId: string): Promise<Award> => {
  const [eventId = '', index = ''] = movementId.split('~')
  const event = await findEvent(eventId)
  const first = event?.movements[Number(index)]
  if (!event || !first) return refuse('movement.unknown')
  must(first.movement === 'points.award' && !first.reverses, 'deduction.notAward')
  const household = await successorOf(partsOf(first.to).owner)
  if (!household) return refuse('movement.unknown')
  const ofEarner = first.personId ? await concernedBy(first.personId) : []
  return { event, first, household, people: [...new Set([...membersOf(household), ...ofEarner])] }
}
