import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { maskedName } from '../../../platform/actor.ts'
import { type Write, write } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { goesAfter } from '../expiry.ts'
import { Match, MatchTally, MatchedGift, OpenMatch, heldMatches } from './items.ts'

const strong = { consistent: true } as const

/** Refuses with `match.unknown`. */
export const findMatch = async (matchId: string): Promise<Match> =>
  (await Match.build(GetItemCommand).key({ matchId }).options(strong).send()).Item ?? refuse('match.unknown')

/** The pledge, for who works where its books are kept. Refuses with `match.unknown`. */
export const findMatchIn = async (community: string, matchId: string): Promise<Match> => {
  const match = await findMatch(matchId)
  must(match.community === community, 'match.unknown')
  return match
}

/** Which pledge matches the gifts of a campaign now. */
export const openMatchOf = async (campaignId: string): Promise<string | undefined> =>
  (await OpenMatch.build(GetItemCommand).key({ campaignId }).options(strong).send()).Item?.matchId

export const readMatched = async (giftId: string): Promise<MatchedGift | undefined> =>
  (await MatchedGift.build(GetItemCommand).key({ giftId }).options(strong).send()).Item

export const readTally = async (matchId: string, key: string): Promise<MatchTally> =>
  (await MatchTally.build(GetItemCommand).key({ matchId, key }).options(strong).send()).Item
    ?? { matchId, key, fen: 0, gifts: 0, version: 0 }

/** What comes after a pledge as it was read; stale where another changed it meanwhile. */
export const saveMatch = (before: Match | undefined, after: Match): Write =>
  write(Match.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'matchId', exists: false },
  }), 'stale')

export const saveMatched = (before: MatchedGift | undefined, after: MatchedGift): Write =>
  write(MatchedGift.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'giftId', exists: false },
  }), 'stale')

/** A tally of a pledge with so much more (signed; of who was erased nothing is left to take) and so many gifts more. */
export const saveTally = ({ lastDay }: Match, before: MatchTally, fen: number, gifts = 0): Write =>
  write(MatchTally.build(PutTransaction).item({
    ...before, fen: Math.max(0, before.fen + fen), gifts: before.gifts + gifts, version: before.version + 1,
    expiresAtSeconds: goesAfter(lastDay),
  }).options({
    condition: before.version > 0 ? { attr: 'version', eq: before.version } : { attr: 'matchId', exists: false },
  }), 'stale')

/** In the commit of the movement that changes what lies in the pledge's account. */
export const holding = ({ matchId, leftFen: fromFen }: Match, toFen: number): Write => {
  if (fromFen === 0) return heldMatches.fill(matchId, toFen)
  return toFen === 0 ? heldMatches.empty(matchId, fromFen) : heldMatches.change(matchId, fromFen, toFen)
}

/** What events say of a pledge. */
export const saidOf = ({ matchId, campaignId, fundId, title, sponsor, sumFen }: Match) =>
  ({ matchId, campaignId, fundId, title, sponsor, sumFen })

/** As anybody sees it. */
export const matchView = (match: Match) => {
  const {
    matchId: id, campaignId, sponsor, sumFen, rate, perGiftFen, perPersonFen, perHouseholdFen, perDayFen, firstDay,
    lastDay, rest, state, matchedFen, leftFen, restFen, endedAt,
  } = match
  return {
    id, campaignId, sponsor, sumFen, rate, perGiftFen, perPersonFen, perHouseholdFen, perDayFen, firstDay, lastDay,
    rest, state, matchedFen, leftFen, restFen, endedAt,
  }
}

/** As staff see it. */
export const keptMatchView = async (match: Match) => {
  const {
    bankReference, agreement, proposedByName, at, decidedByName, decision, endReason, returnedByName, returnReference,
  } = match
  const sponsorPeople = await inChunks(match.sponsorPeople, async (personId) =>
    ({ personId, name: await maskedName(personId) }))
  return {
    ...matchView(match), sponsorPeople, bankReference, agreement, proposedByName, at, decidedByName, decision,
    endReason, returnedByName, returnReference,
  }
}
