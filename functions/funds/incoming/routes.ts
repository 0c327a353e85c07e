import type { incoming } from '../../../shared/contract/incoming.ts'
import type { Routes } from '../../platform/http.ts'
import { answerEntry, secondEntry } from './agree.ts'
import { enterGift, withdrawEntry } from './enter.ts'
import { seeEntries, seeMyEntries } from './see.ts'

export const incomingRoutes: Routes<typeof incoming> = {
  'GET /me/gift-entries': seeMyEntries,
  'POST /me/gift-entries/:giftId/answers': answerEntry,
  'GET /fund-work/funds/:fundId/gift-entries': seeEntries,
  'POST /fund-work/funds/:fundId/gift-entries': enterGift,
  'POST /fund-work/gift-entries/:giftId/seconding': secondEntry,
  'POST /fund-work/gift-entries/:giftId/withdrawal': withdrawEntry,
}
