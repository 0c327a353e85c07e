import type { calendar } from '../../../shared/contract/volunteering/calendar.ts'
import type { door } from '../../../shared/contract/volunteering/door.ts'
import type { places } from '../../../shared/contract/volunteering/places.ts'
import type { substitutes } from '../../../shared/contract/volunteering/substitutes.ts'
import type { Routes } from '../../platform/http.ts'
import { makeCalendarLink, removeCalendarLink, seeCalendarLink } from './calendar/link.ts'
import { cancelSignUp } from './cancel.ts'
import { claimGuest } from './door/claim-guest.ts'
import { removeGuest, sayGuestMinutes, seeGuests } from './door/keep-guests.ts'
import { registerGuest, showDoorCode } from './door/register-guest.ts'
import { joinWaiting } from './join-waiting.ts'
import { markNoShow } from './no-show.ts'
import { askSpare, beSpare, seeSpares } from './others/spare.ts'
import { searchStandIn, seeSearches, standIn } from './others/stand-in.ts'
import { seeMyShifts } from './see-my-shifts.ts'
import { seeMyPlace, seeQueue } from './see-queue.ts'
import { signUp } from './sign-up.ts'

export const placesRoutes: Routes<typeof places & typeof door & typeof calendar & typeof substitutes> = {
  'POST /shifts/:shiftId/sign-ups': signUp,
  'POST /shifts/:shiftId/sign-up-cancellations': cancelSignUp,
  'POST /shifts/:shiftId/waiting': joinWaiting,
  'GET /shifts/:shiftId/my-place': seeMyPlace,
  'GET /shifts/:shiftId/queue': seeQueue,
  'GET /me/shifts': seeMyShifts,
  'GET /shifts/:shiftId/door-code': showDoorCode,
  'POST /shifts/:shiftId/guests': registerGuest,
  'GET /shifts/:shiftId/guests': seeGuests,
  'POST /shifts/:shiftId/guests/:guestId/minutes': sayGuestMinutes,
  'POST /shifts/:shiftId/guests/:guestId/removal': removeGuest,
  'POST /me/guest-claims': claimGuest,
  'POST /shifts/:shiftId/spare': beSpare,
  'GET /shifts/:shiftId/spares': seeSpares,
  'POST /shifts/:shiftId/spares/:personId/offer': askSpare,
  'POST /shifts/:shiftId/stand-in-search': searchStandIn,
  'GET /shifts/:shiftId/stand-ins': seeSearches,
  'POST /shifts/:shiftId/stand-ins': standIn,
  'GET /me/calendar': seeCalendarLink,
  'POST /me/calendar': makeCalendarLink,
  'POST /me/calendar-removal': removeCalendarLink,
  'POST /shifts/:shiftId/no-shows': markNoShow,
}
