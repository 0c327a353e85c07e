import type { oversight } from '../../../shared/contract/oversight.ts'
import type { Routes } from '../../platform/http.ts'
import { decideDisclosure, writeDisclosure } from './disclosure/publish.ts'
import { seeClock, seeDisclosures } from './disclosure/see.ts'

export const oversightRoutes: Routes<typeof oversight> = {
  'GET /campaigns/:campaignId/disclosures': seeDisclosures,
  'GET /fund-work/funds/:fundId/disclosures': seeClock,
  'POST /fund-work/campaigns/:campaignId/disclosures': writeDisclosure,
  'POST /fund-work/campaigns/:campaignId/disclosures/:disclosureId/decision': decideDisclosure,
}
