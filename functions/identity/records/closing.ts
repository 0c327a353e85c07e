import { closingSteps } from '../../../shared/closing.ts'
import { workerRoles } from '../../../shared/roles.ts'
import { post } from '../../ledger/post.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import type { OpenMatter, Own } from '../../platform/own.ts'
import { RefusalError, must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { freezing, planLeaving, planReturning, unfreezing } from '../desk/leaving.ts'
import { type Subject, findSubject } from '../desk/subject.ts'
import { erasureBegins, findErasure } from './erasure.ts'

/** What every context says is open of a person, in the order in which it is settled. */
export const openMatters = async (own: Own[], personId: string, at: number): Promise<OpenMatter[]> => {
  const all = (await Promise.all(own.map(({ open }) => open(personId, at)))).flat()
  return all.toSorted((one, other) => closingSteps.indexOf(one.step) - closingSteps.indexOf(other.step))
}

/** What has to be settled before an account is closed; the rest ends by itself. */
export const standingInTheWay = (matters: OpenMatter[]): OpenMatter[] =>
  matters.filter(({ first, count }) => first && count > 0)

const closingView = async (own: Own[], { id, community, person, facts }: Subject, at: number) => {
  const [steps, erasure, settings] = await Promise.all([
    openMatters(own, id, at), findErasure(id), settingsOf(community),
  ])
  const { leftAt, leftWhy, leftBy } = facts
  return {
    personId: id, nameMasked: person.nameMasked ?? '*', erasureDays: settings['identity.erasureDays'],
    closingDays: settings['timebank.closingDays'], steps: steps.map((one) => ({ ...one, first: one.first ?? false })),
    ...(leftAt && leftWhy ? { left: { at: leftAt, why: leftWhy, own: leftBy === id } } : {}),
    ...(erasure ? { erasure: { state: erasure.state, askedAt: erasure.askedAt, endsAt: erasure.endsAt } } : {}),
  }
}

/** What is open of me, step by step (PEERS 1.17). */
export const seeMyClosing = (own: Own[]) => async ({ actor, at }: Request) =>
  closingView(own, await findSubject(actor.id), at)

/** The same at the desk, for who leaves or has died. Refuses with `person.unknown`, `role.scope`. */
export const seeClosing = (own: Own[]) => async ({ actor, at }: Request, { personId }: { personId: string }) => {
  const subject = await findSubject(personId)
  mustReach(actor, [...workerRoles, 'auditor'], subject.community)
  return closingView(own, subject, at)
}

/**
 * Close one's own account: everything that can end by itself does, as when the desk records that somebody has moved
 * away, and where it is wanted the personal data is erased after the waiting time. Refuses with `person.left`, and with
 * `closing.first`, whose issues name the steps that have to be settled before.
 */
export const closeMyAccount = (own: Own[]) => async (request: Request, { erase }: { erase: boolean }) => {
  const subject = await findSubject(request.actor.id)
  const { id, community, person } = subject
  must(!subject.facts.leftAt, 'person.left')
  const first = standingInTheWay(await openMatters(own, id, request.at))
  if (first.length > 0) {
    throw new RefusalError('closing.first', first.map(({ step, count }) => ({ path: step, message: String(count) })))
  }
  const erasure = erase ? await erasureBegins(request, id, community) : undefined
  const data = { personId: id, why: 'moved', own: true, kinIds: [], nameMasked: person.nameMasked, erase }
  return post(request, {
    type: 'person.left', community, data, movements: [], marks: await freezing(id),
    answer: { closedAt: momentText(request.at), ...(erasure ? { erasedAfter: erasure.endsAt } : {}) },
  }, ...await planLeaving(request, subject, { why: 'moved' }, id), ...erasure?.writes ?? [])
}

/**
 * Back again on one's own phone, as long as nothing was erased; what has ended is not begun anew. Refuses with
 * `person.here`, `closing.desk` (it was recorded at the desk).
 */
export const returnMyself = async (request: Request) => {
  const subject = await findSubject(request.actor.id)
  const { id, community, facts } = subject
  must(facts.leftAt, 'person.here')
  if (facts.leftBy !== id) return refuse('closing.desk')
  return post(request, {
    type: 'person.returned', community, data: { personId: id, own: true }, movements: [], marks: await unfreezing(id),
    answer: { returnedAt: momentText(request.at) },
  }, ...await planReturning(subject))
}
