import type { openBooks } from '../../../shared/contract/open-books.ts'
import type { Routes } from '../../platform/http.ts'
import { seeOpenCampaign, seeOpenCharity, seeOpenFund } from './see.ts'

export const openBooksRoutes: Routes<typeof openBooks> = {
  'GET /open/funds/:fundId': (_request, { fundId }) => seeOpenFund(fundId),
  'GET /open/campaigns/:campaignId': (_request, { campaignId }) => seeOpenCampaign(campaignId),
  'GET /open/charities/:charityId': (_request, { charityId }) => seeOpenCharity(charityId),
}
