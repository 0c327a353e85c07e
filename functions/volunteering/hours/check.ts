import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add, $append, $remove, $set } from 'dynamodb-toolbox/entity/actions/update'
import { chinaDay } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { digestOf } from '../../platform/ids.ts'
import { roundedPlace } from '../../platform/place.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Typed } from '../../platform/turning-code.ts'
import { stillUsed } from '../../platform/wrong-codes.ts'
import { findShift, findPlace } from '../find.ts'
import type { Shift } from '../activities/items.ts'
import { SignUp } from '../items.ts'
import { signUpView } from '../views.ts'
import { CheckDay, CheckEvidence } from './items.ts'
import { type Check, type Direction, type Presence, lastBefore, presenceOf } from './presence.ts'
import { type Proof, prove } from './prove.ts'

interface Input extends Typed {
  shiftId: string
  device?: string | undefined
  place?: { latitude: number; longitude: number; nonce: string } | undefined
}

const dayMs = 86_400_000
// Three times in and out, and as much again that arrives late and twice.
const mostChecks = 12

/** What was sent later is taken in whatever order it comes; what is done now must follow from what is known. */
const mustFollow = (direction: Direction, checks: Check[], { atMs, late }: Proof, madeAt: string | undefined): void => {
  must(checks.length < mostChecks, 'check.tooMany')
  const last = lastBefore(checks, momentText(atMs))
  if (direction === 'in') must(late || last !== 'in', 'signUp.checkedIn')
  else {
    must(last || madeAt, 'signUp.notCheckedIn')
    must(late || last !== 'out', 'signUp.checkedOut')
  }
}

const isAsBefore = ({ status, checkCount, wrongTries }: SignUp) => ({ and: [
  { attr: 'status' as const, eq: status },
  checkCount === undefined
    ? { attr: 'checkCount' as const, exists: false as const } : { attr: 'checkCount' as const, eq: checkCount },
  stillUsed('wrongTries', wrongTries),
] })

/** The sign-up as its checks leave it, if nobody has changed it meanwhile, by another check or a wrong code. */
const keepPresence = (before: SignUp, checks: Check[], presence: Presence): Write => {
  const { personId, startsAt, shiftId } = before
  const { checkedOutAt = $remove(), ...known } = presence
  const fields = { ...known, checkedOutAt, checks: $set(checks), checkCount: checks.length }
  return write(SignUp.build(UpdateTransaction).item({ ...fields, personId, startsAt, shiftId })
    .options({ condition: isAsBefore(before) }), 'stale')
}

const keepEvidence = (request: Request, shift: Shift, check: Check, input: Input, keptDays: number): Write[] => {
  const personId = request.actor.id
  const { shiftId, community } = shift
  const evidence = {
    ...check, receivedAt: momentText(request.at),
    ...(input.device ? { device: digestOf(`${community}/${input.device}`).slice(0, 16) } : {}),
    ...(input.place ? { place: roundedPlace(input.place) } : {}),
  }
  const kept = write(CheckEvidence.build(UpdateTransaction)
    .item({ shiftId, personId, checks: $append([evidence]) }), 'stale')
  const at = momentText(request.at + keptDays * dayMs)
  return input.place ? [kept, due({ task: 'hours.reducePlaces', key: `${shiftId}/${personId}`, at })] : [kept]
}

/** One more check-in to the activity on the day (VR-09). */
const countDay = (request: Request, { activityId }: Shift, atMs: number, most: number): Write =>
  write(CheckDay.build(UpdateTransaction)
    .item({ personId: request.actor.id, activityId, day: chinaDay(atMs), count: $add(1) })
    .options({ condition: { or: [{ attr: 'count', exists: false }, { attr: 'count', lt: most }] } }), 'check.tooMany')

const check = async (request: Request, direction: Direction, input: Input) => {
  const shift = await findShift(input.shiftId)
  const before = await findPlace(request.actor.id, shift)
  must(before.status !== 'confirmed', 'signUp.confirmed')
  const proof = await prove(request, shift, before, input)
  const known = before.checks ?? []
  mustFollow(direction, known, proof, input.madeAt)
  const values = await settingsOf(shift.community)
  const one: Check = { direction, at: momentText(proof.atMs), ...(proof.late ? { late: true } : {}) }
  const checks = [...known, one]
  const presence = presenceOf(shift, checks)
  const { checkedOutAt: _, measuredMinutes: __, ...standing } = before
  const answer = { signUp: signUpView({ ...standing, ...presence }) }
  const data = { shiftId: shift.shiftId, personId: request.actor.id, ...one, ...presence }
  const type = direction === 'in' ? 'shift.checkedIn' : 'shift.checkedOut'
  return commit(request, { type, community: shift.community, data, answer },
    keepPresence(before, checks, presence),
    ...(direction === 'in' ? [countDay(request, shift, proof.atMs, values['volunteering.checksPerDay'])] : []),
    ...keepEvidence(request, shift, one, input, values['volunteering.placeEvidenceDays']))
}

/**
 * Check in by the rotating code, now or made without network and sent later; again after a break, at most three times
 * a day (VR-09). Refuses with `shift.unknown`, `signUp.unknown`, `signUp.confirmed`, what `prove` refuses,
 * `signUp.checkedIn`, `check.tooMany`.
 */
export const checkIn = (request: Request, input: Input) => check(request, 'in', input)

/**
 * Check out. One that was made without network may arrive before its check-in and then waits for it.
 * Refuses with `shift.unknown`, `signUp.unknown`, `signUp.confirmed`, what `prove` refuses, `signUp.notCheckedIn`,
 * `signUp.checkedOut`, `check.tooMany`.
 */
export const checkOut = (request: Request, input: Input) => check(request, 'out', input)
