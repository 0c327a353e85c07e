import { workerRoles } from '../../../shared/roles.ts'
import { loadActor, mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { readPerson } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { findMember, findTeam, mustBeActive } from './find.ts'
import { findGift, givenOut } from './give.ts'
import type { TeamGift } from './items.ts'

interface Placing { teamId: string; giftId: string; community: string; personId: string }

const mustBeHardship = async (personId: string, community: string): Promise<void> => {
  const elder = await loadActor(personId)
  must(elder?.community === community, 'person.unknown')
  const { hardshipUntil, leftAt } = await readPerson(personId)
  must(!leftAt, 'person.left')
  must(hardshipUntil, 'grant.notHardship')
}

/**
 * A worker who is not in the team names the hardship elder whom its time goes to: who is in hardship is for workers to
 * know (PV-01), and the team learns no name. Refuses with `role.scope`, `team.giftUnknown`, `approval.done`,
 * `approval.self`, `team.closed`, `person.unknown`, `person.left`, `grant.notHardship`, `balance.short`.
 */
export const placeGift = async (request: Request, { teamId, giftId, community, personId }: Placing) => {
  const { actor } = request
  mustReach(actor, workerRoles, community)
  const before = await findGift({ teamId, giftId })
  must(before.community === community, 'team.giftUnknown')
  must(before.status === 'seconded', 'approval.done')
  const [team, member] = await Promise.all([findTeam(teamId), findMember(teamId, actor.id)])
  must(!member && actor.id !== personId, 'approval.self')
  mustBeActive(team)
  await mustBeHardship(personId, community)
  const gift: TeamGift = { ...before, status: 'given', elderId: personId, placedByName: actor.nameMasked ?? '*' }
  const out = { movement: 'credit.teamToElder', to: personId, type: 'team.gave', more: { personId } } as const
  return givenOut(request, gift, out)
}
