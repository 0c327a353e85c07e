import { readRow } from './row.ts'

/** What other contexts ask of a volunteer team: whether it is there, where, and who leads it (timebank/teams). */
export interface TeamFacts {
  teamId: string; name: string; community: string; leaderId: string
  status: 'proposed' | 'active' | 'refused' | 'closed'
}

export const teamKey = (teamId: string) => ({ pk: `team#${teamId}`, sk: 'team' })

export const readTeam = (teamId: string): Promise<TeamFacts | undefined> => readRow<TeamFacts>(teamKey(teamId))
