import type { honours } from '../../shared/contract/honours.ts'
import type { Routes } from '../platform/http.ts'
import { answerNomination, answerOnPaper, withdrawNomination } from './answer.ts'
import { appealHonour, appealOnPaper } from './appeal.ts'
import { chooseBoard, chooseBoardOnPaper, seeBoard } from './board.ts'
import { checkCondition } from './check.ts'
import { decideHonour } from './decide.ts'
import { nominate, nominateAtDesk } from './nominate.ts'
import { objectToNomination } from './object.ts'
import { openRound } from './open-round.ts'
import { objectOnPaper, supportOnPaper } from './paper.ts'
import { recordReview } from './review.ts'
import { decideRevocation, proposeRevocation } from './revoke.ts'
import { ruleObjection } from './rule.ts'
import { seeMyNominations, seeNomination, seeNominations, seeRounds } from './see.ts'
import { seeNominationAtWork, seeNominationsAtWork, seeRoundsAtWork, seeSentences } from './see-work.ts'
import { support } from './support.ts'
import { lookAtVoice, lookAtWords, seeVoices } from './words.ts'

export const honourRoutes: Routes<typeof honours> = {
  'GET /honour-rounds': seeRounds,
  'GET /honour-rounds/:roundId/nominations': seeNominations,
  'POST /honour-rounds/:roundId/nominations': nominate,
  'GET /me/nominations': seeMyNominations,
  'GET /nominations/:nominationId': seeNomination,
  'POST /nominations/:nominationId/answer': answerNomination,
  'POST /nominations/:nominationId/withdrawal': withdrawNomination,
  'POST /nominations/:nominationId/voices': support,
  'POST /nominations/:nominationId/objections': objectToNomination,
  'POST /nominations/:nominationId/appeal': appealHonour,
  'PUT /nominations/:nominationId/board': chooseBoard,
  'GET /honour-board': seeBoard,
  'GET /honour-work/rounds': seeRoundsAtWork,
  'POST /honour-work/rounds': openRound,
  'GET /honour-work/rounds/:roundId/nominations': seeNominationsAtWork,
  'POST /honour-work/rounds/:roundId/nominations': nominateAtDesk,
  'GET /honour-work/nominations/:nominationId': seeNominationAtWork,
  'GET /honour-work/nominations/:nominationId/sentences': seeSentences,
  'POST /honour-work/nominations/:nominationId/words': lookAtWords,
  'POST /honour-work/nominations/:nominationId/paper-answer': answerOnPaper,
  'POST /honour-work/nominations/:nominationId/paper-appeal': appealOnPaper,
  'PUT /honour-work/nominations/:nominationId/paper-board': chooseBoardOnPaper,
  'POST /honour-work/nominations/:nominationId/paper-voices': supportOnPaper,
  'POST /honour-work/nominations/:nominationId/paper-objections': objectOnPaper,
  'POST /honour-work/nominations/:nominationId/checks': checkCondition,
  'POST /honour-work/nominations/:nominationId/review': recordReview,
  'POST /honour-work/nominations/:nominationId/objections/:objectionId/ruling': ruleObjection,
  'POST /honour-work/nominations/:nominationId/decision': decideHonour,
  'POST /honour-work/nominations/:nominationId/revocation': proposeRevocation,
  'POST /honour-work/nominations/:nominationId/revocation/decision': decideRevocation,
  'GET /honour-work/voices': seeVoices,
  'POST /honour-work/nominations/:nominationId/voices/:voiceId/words': lookAtVoice,
}
