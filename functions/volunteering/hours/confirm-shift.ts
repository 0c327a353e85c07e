import type { Refusal } from '../../../shared/refusals.ts'
import { post } from '../../ledger/post.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { partIdOf } from '../../platform/parts.ts'
import { perform } from '../../platform/perform.ts'
import { RefusalError } from '../../platform/refusal.ts'
import { findActivity, findShift, findPlace, mustLead } from '../find.ts'
import type { Activity, Shift } from '../activities/items.ts'
import type { SignUp } from '../items.ts'
import { type Confirmation, judge } from './confirm-hours.ts'
import { dataOf, movementOf, recordOf, recordWrites } from './recording.ts'

// Each person takes three items of a transaction, the event one: thirty stay well below its hundred.
const peopleInAPart = 30

interface Refused { personId: string; code: Refusal }
interface Outcome { confirmed: number; minutes: number; refused: Refused[] }
interface Judged { signUp: SignUp; one: Parameters<typeof recordOf>[1] }

const judgeOne = async (
  request: Request, shift: Shift, activity: Activity, input: Confirmation,
): Promise<Judged | Refused> => {
  try {
    const signUp = await findPlace(input.personId, shift)
    const judgement = judge(request, shift, signUp, input)
    const happenedAt = signUp.checkedOutAt ?? shift.endsAt
    const { sentLate } = signUp
    return { signUp, one: { ...input, shift, activity, judgement, sentLate, happenedAt, eventId: '' } }
  } catch (error) {
    if (error instanceof RefusalError) return { personId: input.personId, code: error.code }
    throw error
  }
}

const isRefused = (result: Judged | Refused): result is Refused => 'code' in result

/** One commit: an event whose parts are taken as if each person's confirmation were an event of its own. */
const confirmPart = async (request: Request, shift: Shift, activity: Activity, people: Confirmation[]) => {
  const results = await Promise.all(people.map((input) => judgeOne(request, shift, activity, input)))
  const judged = results.filter((result): result is Judged => !isRefused(result))
  const records = judged.map(({ one, signUp }, movement) => {
    const placed = { ...one, eventId: partIdOf(request.eventId, movement) }
    return { one: placed, signUp, record: recordOf(request, placed) }
  })
  const partEvents = records.map(({ one, record }, movement) =>
    ({ type: 'hours.confirmed', data: dataOf(one, record), movement }))
  const answer: Outcome = {
    confirmed: records.length, minutes: records.reduce((sum, { record }) => sum + record.minutes, 0),
    refused: results.filter(isRefused),
  }
  const posting = {
    type: 'hours.confirmedTogether', community: shift.community, data: { shiftId: shift.shiftId, partEvents }, answer,
    movements: records.map(({ one }) => movementOf(one)),
  }
  return post(request, posting, ...records.flatMap(({ signUp, record }) => recordWrites(signUp, record)))
}

/**
 * Confirm many people of a shift: in parts of thirty, each a commit of its own under an id that derives from the
 * request's. Sent again after a fault it goes on behind the parts that stand, so that each person's hours are recorded
 * exactly once. Who cannot be confirmed is named with the reason and keeps nobody else back.
 * Refuses with `shift.unknown`, `role.scope`.
 */
export const confirmShift = async (request: Request, input: { shiftId: string; people: Confirmation[] }) => {
  const shift = await findShift(input.shiftId)
  mustLead(request.actor, shift)
  const activity = await findActivity(shift.activityId)
  const people = [...new Map(input.people.map((one) => [one.personId, one])).values()]
  const total: Outcome = { confirmed: 0, minutes: 0, refused: [] }
  for (let start = 0; start < people.length; start += peopleInAPart) {
    const eventId = `${request.eventId}.part-${start / peopleInAPart}`
    const own: Request = { ...request, eventId, cause: request.eventId }
    const part = people.slice(start, start + peopleInAPart)
    const { confirmed, minutes, refused } = await perform(own, () => confirmPart(own, shift, activity, part))
    total.confirmed += confirmed
    total.minutes += minutes
    total.refused.push(...refused)
  }
  const data = { shiftId: shift.shiftId, confirmed: total.confirmed, minutes: total.minutes }
  return commit(request, { type: 'shift.confirmed', community: shift.community, data, answer: total })
}
