import * as z from 'zod'
import { fundStaffRoles } from '../../roles.ts'
import { matchRests, matchSigns, matchStates, matchedStates } from '../../rounds.ts'
import { calls, community, cursor, day, id, limit, moment, once, page, personId, text } from '../call.ts'
import { campaignId, fen, sumFen } from '../funds/forms.ts'

const matchId = id('mat')
const giftId = id('gft')
const part = z.int().min(1).max(1_000)

/** What a sponsor promises: for each `ofFen` given, `matchFen`; never more than the caps, nor than the pledge. */
const terms = {
  sponsor: text(60), sumFen: fen, rate: z.strictObject({ ofFen: part, matchFen: part }), perGiftFen: fen, perPersonFen: fen,
  perHouseholdFen: fen, perDayFen: fen, firstDay: day, lastDay: day, rest: z.enum(matchRests),
}
const match = once(() => z.strictObject({
  id: matchId, campaignId, ...terms, state: z.enum(matchStates), matchedFen: sumFen, leftFen: sumFen,
  /** Where it ended: what went into the campaign, or back to the sponsor. */
  restFen: sumFen, endedAt: moment.optional(),
}))
const kept = once(() => match().extend({
  sponsorPeople: z.array(z.strictObject({ personId, name: z.string() })), bankReference: z.string(), agreement: z.string(),
  proposedByName: z.string(), at: moment, decidedByName: z.string().optional(), decision: z.string().optional(),
  endReason: z.string().optional(), returnedByName: z.string().optional(), returnReference: z.string().optional(),
}))
/** A gift as a pledge sees it; without the name of whoever wants none shown (CF-15). */
const matchedGift = once(() => z.strictObject({
  giftId, name: z.string().optional(), giftFen: sumFen, goneFen: sumFen, matchedFen: sumFen, state: z.enum(matchedStates),
  signs: z.array(z.enum(matchSigns)), at: moment, decidedByName: z.string().optional(), decision: z.string().optional(),
}))
const which = { community, matchId }

/** Matching gifts (PEERS 5.19, CF-01). */
export const matching = calls({
  'GET /campaigns/:campaignId/matches': {
    title: { zh: '配捐', en: 'Who matches the gifts of a campaign, what is matched and what is left' },
    who: 'anyone',
    input: () => z.strictObject({ campaignId }),
    output: () => z.strictObject({ items: z.array(match()) }),
    refusals: ['campaign.unknown'],
  },
  'GET /fund-work/campaigns/:campaignId/matches': {
    title: { zh: '配捐管理', en: 'The pledges of a campaign, for staff' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, campaignId }),
    output: () => z.strictObject({ items: z.array(kept()) }),
    refusals: ['role.scope', 'campaign.unknown'],
  },
  'POST /fund-work/campaigns/:campaignId/matches': {
    title: { zh: '登记配捐', en: 'Put on record what a sponsor has paid in to match gifts with, and on what terms' },
    who: ['fundOfficer'],
    input: () => z.strictObject({
      community, campaignId, ...terms,
      /** Who stands behind the sponsor: their own gifts and those of their kin are not matched. */
      sponsorPeople: z.array(personId).max(20),
      bankReference: text(60), agreement: text(120),
    }),
    output: kept,
    refusals: ['role.scope', 'campaign.unknown', 'campaign.state', 'gift.notHere', 'match.days', 'match.caps', 'person.unknown'],
  },
  'POST /fund-work/matches/:matchId/decisions': {
    title: { zh: '核准配捐', en: 'A second person confirms that the money is there and the terms stand; then it matches' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, accept: z.boolean(), decision: text(200) }),
    output: kept,
    refusals: [
      'role.scope', 'match.unknown', 'match.state', 'match.another', 'match.days', 'approval.self', 'conflict.close', 'campaign.state',
      'gift.notHere',
    ],
  },
  'POST /fund-work/matches/:matchId/ending': {
    title: { zh: '提前结束配捐', en: 'End it before its last day, with the reason' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, reason: text(200) }),
    output: kept,
    refusals: ['role.scope', 'match.unknown', 'match.state'],
  },
  'POST /fund-work/matches/:matchId/returns': {
    title: { zh: '登记配捐余款退回', en: 'Record that the charity has paid the rest back to the sponsor' },
    who: ['fundPayer'],
    input: () => z.strictObject({ ...which, bankReference: text(60) }),
    output: kept,
    refusals: ['role.scope', 'match.unknown', 'match.state', 'spending.third', 'conflict.close'],
  },
  'GET /fund-work/matches/:matchId/gifts': {
    title: { zh: '配捐明细', en: 'The gifts that a pledge has seen: first those that wait for somebody to look' },
    who: fundStaffRoles,
    input: () => z.strictObject({ ...which, cursor, limit }),
    output: () => page(matchedGift()),
    refusals: ['role.scope', 'match.unknown'],
  },
  'POST /fund-work/matches/:matchId/gifts/:giftId/decisions': {
    title: { zh: '核对可疑捐款', en: 'Look at a gift that waits: match it, or not' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, giftId, accept: z.boolean(), decision: text(200) }),
    output: matchedGift,
    refusals: ['role.scope', 'match.unknown', 'match.state', 'gift.unknown', 'conflict.close'],
  },
})
