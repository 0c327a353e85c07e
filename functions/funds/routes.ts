import type { funds } from '../../shared/contract/funds.ts'
import type { Routes } from '../platform/http.ts'
import { changeCampaign, draftCampaign } from './campaigns/draft.ts'
import { fileCampaign, openCampaign, stopCampaign } from './campaigns/open.ts'
import { seeCampaign, seeCampaigns, seeFundCampaigns, seePastCampaigns } from './campaigns/see.ts'
import { beginClosing, openFund, seatCommittee, seeFund, seeFunds, seeKeptFund } from './charities/funds.ts'
import { decideFall, handOut, proposeFall, receiveGoods } from './goods/keep.ts'
import { seeGoods, seeGoodsChanges, seeOpenGoods } from './goods/see.ts'
import { changeCharity, keepCharity, seeCharities, seeKeptCharities } from './charities/keep.ts'

export const fundRoutes: Routes<typeof funds> = {
  'GET /charities': seeCharities,
  'GET /fund-work/charities': seeKeptCharities,
  'POST /charities': keepCharity,
  'PUT /charities/:charityId': changeCharity,
  'GET /funds': seeFunds,
  'GET /funds/:fundId': seeFund,
  'GET /fund-work/funds/:fundId': seeKeptFund,
  'POST /fund-work/funds': openFund,
  'POST /fund-work/funds/:fundId/committees': seatCommittee,
  'POST /fund-work/funds/:fundId/closing': beginClosing,
  'GET /campaigns': seeCampaigns,
  'GET /campaigns/:campaignId': seeCampaign,
  'GET /funds/:fundId/campaigns': seePastCampaigns,
  'GET /fund-work/funds/:fundId/campaigns': seeFundCampaigns,
  'POST /fund-work/campaigns': draftCampaign,
  'PUT /fund-work/campaigns/:campaignId': changeCampaign,
  'POST /fund-work/campaigns/:campaignId/filing': fileCampaign,
  'POST /fund-work/campaigns/:campaignId/opening': openCampaign,
  'POST /fund-work/campaigns/:campaignId/stop': stopCampaign,
  'GET /funds/:fundId/goods': seeOpenGoods,
  'GET /fund-work/funds/:fundId/goods': seeGoods,
  'POST /fund-work/goods': receiveGoods,
  'GET /fund-work/goods/:goodsId/changes': seeGoodsChanges,
  'POST /fund-work/goods/:goodsId/hand-outs': handOut,
  'POST /fund-work/goods/:goodsId/falls': proposeFall,
  'POST /fund-work/goods/:goodsId/falls/:changeId/decision': decideFall,
}
