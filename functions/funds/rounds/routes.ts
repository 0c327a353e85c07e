import type { rounds } from '../../../shared/contract/rounds.ts'
import type { Routes } from '../../platform/http.ts'
import { endMatch, returnRest } from './matching/end.ts'
import { decideMatch, proposeMatch } from './matching/propose.ts'
import { decideMatchGift, seeKeptMatches, seeMatchGifts, seeMatches } from './matching/review.ts'

export const roundsRoutes: Routes<typeof rounds> = {
  'GET /campaigns/:campaignId/matches': seeMatches,
  'GET /fund-work/campaigns/:campaignId/matches': seeKeptMatches,
  'POST /fund-work/campaigns/:campaignId/matches': proposeMatch,
  'POST /fund-work/matches/:matchId/decisions': decideMatch,
  'POST /fund-work/matches/:matchId/ending': endMatch,
  'POST /fund-work/matches/:matchId/returns': returnRest,
  'GET /fund-work/matches/:matchId/gifts': seeMatchGifts,
  'POST /fund-work/matches/:matchId/gifts/:giftId/decisions': decideMatchGift,
}
