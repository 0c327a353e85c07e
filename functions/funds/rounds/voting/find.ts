import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Entity, FormattedItem } from 'dynamodb-toolbox/entity'
import type { VotePhase } from '../../../../shared/rounds.ts'
import { within } from '../../../../shared/divisions.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { type Actor, idsOf, isSelf } from '../../../platform/actor.ts'
import { type Write, write } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { type Facts, adultAge, ageOn } from '../../../platform/person.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { lookupHash } from '../../../platform/vault.ts'
import { readSpending } from '../../spending/find.ts'
import { goesAfter } from '../expiry.ts'
import { cardOf } from '../identity.ts'
import { Pile, Proposed, Roll, VoteProject, VoteRound, Voter, pilesOf, projectsOf } from './items.ts'
import { paperShown, paperUntil, phaseOf } from './rules.ts'

const strong = { consistent: true } as const

/** Refuses with `vote.unknown`. */
export const findRound = async (roundId: string): Promise<VoteRound> =>
  (await VoteRound.build(GetItemCommand).key({ roundId }).options(strong).send()).Item ?? refuse('vote.unknown')

/** The round, for who works where its books are kept. Refuses with `vote.unknown`. */
export const findRoundIn = async (community: string, roundId: string): Promise<VoteRound> => {
  const round = await findRound(roundId)
  must(round.community === community, 'vote.unknown')
  return round
}

/**
 * The round, for who works in a community of its area: they serve their own residents' paper. Refuses with
 * `vote.unknown`.
 */
export const findRoundNear = async (community: string, roundId: string): Promise<VoteRound> => {
  const round = await findRound(roundId)
  must(within(round.division, community), 'vote.unknown')
  return round
}

/** Refuses with `vote.phase`. */
export const mustBe = (round: VoteRound, at: number, ...phases: VotePhase[]): void =>
  must(phases.includes(phaseOf(round, at)), 'vote.phase')

/** All rows of a partition, in order. */
export const everyOf = <E extends Entity>(entity: E, partition: string): Promise<FormattedItem<E>[]> =>
  everyRow((cursor) => listPage(entity, { partition, cursor, limit: 500 }))

export const projectsIn = (roundId: string): Promise<VoteProject[]> => everyOf(VoteProject, projectsOf(roundId))
export const pilesIn = (roundId: string): Promise<Pile[]> => everyOf(Pile, pilesOf(roundId))
export const onRoll = async (roundId: string): Promise<number> =>
  (await Roll.build(GetItemCommand).key({ roundId }).options(strong).send()).Item?.people ?? 0

/** Refuses with `vote.project`. */
export const findProject = async (roundId: string, projectId: string): Promise<VoteProject> =>
  (await VoteProject.build(GetItemCommand).key({ roundId, projectId }).options(strong).send()).Item
    ?? refuse('vote.project')

/** What comes after a round as it was read; stale where another changed it meanwhile. */
export const saveRound = (before: VoteRound | undefined, after: VoteRound): Write =>
  write(VoteRound.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'roundId', exists: false },
  }), 'stale')

export const proposing = ({ by: personId, roundId, projectId }: VoteProject): Write =>
  write(Proposed.build(PutTransaction).item({ personId, roundId, projectId }), 'stale')

export const saveProject = (before: VoteProject | undefined, after: VoteProject): Write =>
  write(VoteProject.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'roundId', exists: false },
  }), 'stale')

/**
 * Under which keys it stands that somebody has voted: of the record and the doubles that it took in, and of whose card
 * was seen.
 */
export const voterKeys = async (actor: Actor, facts: Facts, { roundId }: VoteRound): Promise<string[]> => {
  const card = await cardOf(actor, facts, roundId)
  const records = await Promise.all(idsOf(actor).map((id) => lookupHash(`${roundId}\n${id}`)))
  return [...records, ...(card ? [card] : [])]
}

/** How somebody has voted, if they have. */
export const votedAs = async (roundId: string, keys: string[]) => {
  const found = await Promise.all(keys.map((key) => Voter.build(GetItemCommand).key({ roundId, key })
    .options(strong).send()))
  return found.find(({ Item }) => Item)?.Item?.way
}

/** In the commit of a vote. Refuses with `vote.done` where there is one. */
export const marking = (round: VoteRound, keys: string[], way: 'phone' | 'paper'): Write[] => keys.map((key) =>
  write(Voter.build(PutTransaction)
    .item({ roundId: round.roundId, key, way, expiresAtSeconds: goesAfter(paperUntil(round)) })
    .options({ condition: { attr: 'roundId', exists: false } }), 'vote.done'))

/** Who has no birthday on record counts as adult, as everywhere. */
export const oldEnough = ({ birthDay }: Facts, voterAge: number, at: number): boolean =>
  (birthDay === undefined ? adultAge : ageOn(birthDay, chinaDay(at))) >= voterAge

/** What events say of a round. */
export const saidOf = ({ roundId, fundId, title, shareFen }: VoteRound) => ({ roundId, fundId, title, shareFen })

/** As anybody sees it. */
export const roundView = (round: VoteRound, at: number) => {
  const {
    roundId: id, fundId, fundName, title, text, shareFen, choices, proposeUntil, firstDay, lastDay, paperDays,
    resolution, phoneVoters, paperVoters, cancelReason,
  } = round
  return {
    id, fund: { id: fundId, name: fundName }, title, text, shareFen, choices, proposeUntil, firstDay, lastDay,
    paperDays, resolution, phase: phaseOf(round, at), phoneVoters, paperVoters, cancelReason,
  }
}

export const projectView = (project: VoteProject, round: VoteRound) => {
  const { projectId: id, title, text, costFen, from, votes, chosen } = project
  const paperVotes = paperShown(round) ? project.paperVotes : undefined
  return { id, title, text, costFen, from, votes, paperVotes, chosen }
}

/** The application for a project's money that stands: one that was refused or withdrawn may be made again. */
export const standingSpending = async ({ spendingId }: VoteProject): Promise<string | undefined> => {
  const spending = spendingId ? await readSpending(spendingId) : undefined
  return spending && ['refused', 'withdrawn'].includes(spending.state) ? undefined : spendingId
}

/** For who works on it. */
export const keptRoundView = async (round: VoteRound, actor: Actor, at: number) => {
  const { roundId } = round
  const [projects, piles, people] = await Promise.all([projectsIn(roundId), pilesIn(roundId), onRoll(roundId)])
  return {
    ...roundView(round, at), onRoll: people,
    projects: await inChunks(projects, async (one) => {
      const { state, reason, byName } = one
      return { ...projectView(one, round), state, reason, byName, spendingId: await standingSpending(one) }
    }),
    counts: piles.map(({ countId: id, sheets, invalid, at: countedAt, by, byName, confirmedByName }) =>
      ({ id, sheets, invalid, at: countedAt, byName, confirmedByName, mine: isSelf(actor, by) })),
  }
}

