import { post } from '../../../ledger/post.ts'
import { homeOf } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { derivedId } from '../../../platform/ids.ts'
import { listPage } from '../../../platform/list.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findHousehold } from '../household.ts'
import { HouseholdMove } from '../items.ts'
import { findInvited } from '../join.ts'
import {
  type MoveView, decidedWrites, findWaiting, newMove, shownOf, termsOf, viewNow, viewOf, waitingWrites,
} from './moves.ts'
import { type MovePlan, planMove } from './plan.ts'

/** People of both households who must say yes: whoever heads those who stay and those who come, and who leaves. */
const partiesTo = ({ from, to, movers, nextHead, kind }: MovePlan): { personId: string; nameMasked: string }[] => {
  if (!from) return []
  const members = [...from.members, ...to.members, ...movers.map(({ actor: { id, nameMasked = '*' } }) =>
    ({ personId: id, nameMasked }))]
  const leaving = movers.map(({ id }) => id)
  const guardians = movers.filter(({ isChild }) => isChild).map(({ person }) => person.guardianId)
    .filter((id) => id !== undefined && !leaving.includes(id))
  const ids = [
    nextHead?.personId ?? from.headId, ...movers.filter(({ isChild }) => !isChild).map(({ id }) => id),
    ...(kind === 'split' ? [] : [to.headId]), ...guardians,
  ]
  return [...new Set(ids)].map((id) => ({
    personId: id ?? '', nameMasked: members.find(({ personId }) => personId === id)?.nameMasked ?? '*',
  }))
}

/** Everybody whom a move concerns: who must agree to it, who moves, and both heads. */
const concerns = (plan: MovePlan): string[] => [...new Set([
  ...partiesTo(plan).map(({ personId }) => personId), ...plan.movers.map(({ id }) => id), plan.to.headId,
  ...(plan.from ? [plan.from.headId] : []),
])]

/** Done: the households, the people and the points change at once. */
export const carryOut = async (
  request: Request, move: HouseholdMove, plan: MovePlan, by: object,
): Promise<MoveView> => {
  const shown = { ...shownOf(plan), toId: plan.to.householdId }
  const decided: HouseholdMove = { ...move, state: 'done', toId: plan.to.householdId, shown }
  const { kind, fromId, fromName, toId, toName, people, points } = shown
  return post(request, {
    type: 'household.moved', community: move.community,
    data: {
      moveId: move.moveId, kind, fromId, fromName, toId, toName, people, points, told: concerns(plan),
      consents: move.consents.map(({ personId }) => personId), ...by,
    },
    answer: viewOf(decided, shown), movements: plan.movements, expect: plan.expect,
  }, ...decidedWrites(move, decided), ...plan.writes)
}

const isAgreed = ({ consents }: HouseholdMove): boolean => consents.every(({ at }) => at !== undefined)

/**
 * Ask to split off under a new name, or to go into the household that a code invites to, which takes all of one's own
 * household along where everybody is named. Done at once where nobody else has to agree. Refuses with
 * `invitation.unknown`, `household.unknown`, `move.notYours`, and as `planMove`.
 */
export const askMove = async (
  request: Request,
  input: { personIds: string[]; name?: string | undefined; headId?: string | undefined; code?: string | undefined },
): Promise<MoveView> => {
  const { personIds, name, headId, code } = input
  const { actor } = request
  const fromId = actor.householdId ?? refuse('household.unknown')
  const toId = code === undefined ? undefined : (await findInvited(code)).household.householdId
  const terms = {
    community: homeOf(actor), personIds, fromId,
    ...(toId === undefined ? { name: name ?? refuse('move.head'), headId } : { toId }),
  }
  const plan = await planMove(request, terms)
  const parties = partiesTo(plan)
  const mine = parties.some(({ personId }) => personId === actor.id) || plan.from?.headId === actor.id
  must(mine, 'move.notYours')
  const at = momentText(request.at)
  const consents = parties.map((party) => ({ ...party, ...(party.personId === actor.id ? { at } : {}) }))
  const move = newMove(request, terms, plan, { moveId: derivedId('mov', request.eventId), consents })
  if (isAgreed(move)) return carryOut(request, move, plan, {})
  const { kind, people, points, toName, fromName } = shownOf(plan)
  const data = {
    moveId: move.moveId, kind, people, points, toName, fromName, askedByName: move.askedByName,
    told: consents.filter((one) => one.at === undefined).map(({ personId }) => personId),
  }
  return commit(request, {
    type: 'household.moveAsked', community: terms.community, data, answer: viewOf(move, shownOf(plan)),
  }, ...waitingWrites(move))
}

