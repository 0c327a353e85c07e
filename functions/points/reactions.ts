import type { RuleCode } from '../../shared/point-rules.ts'
import { takeBack } from '../ledger/take-back.ts'
import { presentId } from '../platform/actor.ts'
import type { EventRow } from '../platform/event.ts'
import { successorOf } from '../platform/household.ts'
import type { Reaction } from '../platform/reaction.ts'
import { type Deed, award } from './award.ts'
import { watchBudget } from './budget/watch.ts'
import { deductForHonour } from './earning/deductions/honour.ts'
import { tellOfTaking } from './earning/deductions/went-with.ts'

type Known = Omit<Deed, 'community' | 'at' | 'happenedAt' | 'memo' | 'cause'>

/** What an event gives a person or a household by a rule, if it gives anything. */
type DeedOf = (event: EventRow) => Known | undefined | Promise<Known | undefined>

const awarding = (name: string, type: string, deedOf: DeedOf): Reaction => ({
  name,
  run: async (request, event) => {
    const deed = event.type === type ? await deedOf(event) : undefined
    if (!deed) return
    const { community, at, id: cause } = event
    const { happenedAt = at, memo, reference } = event.movements[0] ?? {}
    const personId = await presentId(deed.personId)
    await award(request, { community, at, happenedAt, memo, reference, cause, ...deed, personId })
  },
})

interface Confirmed { personId: string; minutes: number }

/** Confirmed hours earn points for the household (FP-05). */
export const awardForHours = awarding('points.awardForHours', 'hours.confirmed', ({ data }) => {
  const { personId, minutes } = data as Confirmed
  return { personId, rule: 'volunteerHour', units: minutes }
})

interface Accepted { reportId: string; personId: string; class: RuleCode; first: boolean }

/** A report that was accepted; of the same matter the first gets full points, later ones 1 (FP-04). */
export const awardForReport = awarding('points.awardForReport', 'report.accepted', ({ data }) => {
  const { reportId, personId, class: rule, first } = data as Accepted
  return { personId, rule, units: 1, reference: reportId, ...(first ? {} : { points: 1 }) }
})

interface Attended { meetingId: string; personId: string; proposalAdopted?: boolean }

/** Who took part in a meeting of the residents' council. */
export const awardForMeeting = awarding('points.awardForMeeting', 'meeting.attended', ({ data }) => {
  const { meetingId, personId } = data as Attended
  return { personId, rule: 'meeting', units: 1, reference: meetingId }
})

/** Whose proposal the council adopted. */
export const awardForProposal = awarding('points.awardForProposal', 'meeting.attended', ({ data }) => {
  const { meetingId, personId, proposalAdopted } = data as Attended
  return proposalAdopted ? { personId, rule: 'proposal', units: 1, reference: meetingId } : undefined
})

interface Decided { honourId: string; kind: 'family' | 'volunteer'; householdId?: string; granted: boolean }

/**
 * A family that was honoured, in the household that it has become (FP-05, FP-11). Volunteers are honoured without
 * points: their hours have earned them.
 */
export const awardForHonour = awarding('points.awardForHonour', 'honour.decided', async ({ data }) => {
  const { honourId, kind, householdId: honoured, granted } = data as Decided
  const household = kind === 'family' && granted && honoured ? await successorOf(honoured) : undefined
  if (!household) return undefined
  const { householdId, headId: personId } = household
  return { personId, householdId, rule: 'bestFamily', units: 1, reference: honourId }
})

export const tellOfHoursTaken = tellOfTaking(awardForHours.name)
export const reversePoints = takeBack('points.reversePoints', awardForHours, 'points.reversed')
const reverseReport = takeBack('points.reverseReport', awardForReport, 'points.reversed')

/** What earns points by itself, and by which events. */
export const pointsReactions: Record<string, Reaction[]> = {
  'points.awarded': [watchBudget],
  'report.accepted': [awardForReport],
  'report.takenBack': [reverseReport, tellOfTaking(awardForReport.name)],
  'meeting.attended': [awardForMeeting, awardForProposal],
  'honour.decided': [awardForHonour],
  'honour.withdrawn': [deductForHonour(awardForHonour)],
}
