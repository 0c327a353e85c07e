import { isCloseKin } from '../../../shared/kin.ts'
import { workerRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { readStanding } from '../../ledger/balance.ts'
import type { Expectation, MovementDraft } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { loadActor, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { type DueTask, notDue } from '../../platform/due.ts'
import { ageOn, readPerson } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { closingTask, closingView, closingWrite, findClosing, isOpen } from './closing.ts'
import type { Closing } from './items.ts'

const leastAge = 60

const mustDecide = async (request: Request, personId: string): Promise<Closing> => {
  const [closing, person] = await Promise.all([findClosing(personId), loadActor(personId)])
  mustReach(request.actor, workerRoles, closing?.community ?? person?.community ?? '')
  must(closing, 'closing.unknown')
  must(isOpen(closing) && momentText(request.at) < closing.endsAt, 'closing.over')
  const { kin } = await readPerson(personId)
  must(!kin.some((one) => one.personId === request.actor.id), 'closing.ownCase')
  return closing
}

/**
 * Propose at the desk who is to have it: a spouse or relative in the direct line, of 60 or more (TB-11).
 * Refuses with `closing.unknown`, `role.scope`, `closing.over`, `closing.ownCase`, `gift.notKin`, `person.unknown`,
 * `person.left`, `birthDay.missing`, `closing.young`.
 */
export const proposeInheritance = async (
  request: Request, input: { personId: string; to: string; reason: string },
) => {
  const { personId, to, reason } = input
  const closing = await mustDecide(request, personId)
  const { kin } = await readPerson(personId)
  must(kin.some((one) => one.personId === to && isCloseKin(one.relation)), 'gift.notKin')
  const [receiver, { leftAt, birthDay }] = await Promise.all([loadActor(to), readPerson(to)])
  must(receiver, 'person.unknown')
  must(!leftAt, 'person.left')
  must(birthDay, 'birthDay.missing')
  must(ageOn(birthDay, chinaDay(request.at)) >= leastAge, 'closing.young')
  const next: Closing = {
    ...closing, status: 'proposed', toId: to, toName: receiver.nameMasked ?? '*', reason,
    proposedBy: request.actor.id, proposedByName: request.actor.nameMasked ?? '*',
  }
  const data = { personId, personName: closing.personName, to, reason }
  return commit(request, { type: 'closing.proposed', community: closing.community, data, answer: closingView(next) },
    closingWrite(next))
}

interface Estate { movements: MovementDraft[]; expect: Expectation[]; minutes: number }

/** Earned credit to whom it goes; what was granted or gifted goes to the pool (TB-05, TB-06). */
const estateOf = async (request: Request, closing: Closing, to: string | undefined): Promise<Estate> => {
  const { personId, community } = closing
  const parts = await Promise.all((['member', 'gift', 'grant'] as const).map(async (kind) => {
    const account = `timeCredit:${kind}:${personId}`
    return { kind, account, ...await readStanding(account) }
  }))
  const names = {
    member: to ? 'credit.bequeath' : 'credit.escheat', gift: 'credit.escheatGifted', grant: 'credit.escheatGranted',
  } as const
  const movements = parts.filter(({ balance }) => balance > 0).map(({ kind, balance }): MovementDraft => ({
    movement: names[kind], from: personId, to: kind === 'member' && to ? to : community, amount: balance,
    happenedAt: momentText(request.at), reference: `closing-${personId}`,
  }))
  const expect = parts.map(({ account, sequence }) => ({ account, sequence, asRead: true as const }))
  return { movements, expect, minutes: parts[0]?.balance ?? 0 }
}

/**
 * A second person approves, and the estate moves, once.
 * Refuses with `closing.unknown`, `role.scope`, `closing.over`, `closing.ownCase`, `approval.self`, `person.left`.
 */
export const approveInheritance = async (request: Request, { personId }: { personId: string }) => {
  const closing = await mustDecide(request, personId)
  const { toId: to, toName = '', community, personName, proposedBy } = closing
  must(closing.status === 'proposed' && to, 'closing.unknown')
  must(![proposedBy, to].includes(request.actor.id), 'approval.self')
  must(!(await readPerson(to)).leftAt, 'person.left')
  const { movements, expect, minutes } = await estateOf(request, closing, to)
  const next: Closing = {
    ...closing, status: 'given', minutes, decidedByName: request.actor.nameMasked ?? '*',
    decidedAt: momentText(request.at),
  }
  const data = { personId, personName, to, toName, minutes, proposedBy }
  const answer = closingView(next)
  return post(request, { type: 'closing.given', community, data, answer, movements, expect },
    closingWrite(next), notDue({ task: closingTask, key: personId }))
}

/** Nobody was found within the time: the estate goes to the pool of the community (TB-11). */
export const closeToPool: DueTask = {
  task: closingTask,
  run: async (request, personId) => {
    const closing = await findClosing(personId)
    if (!closing || !isOpen(closing) || momentText(request.at) < closing.endsAt) return
    const { movements, expect, minutes } = await estateOf(request, closing, undefined)
    const next: Closing = { ...closing, status: 'toPool', minutes, decidedAt: momentText(request.at) }
    const data = { personId, personName: closing.personName, minutes }
    return post(request, { type: 'closing.toPool', community: closing.community, data, answer: {}, movements, expect },
      closingWrite(next))
  },
}
