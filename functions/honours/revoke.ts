import { adminRoles, streetRoles } from '../../shared/roles.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, commit } from '../platform/commit.ts'
import { must, refuse } from '../platform/refusal.ts'
import { offBoard } from './board.ts'
import { honoured } from './decide.ts'
import { type Worked, findWorked, leavePlace, mustBe, saidOf, saveNomination } from './find.ts'
import type { Nomination } from './items.ts'
import { mustJudge } from './nominee.ts'
import { workView } from './views.ts'

interface Proposal extends Worked { reason: string; wronglyGiven: boolean }

/**
 * Propose to take an honour back; who holds it is told at once, with the reason, and may speak to the office.
 * Refuses with `role.scope`, `honour.unknown`, `conflict.close`, `honour.state`, `honour.revoking`.
 */
export const proposeRevocation = async (request: Request, input: Proposal) => {
  const { actor, at } = request
  const before = await findWorked(request, input, adminRoles)
  const nominee = await mustJudge(request, before)
  mustBe(before, 'granted')
  must(!before.revocation, 'honour.revoking')
  const { reason, wronglyGiven, community } = input
  const revocation = { reason, wronglyGiven, by: actor.id, byName: actor.nameMasked ?? '*', at: momentText(at) }
  const after = { ...before, revocation }
  const data = { ...saidOf(before, nominee), reason, wronglyGiven }
  return commit(request, { type: 'honour.revocationProposed', community, data, answer: workView(after) },
    saveNomination(before, after))
}

/**
 * A second person at street level takes the honour back, and the board with it, or lets it be. Where it should never
 * have been given, its points go back as a deduction, with time to appeal (FP-06).
 * Refuses with `role.scope`, `honour.unknown`, `conflict.close`, `honour.state` where nothing is proposed,
 * `approval.self`.
 */
export const decideRevocation = async (request: Request, input: Worked & { revoke: boolean; reason: string }) => {
  const before = await findWorked(request, input, streetRoles)
  const nominee = await mustJudge(request, before)
  mustBe(before, 'granted')
  const { revocation = refuse('honour.state'), shown: _, ...rest } = before
  must(revocation.by !== request.actor.id, 'approval.self')
  const { revoke, reason, community } = input
  const said = { ...saidOf(before, nominee), ...honoured(before), proposedBy: revocation.by, reason }
  if (!revoke) {
    const { revocation: __, ...kept } = before
    return commit(request, { type: 'honour.kept', community, data: said, answer: workView(kept) },
      saveNomination(before, kept))
  }
  const after: Nomination = { ...rest, revocation, state: 'revoked', reason }
  const { wronglyGiven } = revocation
  const data = { ...said, wronglyGiven, ...(before.grantedEvent ? { grantedEvent: before.grantedEvent } : {}) }
  return commit(request, { type: 'honour.withdrawn', community, data, answer: workView(after) },
    saveNomination(before, after), offBoard(before), ...leavePlace(before))
}
