import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { adminRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { balanceOf } from '../../ledger/balance.ts'
import { asRead } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { homeOf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { checkText } from '../../platform/content-check.ts'
import { newId } from '../../platform/ids.ts'
import { isMinor, readPerson } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { findTeam, saveTeam, teamView } from './find.ts'
import { type Team, TeamMember } from './items.ts'

/** Register a team that one leads; an administrator reviews it. Refuses with `team.minor`, `team.text`. */
export const registerTeam = async (request: Request, { name, unit }: { name: string; unit: string }) => {
  const { actor, at } = request
  const community = homeOf(actor)
  must(!isMinor(await readPerson(actor.id), chinaDay(at)), 'team.minor')
  must((await checkText(actor.id, name, `${name}\n${unit}`)).suggest !== 'risky', 'team.text')
  const leaderName = actor.nameMasked ?? '*'
  const team = {
    teamId: newId('tea'), name, unit, community, leaderId: actor.id, leaderName, status: 'proposed' as const,
    at: momentText(at), members: 1,
  }
  const { teamId } = team
  const leader = { teamId, personId: actor.id, name: leaderName, at: team.at, status: 'member' as const }
  const answer = teamView({ ...team, version: 1 })
  const draft = { type: 'team.registered', community, data: { teamId, name, unit }, answer }
  return commit(request, draft, saveTeam(undefined, team),
    write(TeamMember.build(PutTransaction).item(leader), 'stale'))
}

interface Which { teamId: string; community: string }

const reached = async (request: Request, { teamId, community }: Which): Promise<Team> => {
  mustReach(request.actor, adminRoles, community)
  const team = await findTeam(teamId)
  must(team.community === community, 'team.unknown')
  must(team.leaderId !== request.actor.id, 'approval.self')
  return team
}

interface Review extends Which { approve: boolean; reason: string }

/** Refuses with `role.scope`, `team.unknown`, `approval.self`, `approval.done`. */
export const reviewTeam = async (request: Request, input: Review) => {
  const before = await reached(request, input)
  must(before.status === 'proposed', 'approval.done')
  const { approve, reason, community } = input
  const after = {
    ...before, status: approve ? 'active' as const : 'refused' as const, reason,
    decidedByName: request.actor.nameMasked ?? '*',
  }
  const { teamId, name, leaderId } = before
  const data = { teamId, name, leaderId, reason }
  return commit(request, { type: approve ? 'team.approved' : 'team.refused', community, data, answer: teamView(after) },
    saveTeam(before, after))
}

/**
 * Close a team: its time goes to the pool. Gifts on their way to it return to their givers when they would arrive.
 * Refuses with `role.scope`, `team.unknown`, `approval.self`, `team.closed`.
 */
export const closeTeam = async (request: Request, input: Which & { reason: string }) => {
  const before = await reached(request, input)
  must(before.status === 'active', 'team.closed')
  const { teamId, name, leaderId, community } = before
  const after = {
    ...before, status: 'closed' as const, reason: input.reason, decidedByName: request.actor.nameMasked ?? '*',
  }
  const minutes = await balanceOf(`timeCredit:team:${teamId}`)
  const data = { teamId, name, leaderId, minutes, reason: input.reason }
  const movements = minutes > 0 ? [{
    movement: 'credit.teamDonate' as const, from: teamId, to: community, amount: minutes,
    happenedAt: momentText(request.at), memo: name, reference: teamId,
  }] : []
  const expect = [asRead(`timeCredit:team:${teamId}`, minutes)]
  return post(request, { type: 'team.closed', community, data, answer: teamView(after), movements, expect },
    saveTeam(before, after))
}
