import type { rounds } from '../../../shared/contract/rounds.ts'
import type { Routes } from '../../platform/http.ts'
import { endMatch, returnRest } from './matching/end.ts'
import { decideMatch, proposeMatch } from './matching/propose.ts'
import { decideMatchGift, seeKeptMatches, seeMatchGifts, seeMatches } from './matching/review.ts'
import { applyFor, changeVenture, withdrawVenture } from './ventures/apply.ts'
import { answerContract, dropVenture, enterContract } from './ventures/contract.ts'
import { answerObjection, decideCall } from './ventures/decide.ts'
import { cancelCall, draftCall, openCall } from './ventures/draft.ts'
import { evaluate, report } from './ventures/evaluate.ts'
import { recuseFrom, scoreVenture, seeJudging, seeMyJudging } from './ventures/judge.ts'
import { objectTo } from './ventures/object.ts'
import { answerAppeal, appeal, beginJudging, screen } from './ventures/screen.ts'
import { seeCall, seeCalls, seeKeptCall, seeKeptCalls, seeKeptVenture, seeMine } from './ventures/see.ts'
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
  'GET /venture-calls': seeCalls,
  'GET /venture-calls/:callId': seeCall,
  'POST /venture-calls/:callId/objections': objectTo,
  'GET /me/ventures': seeMine,
  'POST /venture-calls/:callId/applications': applyFor,
  'PUT /venture-calls/:callId/applications/:ventureId': changeVenture,
  'POST /venture-calls/:callId/applications/:ventureId/withdrawal': withdrawVenture,
  'POST /venture-calls/:callId/applications/:ventureId/appeals': appeal,
  'POST /venture-calls/:callId/applications/:ventureId/contract-answers': answerContract,
  'POST /venture-calls/:callId/applications/:ventureId/reports': report,
  'GET /me/venture-judging': seeMyJudging,
  'GET /venture-calls/:callId/judging': seeJudging,
  'POST /venture-calls/:callId/applications/:ventureId/scores': scoreVenture,
  'POST /venture-calls/:callId/applications/:ventureId/recusals': recuseFrom,
  'GET /fund-work/funds/:fundId/venture-calls': seeKeptCalls,
  'GET /fund-work/venture-calls/:callId': seeKeptCall,
  'GET /fund-work/venture-calls/:callId/applications/:ventureId': seeKeptVenture,
  'POST /fund-work/venture-calls': draftCall,
  'POST /fund-work/venture-calls/:callId/opening': openCall,
  'POST /fund-work/venture-calls/:callId/cancellation': cancelCall,
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/screenings': screen,
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/appeal-answers': answerAppeal,
  'POST /fund-work/venture-calls/:callId/judging': beginJudging,
  'POST /fund-work/venture-calls/:callId/decisions': decideCall,
  'POST /fund-work/venture-calls/:callId/objections/:objectionId/answers': answerObjection,
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/contracts': enterContract,
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/evaluations': evaluate,
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/dropping': dropVenture,
}
