import type { teams } from '../../../shared/contract/timebank/teams.ts'
import type { Routes } from '../../platform/http.ts'
import { proposeGift, secondGift, withdrawTeamGift } from './give.ts'
import { decideMember, joinTeam, leaveTeam } from './join.ts'
import { placeGift } from './place.ts'
import { closeTeam, registerTeam, reviewTeam } from './register.ts'
import { seeGiftsToPlace, seeMyTeams, seeTeam, seeTeamStatement, seeTeamWork, seeTeams } from './see.ts'
import { chooseShiftTeam, seeShiftTeam } from './shift-team.ts'

export const teamRoutes: Routes<typeof teams> = {
  'POST /teams': registerTeam,
  'GET /teams': seeTeams,
  'GET /me/teams': seeMyTeams,
  'GET /teams/:teamId': seeTeam,
  'GET /teams/:teamId/statement': seeTeamStatement,
  'POST /teams/:teamId/members': joinTeam,
  'POST /teams/:teamId/members/:personId/decision': decideMember,
  'POST /teams/:teamId/leaving': leaveTeam,
  'POST /teams/:teamId/gifts': proposeGift,
  'POST /teams/:teamId/gifts/:giftId/seconding': secondGift,
  'POST /teams/:teamId/gifts/:giftId/withdrawal': withdrawTeamGift,
  'GET /me/shift-teams/:shiftId': seeShiftTeam,
  'PUT /me/shift-teams/:shiftId': chooseShiftTeam,
  'GET /team-work': seeTeamWork,
  'POST /team-work/:teamId/review': reviewTeam,
  'POST /team-work/:teamId/closing': closeTeam,
  'GET /team-work/gifts': seeGiftsToPlace,
  'POST /team-work/gifts/:giftId/placing': placeGift,
}
