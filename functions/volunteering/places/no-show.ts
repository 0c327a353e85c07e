import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { loadActor } from '../../platform/actor.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { newMark } from '../../platform/mark.ts'
import { must } from '../../platform/refusal.ts'
import { findShift, findSignUp, mustLead } from '../find.ts'
import type { Shift } from '../activities/items.ts'
import { SignUp } from '../items.ts'
import { missedOf } from './places-rules.ts'

/** The writes that make somebody a no-show, with what they are told; nothing where they have a mark already. */
export const noShowOf = async (request: Request, shift: Shift, signUp: SignUp) => {
  const { personId, startsAt, shiftId } = signUp
  const { nameMasked = '*' } = await loadActor(personId) ?? {}
  const marking = await newMark(request, { personId, nameMasked, missed: missedOf(shift), kind: 'noShow' })
  const writes: Write[] = [
    write(SignUp.build(UpdateTransaction).item({ personId, startsAt, shiftId, status: 'noShow' })
      .options({ condition: { attr: 'status', eq: 'signedUp' } }), 'stale'),
    ...marking ? [marking.write] : [],
  ]
  return { personId, writes, marks: marking ? [marking.told] : [] }
}

/** Whether nothing at all shows that the person was there. */
export const didNotCome = ({ status, selfReportedMinutes }: SignUp): boolean =>
  status === 'signedUp' && selfReportedMinutes === undefined

/**
 * The leader says that somebody neither came nor cancelled. Refuses with `shift.unknown`, `role.scope`, `noShow.self`,
 * `shift.notOver`, `signUp.unknown`, `noShow.came` (checked in, reported minutes, confirmed, or marked before).
 */
export const markNoShow = async (request: Request, input: { shiftId: string; personId: string }) => {
  const shift = await findShift(input.shiftId)
  mustLead(request.actor, shift)
  must(input.personId !== request.actor.id, 'noShow.self')
  must(request.at >= Date.parse(shift.endsAt), 'shift.notOver')
  const signUp = await findSignUp(input.personId, shift)
  must(didNotCome(signUp), 'noShow.came')
  const { personId, writes, marks } = await noShowOf(request, shift, signUp)
  must(marks.length > 0, 'noShow.came')
  const { shiftId, title, community } = shift
  const data = { shiftId, title, people: [personId], marks }
  const answer = { shiftId, personId }
  return commit(request, { type: 'shift.noShows', community, data, answer }, ...writes)
}
