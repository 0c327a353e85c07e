import type { RuleCode } from '../../shared/point-rules.ts'
import { takeBack } from '../ledger/take-back.ts'
import type { EventRow } from '../platform/event.ts'
import type { Reaction } from '../platform/reaction.ts'
import { type Deed, award } from './award.ts'

/** What an event gives a person by a rule, if it gives anything. */
type DeedOf = (event: EventRow) => Pick<Deed, 'personId' | 'rule' | 'units' | 'points' | 'reference'> | undefined

const awarding = (name: string, type: string, deedOf: DeedOf): Reaction => ({
  name,
  run: async (request, event) => {
    const deed = event.type === type ? deedOf(event) : undefined
    if (!deed) return
    const { community, at } = event
    const { happenedAt = at, memo, reference } = event.movements[0] ?? {}
    await award(request, { community, at, happenedAt, memo, reference, ...deed })
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

export const reversePoints = takeBack('points.reversePoints', awardForHours, 'points.reversed')

/** What earns points by itself, and by which events. */
export const pointsReactions: Record<string, Reaction[]> = {
  'report.accepted': [awardForReport],
  'meeting.attended': [awardForMeeting, awardForProposal],
}
