import { streetRoles } from '../../shared/roles.ts'
import { type Request, type Write, commit } from '../platform/commit.ts'
import { must } from '../platform/refusal.ts'
import { settingsOf } from '../platform/settings.ts'
import { type Worked, findRound, findWorked, leavePlace, mustBe, saidOf, saveNomination, takePlace } from './find.ts'
import type { Nomination } from './items.ts'
import { mustBeHere, mustJudge } from './nominee.ts'
import { endAfter } from './rules.ts'
import { workView } from './views.ts'

interface Decision extends Worked { grant: boolean; reason: string }

/** Who or what is honoured, for what follows from it. */
export const honoured = ({ nominationId: honourId, kind, personId, householdId }: Nomination) =>
  ({ honourId, kind, ...(personId ? { personId } : {}), ...(householdId ? { householdId } : {}) })

const placeWrites = async (before: Nomination, grant: boolean): Promise<Write[]> => {
  if (before.state === 'passed') return grant ? [] : leavePlace(before)
  if (!grant) return []
  const { roundId, most } = await findRound(before.roundId, before.community)
  return [takePlace(roundId, most)]
}

/**
 * The street-level office grants the honour or refuses it with the reason, as 乡镇妇联 does (FP-11); neither who nominated
 * or chose nor, in an appeal, who decided before. A refusal can be appealed against once; what is decided then stands.
 * Refuses with `role.scope`, `honour.unknown`, `conflict.close`, `honour.state`, `approval.self`, `person.left`,
 * `honour.enough` where the place has gone to another meanwhile.
 */
export const decideHonour = async (request: Request, input: Decision) => {
  const { actor, at } = request
  const { grant, reason, community } = input
  const before = await findWorked(request, input, streetRoles)
  const nominee = await mustJudge(request, before)
  mustBe(before, 'passed', 'appealed')
  must(![before.byId, before.reviewedBy, before.decidedBy].includes(actor.id), 'approval.self')
  if (grant) await mustBeHere(before, nominee)
  const { appealUntil: _, ...rest } = before
  const appealable = !grant && before.state === 'passed'
  const after: Nomination = {
    ...rest, state: grant ? 'granted' : 'refused', reason, decidedBy: actor.id, decidedByName: actor.nameMasked ?? '*',
    ...(grant ? { grantedEvent: request.eventId } : {}),
    ...(appealable ? { appealUntil: endAfter(at, (await settingsOf(community))['honours.appealDays']) } : {}),
  }
  const data = { ...saidOf(before, nominee), ...honoured(before), granted: grant, reason, appealable }
  return commit(request, { type: 'honour.decided', community, data, answer: workView(after) },
    ...await placeWrites(before, grant), saveNomination(before, after))
}
