import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'
import { teamKey } from '../../platform/team.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const teamsOf = (community: string): string => `teams#${community}`

/** A volunteer team of a community. Read: one by id; those of a community, by when they were registered (`lists`). */
export const Team = new Entity({
  name: 'team',
  table: recordsTable,
  schema: item({
    teamId: string().key(), name: string(), unit: string(), community: string(), leaderId: string(),
    leaderName: string(),
    status: string().enum('proposed', 'active', 'refused', 'closed'), at: string(), members: number(),
    reason: string().optional(), decidedByName: string().optional(), version: number(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => teamsOf(community)),
    listSk: string().hidden().putLink<typeof before>(({ at, teamId }) => `${at}#${teamId}`),
  })),
  computeKey: ({ teamId }: { teamId: string }) => teamKey(teamId),
  ...plain,
})
export type Team = FormattedItem<typeof Team>

export const membersOf = (teamId: string): string => `teamMembers#${teamId}`
export const membershipsOf = (personId: string): string => `teamsOfPerson#${personId}`

/** Somebody in a team, or who asked to be. Read: those of a team; those of a person (`lists`). */
export const TeamMember = new Entity({
  name: 'teamMember',
  table: recordsTable,
  schema: item({
    teamId: string().key(), personId: string().key(), name: string(), at: string(),
    status: string().enum('asked', 'member'),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ personId }) => membershipsOf(personId)),
    listSk: string().hidden().putLink<typeof before>(({ teamId }) => teamId),
  })),
  computeKey: ({ teamId, personId }: { teamId: string; personId: string }) => ({ pk: membersOf(teamId), sk: personId }),
  ...plain,
})
export type TeamMember = FormattedItem<typeof TeamMember>

/** What members have served for a team, all together. Read: one by team. */
export const TeamService = new Entity({
  name: 'teamService',
  table: recordsTable,
  schema: item({ teamId: string().key(), minutes: number(), times: number() }),
  computeKey: ({ teamId }: { teamId: string }) => ({ pk: `team#${teamId}`, sk: 'service' }),
  ...plain,
})

/** For which team somebody serves at a shift. Read: one by shift and person. */
export const ShiftTeam = new Entity({
  name: 'shiftTeam',
  table: recordsTable,
  schema: item({ shiftId: string().key(), personId: string().key(), teamId: string() }),
  computeKey: ({ shiftId, personId }: { shiftId: string; personId: string }) =>
    ({ pk: `shiftTeams#${shiftId}`, sk: personId }),
  ...plain,
})

export const giftsOfTeam = (teamId: string): string => `teamGifts#${teamId}`
export const giftsToPlace = (community: string): string => `teamGiftsToPlace#${community}`

/** Time of a team on its way to others. Read: one by id, or those of a team; those that wait for an elder (`lists`). */
export const TeamGift = new Entity({
  name: 'teamGift',
  table: recordsTable,
  schema: item({
    teamId: string().key(), giftId: string().key(), teamName: string(), community: string(),
    side: string().enum('pool', 'elder'), minutes: number(), note: string().optional(), at: string(),
    status: string().enum('proposed', 'seconded', 'given', 'withdrawn'), proposedBy: string(), proposedByName: string(),
    secondedBy: string().optional(), secondedByName: string().optional(), elderId: string().optional(),
    placedByName: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ status, community, teamId }) =>
      (status === 'seconded' ? giftsToPlace(community) : `teamGiftsElsewhere#${teamId}`)),
    listSk: string().hidden().putLink<typeof before>(({ at, giftId, teamId }) => `${at}#${giftId}#${teamId}`),
  })),
  computeKey: ({ teamId, giftId }: { teamId: string; giftId: string }) => ({ pk: giftsOfTeam(teamId), sk: giftId }),
  ...plain,
})
export type TeamGift = FormattedItem<typeof TeamGift>
