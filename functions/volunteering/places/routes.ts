import type { marks } from '../../../shared/contract/volunteering/marks.ts'
import type { places } from '../../../shared/contract/volunteering/places.ts'
import type { Routes } from '../../platform/http.ts'
import { appeal, decideAppeal } from './appeal.ts'
import { cancelSignUp } from './cancel.ts'
import { joinWaiting } from './join-waiting.ts'
import { markNoShow } from './no-show.ts'
import { seeCommunityMarks, seeMyMarks } from './see-marks.ts'
import { seeMyShifts } from './see-my-shifts.ts'
import { seeMyPlace, seeQueue } from './see-queue.ts'
import { signUp } from './sign-up.ts'

export const placesRoutes: Routes<typeof marks & typeof places> = {
  'POST /shifts/:shiftId/sign-ups': signUp,
  'POST /shifts/:shiftId/sign-up-cancellations': cancelSignUp,
  'POST /shifts/:shiftId/waiting': joinWaiting,
  'GET /shifts/:shiftId/my-place': seeMyPlace,
  'GET /shifts/:shiftId/queue': seeQueue,
  'GET /me/shifts': seeMyShifts,
  'GET /me/marks': seeMyMarks,
  'POST /me/marks/:shiftId/appeal': appeal,
  'POST /shifts/:shiftId/no-shows': markNoShow,
  'GET /marks': seeCommunityMarks,
  'POST /people/:personId/marks/:shiftId/decision': decideAppeal,
}
