import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { Team, TeamMember } from './items.ts'

const consistent = { consistent: true } as const

export const teamView = ({ teamId, leaderId: _, version: __, ...rest }: Team) => ({ id: teamId, ...rest })
export const memberView = ({ teamId: _, ...rest }: TeamMember) => rest

/** Refuses with `team.unknown`. */
export const findTeam = async (teamId: string): Promise<Team> =>
  (await Team.build(GetItemCommand).key({ teamId }).options(consistent).send()).Item ?? refuse('team.unknown')

export const findMember = async (teamId: string, personId: string): Promise<TeamMember | undefined> =>
  (await TeamMember.build(GetItemCommand).key({ teamId, personId }).options(consistent).send()).Item

/** The team, for somebody who is in it; for others there is none. Refuses with `team.unknown`. */
export const teamOfMember = async (teamId: string, personId: string): Promise<Team> => {
  const [team, member] = await Promise.all([findTeam(teamId), findMember(teamId, personId)])
  return member?.status === 'member' ? team : refuse('team.unknown')
}

/** The team, for its leader. Refuses with `team.unknown`, `team.notLeader`. */
export const teamOfLeader = async (teamId: string, personId: string): Promise<Team> => {
  const team = await teamOfMember(teamId, personId)
  must(team.leaderId === personId, 'team.notLeader')
  return team
}

export const mustBeActive = ({ status }: Team): void => must(status === 'active', 'team.closed')

/** In the commit of what goes to a team: nobody has closed it meanwhile. */
export const stillActive = (teamId: string): Write =>
  write(Team.build(ConditionCheck).key({ teamId }).condition({ attr: 'status', eq: 'active' }), 'stale')

/** What comes after a team as it was read; stale where another changed it meanwhile. */
export const saveTeam = (before: Team | undefined, after: Omit<Team, 'version'>): Write =>
  write(Team.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'teamId', exists: false },
  }), 'stale')
