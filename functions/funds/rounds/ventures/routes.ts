import type { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import type { Routes } from '../../../platform/http.ts'
import { applyFor, changeVenture, withdrawVenture } from './apply.ts'
import { answerJudges, askForJudges } from './change-judges.ts'
import { answerContract, dropVenture, enterContract } from './contract.ts'
import { answerObjection, decideCall } from './decide.ts'
import { cancelCall, draftCall, openCall } from './draft.ts'
import { evaluate, report } from './evaluate.ts'
import { recuseFrom, scoreVenture, seeJudging, seeMyJudging } from './judge.ts'
import { objectTo } from './object.ts'
import { answerAppeal, appeal, beginJudging, screen, strike } from './screen.ts'
import { seeCall, seeCalls, seeKeptCall, seeKeptCalls, seeKeptVenture, seeMine } from './see.ts'

export const ventureRoutes: Routes<typeof ventures> = {
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
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/striking': strike,
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/appeal-answers': answerAppeal,
  'POST /fund-work/venture-calls/:callId/judging': beginJudging,
  'POST /fund-work/venture-calls/:callId/judge-changes': askForJudges,
  'POST /fund-work/venture-calls/:callId/judge-changes/:changeId/answers': answerJudges,
  'POST /fund-work/venture-calls/:callId/decisions': decideCall,
  'POST /fund-work/venture-calls/:callId/objections/:objectionId/answers': answerObjection,
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/contracts': enterContract,
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/evaluations': evaluate,
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/dropping': dropVenture,
}
