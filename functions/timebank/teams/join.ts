import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { findMember, findTeam, memberView, mustBeActive, saveTeam, teamOfLeader } from './find.ts'
import { TeamMember } from './items.ts'

interface Which { teamId: string }

/** Ask to join. Refuses with `team.unknown`, `team.closed`, `team.elsewhere`, `team.member`. */
export const joinTeam = async (request: Request, { teamId }: Which) => {
  const { actor, at } = request
  const team = await findTeam(teamId)
  mustBeActive(team)
  must(team.community === homeOf(actor), 'team.elsewhere')
  const member = {
    teamId, personId: actor.id, name: actor.nameMasked ?? '*', at: momentText(at), status: 'asked' as const,
  }
  const { name, leaderId, community } = team
  const data = { teamId, name, leaderId, personId: actor.id, personName: member.name }
  return commit(request, { type: 'team.joinAsked', community, data, answer: memberView(member) },
    write(TeamMember.build(PutTransaction).item(member)
      .options({ condition: { attr: 'personId', exists: false } }), 'team.member'))
}

const gone = (teamId: string, personId: string, status: TeamMember['status']): Write =>
  write(TeamMember.build(DeleteTransaction).key({ teamId, personId })
    .options({ condition: { attr: 'status', eq: status } }), 'stale')

interface Decision extends Which { personId: string; accept: boolean }

/** Refuses with `team.unknown`, `team.notLeader`, `team.notAsked`. */
export const decideMember = async (request: Request, { teamId, personId, accept }: Decision) => {
  const [team, member] = await Promise.all([teamOfLeader(teamId, request.actor.id), findMember(teamId, personId)])
  must(member?.status === 'asked', 'team.notAsked')
  const after = { ...member, status: 'member' as const }
  const { name, community } = team
  const data = { teamId, name, personId }
  const draft = { community, data, answer: accept ? memberView(after) : memberView(member) }
  if (!accept) return commit(request, { ...draft, type: 'team.memberRefused' }, gone(teamId, personId, 'asked'))
  return commit(request, { ...draft, type: 'team.memberAccepted' },
    write(TeamMember.build(PutTransaction).item(after)
      .options({ condition: { attr: 'status', eq: 'asked' } }), 'stale'),
    saveTeam(team, { ...team, members: team.members + 1 }))
}

/** Leave, or take the wish back; what was given stays with the team. Refuses with `team.unknown`, `team.leader`. */
export const leaveTeam = async (request: Request, { teamId }: Which) => {
  const { id: personId } = request.actor
  const [team, member] = await Promise.all([findTeam(teamId), findMember(teamId, personId)])
  must(member, 'team.unknown')
  must(team.leaderId !== personId, 'team.leader')
  const data = { teamId, name: team.name, personId }
  return commit(request, { type: 'team.left', community: team.community, data, answer: { teamId } },
    gone(teamId, personId, member.status),
    ...(member.status === 'member' ? [saveTeam(team, { ...team, members: team.members - 1 })] : []))
}
