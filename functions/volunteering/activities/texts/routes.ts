import type { texts } from '../../../../shared/contract/volunteering/texts.ts'
import type { Routes } from '../../../platform/http.ts'
import { changeText } from './change.ts'
import { decideText } from './decide.ts'
import { seeText, seeWaitingTexts } from './see.ts'

export const textsRoutes: Routes<typeof texts> = {
  'GET /activities/:activityId/texts': seeText,
  'POST /activities/:activityId/texts': changeText,
  'GET /activity-texts': seeWaitingTexts,
  'POST /activities/:activityId/texts/decisions': decideText,
}
