import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { voteProjectStates, voteStates } from '../../../../shared/rounds.ts'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const roundKey = ({ roundId }: { roundId: string }) => ({ pk: `voteRound#${roundId}`, sk: 'voteRound' })

/** Residents vote on a share of a fund (PEERS 5.21). Read: one. */
export const VoteRound = new Entity({
  name: 'voteRound',
  table: recordsTable,
  schema: item({
    roundId: string().key(), version: number(), fundId: string(), fundName: string(), campaignId: string().optional(),
    community: string(), division: string(), state: string().enum(...voteStates), title: string(), text: string(),
    shareFen: number(), choices: number(), proposeUntil: string(), firstDay: string(), lastDay: string(),
    paperDays: number(), resolution: string(), openedBy: string(), openedByName: string(), at: string(),
    phoneVoters: number().optional(), paperVoters: number().optional(), cancelReason: string().optional(),
  }),
  computeKey: roundKey,
  ...plain,
})
export type VoteRound = FormattedItem<typeof VoteRound>

export const roundsIn = (division: string): string => `voteRoundsIn#${division}`

/** That there is a vote in a division. Read: those of one, newest first. */
export const RoundIn = new Entity({
  name: 'voteRoundIn',
  table: recordsTable,
  schema: item({ division: string().key(), roundId: string().key() }),
  computeKey: ({ division, roundId }: { division: string; roundId: string }) =>
    ({ pk: roundsIn(division), sk: roundId }),
  ...plain,
})

export const projectsOf = (roundId: string): string => `voteProjects#${roundId}`

/** A project that is voted on; its votes are there once they are counted. Read: all of a round. */
export const VoteProject = new Entity({
  name: 'voteProject',
  table: recordsTable,
  schema: item({
    roundId: string().key(), projectId: string().key(), version: number(), title: string(), text: string(),
    costFen: number(), from: string().enum('resident', 'committee'), by: string(), byName: string(),
    state: string().enum(...voteProjectStates), reason: string().optional(), votes: number().optional(),
    paperVotes: number().optional(), chosen: boolean().optional(), spendingId: string().optional(),
  }),
  computeKey: ({ roundId, projectId }: { roundId: string; projectId: string }) =>
    ({ pk: projectsOf(roundId), sk: projectId }),
  ...plain,
})
export type VoteProject = FormattedItem<typeof VoteProject>

export const proposedBy = (personId: string): string => `voteProposals#${personId}`

/** That somebody put a project forward. Read: a person's. */
export const Proposed = new Entity({
  name: 'voteProposal',
  table: recordsTable,
  schema: item({ personId: string().key(), roundId: string().key(), projectId: string().key() }),
  computeKey: ({ personId, roundId, projectId }: { personId: string; roundId: string; projectId: string }) =>
    ({ pk: proposedBy(personId), sk: `${roundId}#${projectId}` }),
  ...plain,
})

export const votersOf = (roundId: string): string => `voters#${roundId}`

/**
 * That somebody has voted, under a keyed digest; not what, which is in the urn. Read: one.
 * Of who votes on paper there is one as well, so that nobody votes twice. It goes by itself a year after the vote.
 */
export const Voter = new Entity({
  name: 'voter',
  table: recordsTable,
  schema: item({
    roundId: string().key(), key: string().key(), way: string().enum('phone', 'paper'),
    expiresAtSeconds: number().optional(),
  }),
  computeKey: ({ roundId, key }: { roundId: string; key: string }) => ({ pk: votersOf(roundId), sk: key }),
  ...plain,
})
export type Voter = FormattedItem<typeof Voter>

/** How many are on the roll of those who vote on paper. */
export const Roll = new Entity({
  name: 'voteRoll',
  table: recordsTable,
  schema: item({ roundId: string().key(), people: number() }),
  computeKey: ({ roundId }: { roundId: string }) => ({ pk: `voteRoll#${roundId}`, sk: 'roll' }),
  ...plain,
})

export const urnOf = (roundId: string): string => `urn#${roundId}`

/** A vote as it lies in the urn, under a number by chance: no name, no time. Read: all of a round. */
export const Ballot = new Entity({
  name: 'ballot',
  table: recordsTable,
  schema: item({ roundId: string().key(), number: string().key(), projectIds: list(string()) }),
  computeKey: ({ roundId, number: sk }: { roundId: string; number: string }) => ({ pk: urnOf(roundId), sk }),
  ...plain,
})

export const pilesOf = (roundId: string): string => `votePiles#${roundId}`

interface PileOf { roundId: string; countId: string }
export const pileKey = ({ roundId, countId }: PileOf) => ({ pk: pilesOf(roundId), sk: countId })

/** A pile of paper votes as it was counted; it counts once a second person has counted the same. Read: of a round. */
export const Pile = new Entity({
  name: 'votePile',
  table: recordsTable,
  schema: item({
    roundId: string().key(), countId: string().key(), sheets: number(), invalid: number(),
    totals: list(map({ projectId: string(), votes: number() })), by: string(), byName: string(), at: string(),
    confirmedBy: string().optional(), confirmedByName: string().optional(),
  }),
  computeKey: pileKey,
  ...plain,
})
export type Pile = FormattedItem<typeof Pile>
