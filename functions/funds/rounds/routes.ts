import type { rounds } from '../../../shared/contract/rounds.ts'
import type { Routes } from '../../platform/http.ts'
import { endMatch, returnRest } from './matching/end.ts'
import { decideMatch, proposeMatch } from './matching/propose.ts'
import { decideMatchGift, seeKeptMatches, seeMatchGifts, seeMatches } from './matching/review.ts'
import { ventureRoutes } from './ventures/late-routes.ts'
import { cancelRound, openRound } from './voting/open.ts'
import { enrol, enterPile, recountPile, withdrawPile } from './voting/paper.ts'
import { addProject, askForProject, decideIdea, proposeIdea } from './voting/projects.ts'
import { seeKeptRound, seeRound, seeRounds } from './voting/see.ts'
import { vote } from './voting/vote.ts'

export const roundsRoutes: Routes<typeof rounds> = {
  'GET /campaigns/:campaignId/matches': seeMatches,
  'GET /fund-work/campaigns/:campaignId/matches': seeKeptMatches,
  'POST /fund-work/campaigns/:campaignId/matches': proposeMatch,
  'POST /fund-work/matches/:matchId/decisions': decideMatch,
  'POST /fund-work/matches/:matchId/ending': endMatch,
  'POST /fund-work/matches/:matchId/returns': returnRest,
  'GET /fund-work/matches/:matchId/gifts': seeMatchGifts,
  'POST /fund-work/matches/:matchId/gifts/:giftId/decisions': decideMatchGift,
  'GET /vote-rounds': seeRounds,
  'GET /vote-rounds/:roundId': seeRound,
  'POST /vote-rounds/:roundId/ideas': proposeIdea,
  'POST /vote-rounds/:roundId/votes': vote,
  'GET /fund-work/vote-rounds/:roundId': seeKeptRound,
  'POST /fund-work/vote-rounds': openRound,
  'POST /fund-work/vote-rounds/:roundId/cancellation': cancelRound,
  'POST /fund-work/vote-rounds/:roundId/projects': addProject,
  'POST /fund-work/vote-rounds/:roundId/projects/:projectId/decisions': decideIdea,
  'POST /fund-work/vote-rounds/:roundId/paper-voters': enrol,
  'POST /fund-work/vote-rounds/:roundId/paper-counts': enterPile,
  'POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/recounts': recountPile,
  'POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/withdrawal': withdrawPile,
  'POST /fund-work/vote-rounds/:roundId/projects/:projectId/spendings': askForProject,
  ...ventureRoutes,
}
