import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { matchRests, matchSigns, matchStates, matchedStates } from '../../../../shared/rounds.ts'
import { heldIn } from '../../../ledger/held.ts'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const matchesOf = (campaignId: string): string => `matches#${campaignId}`

export const matchKey = ({ matchId }: { matchId: string }) => ({ pk: `match#${matchId}`, sk: 'match' })

/**
 * What a sponsor has paid in to match gifts to a campaign with, its terms and how far it has come (PEERS 5.19).
 * `leftFen` is what lies in `cny:match`, `matchedFen` what stands matched, `restFen` where the rest has gone: the three
 * add up to the pledge. Read: one; those of a campaign (`lists`).
 */
export const Match = new Entity({
  name: 'match',
  table: recordsTable,
  schema: item({
    matchId: string().key(), version: number(), campaignId: string(), fundId: string(), title: string(),
    community: string(), state: string().enum(...matchStates), sponsor: string(), sponsorPeople: list(string()),
    sumFen: number(), rate: map({ ofFen: number(), matchFen: number() }), perGiftFen: number(), perPersonFen: number(),
    perHouseholdFen: number(), perDayFen: number(), firstDay: string(), lastDay: string(),
    rest: string().enum(...matchRests), bankReference: string(), agreement: string(), at: string(),
    proposedBy: string(), proposedByName: string(), decidedBy: string().optional(), decidedByName: string().optional(),
    decision: string().optional(), openedAt: string().optional(), endedAt: string().optional(),
    endReason: string().optional(), returnedBy: string().optional(), returnedByName: string().optional(),
    returnReference: string().optional(),
    matchedFen: number(), leftFen: number(), restFen: number(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ campaignId }) => matchesOf(campaignId)),
    listSk: string().hidden().putLink<typeof before>(({ matchId }) => matchId),
  })),
  computeKey: matchKey,
  ...plain,
})
export type Match = FormattedItem<typeof Match>

/** Which pledge matches the gifts of a campaign now: one at a time, so that nothing is matched twice. */
export const OpenMatch = new Entity({
  name: 'openMatch',
  table: recordsTable,
  schema: item({ campaignId: string().key(), matchId: string() }),
  computeKey: ({ campaignId }: { campaignId: string }) => ({ pk: `openMatch#${campaignId}`, sk: 'match' }),
  ...plain,
})

export const tallyKey = ({ matchId, key }: { matchId: string; key: string }) =>
  ({ pk: `matchTally#${matchId}`, sk: key })

/**
 * What stands matched of somebody, a household or a day, and how many gifts came; held against the caps. It goes by
 * itself a year after the pledge's last day.
 */
export const MatchTally = new Entity({
  name: 'matchTally',
  table: recordsTable,
  schema: item({
    matchId: string().key(), key: string().key(), fen: number(), gifts: number(), version: number(),
    expiresAtSeconds: number().optional(),
  }),
  computeKey: tallyKey,
  ...plain,
})
export type MatchTally = FormattedItem<typeof MatchTally>

export const matchGiftsOf = (matchId: string): string => `matchGifts#${matchId}`

/** What waits for somebody stands first. */
const rankOf: Record<(typeof matchedStates)[number], string> = {
  waiting: '1', matched: '2', declined: '3', excluded: '3',
}

export const matchedKey = ({ giftId }: { giftId: string }) => ({ pk: `matched#${giftId}`, sk: 'matched' })

/**
 * What a pledge has done for a gift. `person` is who gave as far as it is known: a digest of the name on the card and
 * the birthday, where both are on record, so that a second account is nobody new. Read: one; those of a pledge.
 */
export const MatchedGift = new Entity({
  name: 'matchedGift',
  table: recordsTable,
  schema: item({
    giftId: string().key(), version: number(), matchId: string(), state: string().enum(...matchedStates),
    person: string(), household: string().optional(), signs: list(string().enum(...matchSigns)), at: string(),
    matchedFen: number(),
    parts: list(map({
      movementId: string(), bookedAt: string(), day: string(), amountFen: number(), goneFen: number(),
    })),
    decidedBy: string().optional(), decidedByName: string().optional(), decision: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ matchId }) => matchGiftsOf(matchId)),
    listSk: string().hidden().putLink<typeof before>(({ state, at, giftId }) => `${rankOf[state]}#${at}#${giftId}`),
  })),
  computeKey: matchedKey,
  ...plain,
})
export type MatchedGift = FormattedItem<typeof MatchedGift>

export const heldMatches = heldIn('heldMatches', 'cny:match')
