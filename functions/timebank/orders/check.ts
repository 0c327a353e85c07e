import { workerRoles } from '../../../shared/roles.ts'
import { reaches } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { readPerson } from '../../platform/person.ts'
import { RefusalError, must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { type Check, fitOf, phoneCode, shownCode } from './codes.ts'
import type { CheckedBy, Claim, Order } from './items.ts'
import { checkOpen, claimOf, measuredMinutes, mustAllow, step, withClaim } from './rules.ts'
import { findOrder, saveOrder } from './save.ts'
import { mustSpeakFor, mustWork } from './sides.ts'

// Ten thousand codes of four digits: after five misses a worker must help.
const mostMisses = 5
const hourMs = 3_600_000
const halfHourMs = hourMs / 2

/**
 * What the elder's screen, the station's or a worker's shows: the rotating code, and the four digits to read out by
 * phone. Refuses with `order.unknown`, `order.notYours`, `order.state`, `order.notNow`.
 */
export const showOrderCode = async (request: Request, { orderId }: { orderId: string }) => {
  const order = await findOrder(orderId)
  const atStation = reaches(request.actor, [...workerRoles, 'stationStaff'], order.community)
  if (!atStation || claimOf(order, request.actor.id)) await mustSpeakFor(request, order)
  must(['accepted', 'checkedIn'].includes(order.status), 'order.state')
  must(checkOpen(order, request.at), 'order.notNow')
  const check: Check = order.status === 'accepted' ? 'in' : 'out'
  const { code, validSeconds } = shownCode(order.codeSecret, request.at)
  const qr = `linli:order:${orderId}:${code}`
  return { check, code, qr, validSeconds, phoneCode: phoneCode(order.codeSecret, check) }
}

interface CheckInput {
  orderId: string
  code?: string | undefined
  /** A worker vouches for somebody, with a reason. */
  personId?: string | undefined
  reason?: string | undefined
  /** When it was, for a worker who enters it later. */
  at?: string | undefined
  location?: { latitude: number; longitude: number } | undefined
}

/** Rounded to about a hundred metres: evidence, and never the only one (PV-05). */
const placeOf = ({ location }: CheckInput) => (location
  ? { location: `${location.latitude.toFixed(3)},${location.longitude.toFixed(3)}` } : {})

/** Whom the check is about and how it is known; undefined where the code does not fit. */
const judge = (request: Request, order: Order, input: CheckInput, check: Check) => {
  const personId = input.personId ?? request.actor.id
  const claim = claimOf(order, personId)
  must(claim, 'claim.unknown')
  if (input.code === undefined) {
    mustWork(request.actor, order)
    must(personId !== request.actor.id, 'confirmation.self')
    if (!input.reason) throw new RefusalError('check.reason')
    const atMs = input.at ? Date.parse(input.at) : request.at
    const earliest = claim.checkedInAt ?? momentText(Date.parse(order.startsAt) - halfHourMs)
    must(atMs <= request.at && atMs >= Date.parse(earliest), 'order.times')
    return { claim, by: 'worker' as CheckedBy, atMs }
  }
  must(personId === request.actor.id, 'order.notYours')
  must(checkOpen(order, request.at), 'order.notNow')
  must(order.wrongCodes < mostMisses, 'order.codeLocked')
  return { claim, by: fitOf(order.codeSecret, input.code, check, request.at), atMs: request.at }
}

/** A code that does not fit is counted in a commit of its own, so that nobody tries them all. */
const miss = async (request: Request, before: Order) => {
  const wrongCodes = before.wrongCodes + 1
  const answer = await saveOrder(request, before, step(before, 'missCode', before.status, { wrongCodes }),
    { type: 'order.codeMissed', data: { volunteerId: request.actor.id } })
  return { ...answer, fits: false, triesLeft: mostMisses - wrongCodes }
}

/** Whom a home visit is told to when it begins and ends: kin whom a worker has verified, and whoever asked for it. */
const familyOf = async ({ homeVisit, requesterId, operatorId }: Order): Promise<string[]> => {
  if (!homeVisit) return []
  const { kin } = await readPerson(requesterId)
  return [...new Set([...kin.map(({ personId }) => personId), ...operatorId ? [operatorId] : []])]
}

const told = async (order: Order, { personId, name }: Claim, by: CheckedBy, input: CheckInput) =>
  ({ volunteerId: personId, volunteerName: name, by, ...placeOf(input), familyIds: await familyOf(order) })

const prepare = async (input: CheckInput, act: 'checkIn' | 'checkOut') => {
  const before = await findOrder(input.orderId)
  mustAllow(before, act)
  return before
}

const fits = async (answer: Promise<{ orderId: string; status: Order['status'] }>) =>
  ({ ...await answer, fits: true, triesLeft: mostMisses })

/**
 * Arrive: by the rotating code, by the four digits told by phone, or by a worker's word with a reason; the server's
 * clock counts. A visit for two begins when both are there; then family is told. Refuses with `order.unknown`,
 * `order.state`, `order.notNow`, `claim.unknown`, `order.codeLocked`, `role.scope`, `check.reason`, `check.done`.
 */
export const checkInToOrder = async (request: Request, input: CheckInput) => {
  const before = await prepare(input, 'checkIn')
  const { claim, by, atMs } = judge(request, before, input, 'in')
  must(!claim.checkedInAt, 'check.done')
  if (!by) return miss(request, before)
  const checked: Partial<Claim> = {
    checkedInAt: momentText(atMs), inBy: by, ...(input.reason ? { checkReason: input.reason } : {}),
  }
  const claims = withClaim(before, claim.personId, checked)
  const all = claims.every(({ checkedInAt }) => checkedInAt)
  const after = step(before, 'checkIn', all ? 'checkedIn' : 'accepted', { claims, wrongCodes: 0 })
  return fits(saveOrder(request, before, after,
    { type: 'order.checkedIn', inNameOf: claim.personId, data: await told(before, claim, by, input) }))
}

/** The first that came alone waits for the second: a visit for two lasts from when both were there. */
const beganAt = ({ claims }: Order): string =>
  claims.map(({ checkedInAt = '' }) => checkedInAt).sort().at(-1) ?? ''

/** What silence brings once everybody has left: a warning in good time, and the confirmation (PEERS 3.7). */
const silenceOf = async ({ orderId: key, community }: Order, at: number) => {
  const values = await settingsOf(community)
  const endMs = at + values['timebank.autoConfirmHours'] * hourMs
  const warnMs = Math.max(at, endMs - values['timebank.silenceWarningHours'] * hourMs)
  const confirmsAt = momentText(endMs)
  return { confirmsAt, writes: [
    due({ task: 'order.silence', key, at: confirmsAt }),
    due({ task: 'order.silenceNear', key, at: momentText(warnMs) }),
  ] }
}

/** Leave: the minutes are measured (TB-02); after 72 hours of silence they are confirmed. Refuses as checking in. */
export const checkOutOfOrder = async (request: Request, input: CheckInput) => {
  const before = await prepare(input, 'checkOut')
  const { claim, by, atMs } = judge(request, before, input, 'out')
  must(!claim.checkedOutAt, 'check.done')
  if (!by) return miss(request, before)
  const claims = withClaim(before, claim.personId, {
    checkedOutAt: momentText(atMs), outBy: by, measuredMinutes: measuredMinutes(before, beganAt(before), atMs),
    ...(input.reason ? { checkReason: input.reason } : {}),
  })
  const all = claims.every(({ checkedOutAt }) => checkedOutAt)
  const { confirmsAt, writes } = await silenceOf(before, request.at)
  const after = step(before, 'checkOut', all ? 'checkedOut' : 'checkedIn',
    { claims, wrongCodes: 0, ...all ? { confirmsAt } : {} })
  return fits(saveOrder(request, before, after, {
    type: 'order.checkedOut', inNameOf: claim.personId, writes: all ? writes : [],
    data: await told(before, claim, by, input),
  }))
}
