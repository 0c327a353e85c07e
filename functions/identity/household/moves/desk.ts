import { workerRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { derivedId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { carryOut, waitingIn } from './agree.ts'
import {
  type MoveView, decidedWrites, findWaiting, newMove, shownOf, termsOf, viewNow, viewOf, waitingWrites,
} from './moves.ts'
import { type MovePlan, planMove } from './plan.ts'
import type { Terms } from './people.ts'

/** All whom it touches: nobody handles their own household's or kin's (PEERS 4.22). */
const touched = ({ from, to, movers }: MovePlan): string[] =>
  [...movers.map(({ id }) => id), ...[from, to].flatMap((one) => one?.members.map(({ personId }) => personId) ?? [])]

/**
 * Take down at the desk, from a signed paper, what people without a phone want, or who heads a household that has lost
 * its head: founding, joining, splitting, merging, naming a head. Refuses with `role.scope`, `conflict.close`, and as
 * `planMove`.
 */
export const askAtDesk = async (request: Request, { note, ...terms }: Terms & { note: string }): Promise<MoveView> => {
  mustReach(request.actor, workerRoles, terms.community)
  const plan = await planMove(request, terms)
  const people = touched(plan)
  await mustBeApart(request.actor, people)
  const asked = { moveId: derivedId('mov', request.eventId), consents: [], note }
  const move = newMove(request, terms, plan, asked)
  const { kind, points, toName, fromName } = shownOf(plan)
  const data = { moveId: move.moveId, kind, points, toName, fromName, told: [...new Set(people)] }
  return commit(request, {
    type: 'household.deskAsked', community: terms.community, data, answer: viewOf(move, shownOf(plan)),
  }, ...waitingWrites(move))
}

interface About { moveId: string; community: string }

/**
 * A second worker confirms, and it is done as things stand now. Refuses with `role.scope`, `move.unknown`, `move.done`,
 * `second.self`, `conflict.close`, `move.changed`, and as `planMove`.
 */
export const secondMove = async (request: Request, input: About & { points: number }): Promise<MoveView> => {
  mustReach(request.actor, workerRoles, input.community)
  const move = await findWaiting(input.community, input.moveId)
  must(move.note, 'move.unknown')
  must(move.askedBy !== request.actor.id, 'second.self')
  const plan = await planMove(request, termsOf(move))
  await mustBeApart(request.actor, touched(plan))
  must(plan.points === input.points, 'move.changed')
  return carryOut(request, move, plan, { askedBy: move.askedBy, secondedBy: request.actor.id })
}

/** Turned down, with a reason; also by whoever asked. Refuses with `role.scope`, `move.unknown`, `move.done`. */
export const rejectMove = async (request: Request, input: About & { reason: string }) => {
  mustReach(request.actor, workerRoles, input.community)
  const move = await findWaiting(input.community, input.moveId)
  must(move.note, 'move.unknown')
  const refusedAt = momentText(request.at)
  const byName = request.actor.nameMasked ?? '*'
  const data = { moveId: move.moveId, reason: input.reason, askedBy: move.askedBy, byName }
  return commit(request, { type: 'household.moveRefused', community: move.community, data, answer: { refusedAt } },
    ...decidedWrites(move, { ...move, state: 'refused', reason: input.reason }))
}

/** What waits for a second worker, oldest first. Refuses with `role.scope`. */
export const seeDeskMoves = async (
  request: Request,
  { community, ...paging }: { community: string; cursor?: string | undefined; limit?: number | undefined },
) => {
  mustReach(request.actor, workerRoles, community)
  const page = await waitingIn(community, paging)
  const items = page.items.filter(({ note }) => note !== undefined)
  return { ...page, items: await Promise.all(items.map((move) => viewNow(request, move))) }
}
