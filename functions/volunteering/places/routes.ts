import type { marks } from '../../../shared/contract/volunteering/marks.ts'
import type { Routes } from '../../platform/http.ts'
import { appeal, decideAppeal } from './appeal.ts'
import { markNoShow } from './no-show.ts'
import { seeCommunityMarks, seeMyMarks } from './see-marks.ts'

export const placesRoutes: Routes<typeof marks> = {
  'GET /me/marks': seeMyMarks,
  'POST /me/marks/:shiftId/appeal': appeal,
  'POST /shifts/:shiftId/no-shows': markNoShow,
  'GET /marks': seeCommunityMarks,
  'POST /people/:personId/marks/:shiftId/decision': decideAppeal,
}
