import type { households } from '../../../shared/contract/households.ts'
import type { Routes } from '../../platform/http.ts'
import { donatePoints } from './donate.ts'
import { foundHousehold } from './found.ts'
import { answerHeadOffer, offerHead } from './head.ts'
import { acceptMember, askToJoin, invite, rejectMember, seeInvitation } from './join.ts'
import { limitChild } from './limit.ts'
import { agreeToMove, askMove, refuseMove, seeMyMoves } from './moves/agree.ts'
import { askAtDesk, rejectMove, secondMove, seeDeskMoves } from './moves/desk.ts'
import { seeHousehold, seeHouseholds } from './see-households.ts'
import { seeMyHousehold } from './my-household.ts'
import { seeShares } from './see-shares.ts'

export const householdRoutes: Routes<typeof households> = {
  'POST /households': foundHousehold,
  'GET /me/household': seeMyHousehold,
  'GET /me/household/shares': seeShares,
  'POST /households/:householdId/invitations': invite,
  'GET /household-invitations/:code': seeInvitation,
  'POST /me/household-requests': askToJoin,
  'POST /households/:householdId/members/:personId/acceptance': acceptMember,
  'POST /households/:householdId/members/:personId/rejection': rejectMember,
  'POST /households/:householdId/members/:personId/limit': limitChild,
  'POST /households/:householdId/head-offers': offerHead,
  'POST /households/:householdId/head-offers/answer': answerHeadOffer,
  'POST /households/:householdId/donations': donatePoints,
  'POST /me/household-moves': askMove,
  'GET /me/household-moves': seeMyMoves,
  'POST /household-moves/:moveId/agreement': agreeToMove,
  'POST /household-moves/:moveId/refusal': refuseMove,
  'GET /households': seeHouseholds,
  'GET /households/:householdId': seeHousehold,
  'GET /desk/household-moves': seeDeskMoves,
  'POST /desk/household-moves': askAtDesk,
  'POST /desk/household-moves/:moveId/seconding': secondMove,
  'POST /desk/household-moves/:moveId/rejection': rejectMove,
}
