import { within } from '../../../../shared/divisions.ts'
import { fundStaffRoles, workerRoles } from '../../../../shared/roles.ts'
import { anonymous, isSelf, mustReach, reaches } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { parentOf } from '../../../platform/divisions.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { readFacts } from '../../../platform/person.ts'
import { must } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { isKnown } from '../identity.ts'
import {
  findRound, findRoundNear, keptRoundView, oldEnough, projectView, projectsIn, roundView, votedAs, voterKeys,
} from './find.ts'
import { RoundIn, type VoteProject, type VoteRound, roundsIn } from './items.ts'

const mostShown = 50

/** The votes in a community and its street, newest first. */
export const seeRounds = async ({ at }: Request, { community }: { community: string }) => {
  const pages = await Promise.all([community, parentOf(community)].map((division) =>
    listPage(RoundIn, { partition: roundsIn(division), newestFirst: true, limit: mostShown })))
  const ids = pages.flatMap(({ items }) => items).map(({ roundId }) => roundId)
  const rounds = await inChunks(ids.sort().reverse(), findRound)
  return { items: rounds.map((round) => roundView(round, at)) }
}

/** Whether whoever asks may vote on the phone, why not, and how they have voted. */
export const standingIn = async ({ actor, at }: Request, round: VoteRound) => {
  if (!actor.community || !within(round.division, actor.community)) return { may: false, why: 'elsewhere' as const }
  const facts = await readFacts(actor.id)
  const voted = await votedAs(round.roundId, await voterKeys(actor, facts, round))
  if (voted) return { may: false, voted }
  const { 'funds.voterAge': voterAge } = await settingsOf(round.community)
  if (!oldEnough(facts, voterAge, at)) return { may: false, why: 'age' as const }
  return isKnown(facts) ? { may: true } : { may: false, why: 'realName' as const }
}

/** With what is on the ballot, and what is one's own; `added`: a project that is being proposed. */
export const seenRound = async (request: Request, round: VoteRound, added?: VoteProject) => {
  const { actor, at } = request
  const projects = [...await projectsIn(round.roundId), ...(added ? [added] : [])]
  const own = actor.id === anonymous.id ? []
    : projects.filter(({ by, from }) => isSelf(actor, by) && from === 'resident')
  return {
    ...roundView(round, at), projects: projects.filter(({ state }) => state === 'admitted')
      .map((one) => projectView(one, round)),
    mine: {
      ...await standingIn(request, round),
      ideas: own.map(({ projectId: id, title, text, costFen, state, reason }) =>
        ({ id, title, text, costFen, state, reason })),
    },
  }
}

/** Refuses with `vote.unknown`. */
export const seeRound = async (request: Request, { roundId }: { roundId: string }) =>
  seenRound(request, await findRound(roundId))

/** Refuses with `role.scope`, `vote.unknown`; workers of all its area see it: its paper is theirs too. */
export const seeKeptRound = async (
  { actor, at }: Request, { community, roundId }: { community: string; roundId: string },
) => {
  mustReach(actor, [...fundStaffRoles, ...workerRoles], community)
  const round = await findRoundNear(community, roundId)
  must(round.community === community || reaches(actor, workerRoles, community), 'vote.unknown')
  return keptRoundView(round, actor, at)
}