/**
 * One's yes to what one has been shown; with the last one it is done. Refuses with `move.unknown`, `move.done`,
 * `move.notYours`, `move.agreed`, `move.changed` (the points are others than those shown), and as `planMove`.
 */
export const agreeToMove = async (request: Request, input: { moveId: string; points: number }): Promise<MoveView> => {
  const { actor } = request
  const move = await findWaiting(homeOf(actor), input.moveId)
  const own = move.consents.find(({ personId }) => personId === actor.id) ?? refuse('move.notYours')
  must(own.at === undefined, 'move.agreed')
  const plan = await planMove(request, termsOf(move))
  must(plan.points === input.points, 'move.changed')
  const at = momentText(request.at)
  // Whoever has become a party meanwhile, a new head or guardian, is asked as well.
  const consents = partiesTo(plan).map((party) => {
    const earlier = move.consents.find(({ personId }) => personId === party.personId)
    return party.personId === actor.id ? { ...party, at } : { ...party, ...(earlier?.at ? { at: earlier.at } : {}) }
  })
  const next = { ...move, consents, shown: shownOf(plan) }
  if (isAgreed(next)) return carryOut(request, next, plan, {})
  const data = { moveId: move.moveId, personId: actor.id }
  return commit(request, {
    type: 'household.moveAgreed', community: move.community, data, answer: viewOf(next, shownOf(plan)),
  }, ...waitingWrites(next))
}

/**
 * Anybody whom it concerns says no, also to one from the desk.
 * Refuses with `move.unknown`, `move.done`, `move.notYours`.
 */
export const refuseMove = async (request: Request, { moveId }: { moveId: string }) => {
  const { actor } = request
  const move = await findWaiting(homeOf(actor), moveId)
  must(await isOf(move, actor.id), 'move.notYours')
  const refusedAt = momentText(request.at)
  const data = { moveId, by: actor.id, byName: actor.nameMasked ?? '*', askedBy: move.askedBy }
  return commit(request, { type: 'household.moveRefused', community: move.community, data, answer: { refusedAt } },
    ...decidedWrites(move, { ...move, state: 'refused' }))
}

const isOf = async (move: HouseholdMove, personId: string): Promise<boolean> => {
  if ([move.askedBy, ...move.personIds, ...move.consents.map((one) => one.personId)].includes(personId)) return true
  const ids = [move.fromId, move.toId].filter((id) => id !== undefined)
  return (await Promise.all(ids.map(findHousehold))).some(({ headId }) => headId === personId)
}

// Few wait at a time in a community; whoever has more to decide finds the rest when these are done.
const mostWaiting = 100

/** The moves of a community that wait, oldest first. */
export const waitingIn = (community: string, paging: { cursor?: string | undefined; limit?: number | undefined }) =>
  listPage(HouseholdMove, { partition: `householdMoves#${community}`, prefix: 'waiting#', ...paging })

/** What waits and concerns me. */
export const seeMyMoves = async (request: Request): Promise<{ items: MoveView[] }> => {
  const { items } = await waitingIn(homeOf(request.actor), { limit: mostWaiting })
  const concerned = await Promise.all(items.map(async (move) => ({ move, mine: await isOf(move, request.actor.id) })))
  return { items: await Promise.all(concerned.filter(({ mine }) => mine).map(({ move }) => viewNow(request, move))) }
}
