import type { oversight } from '../../../shared/contract/oversight.ts'
import type { Routes } from '../../platform/http.ts'
import { reviewFinding, seeFindings, seeOrigin } from './watch/review.ts'
import { decideDisclosure, writeDisclosure } from './disclosure/publish.ts'
import { seeClock, seeDisclosures } from './disclosure/see.ts'

export const oversightRoutes: Routes<typeof oversight> = {
  'GET /campaigns/:campaignId/disclosures': seeDisclosures,
  'GET /fund-work/funds/:fundId/disclosures': seeClock,
  'POST /fund-work/campaigns/:campaignId/disclosures': writeDisclosure,
  'POST /fund-work/campaigns/:campaignId/disclosures/:disclosureId/decision': decideDisclosure,
  'GET /fund-work/funds/:fundId/gift-findings': seeFindings,
  'POST /fund-work/gift-findings/:findingId/reviews': reviewFinding,
  'POST /fund-work/gift-findings/:findingId/origins': seeOrigin,
}
