import type { rewards } from '../../../shared/contract/rewards.ts'
import type { Routes } from '../../platform/http.ts'
import { announcePrice, changeReward, createReward, listReward } from './keep.ts'
import { callOffMarket, planMarket, seeMarkets } from './markets.ts'
import { changeMerchant, registerMerchant, seeMerchants } from './merchants.ts'
import { seeKeptRewards, seeRewards } from './see.ts'
import { keepStation, seeStation } from './stations.ts'
import { changeStock, decideStock, seeStock, seeStockChanges } from './stock-changes.ts'
import { handOverAtDoor, moveDelivery, seeDeliveries } from '../redemption/deliveries.ts'
import { cancelVoucher } from '../redemption/give-back.ts'
import { handOverByCode, lookUp } from '../redemption/hand-over.ts'
import { seeReward, seeVoucher, seeVouchers } from '../redemption/mine.ts'
import { seeFindings, seeGivenBack, seeHandOvers, seeOpenVouchers } from '../redemption/records.ts'
import { redeem } from '../redemption/redeem.ts'

export const rewardRoutes: Routes<typeof rewards> = {
  'GET /rewards': seeRewards,
  'GET /rewards/:rewardId': seeReward,
  'GET /markets': seeMarkets,
  'GET /reward-work/rewards': seeKeptRewards,
  'POST /reward-work/rewards': createReward,
  'PUT /reward-work/rewards/:rewardId': changeReward,
  'POST /reward-work/rewards/:rewardId/prices': announcePrice,
  'POST /reward-work/rewards/:rewardId/listing': listReward,
  'GET /reward-work/merchants': seeMerchants,
  'POST /reward-work/merchants': registerMerchant,
  'PUT /reward-work/merchants/:merchantId': changeMerchant,
  'POST /reward-work/markets': planMarket,
  'POST /reward-work/markets/:marketId/cancellation': callOffMarket,
  'GET /reward-work/station': seeStation,
  'PUT /reward-work/station': keepStation,
  'POST /vouchers': redeem,
  'GET /vouchers': seeVouchers,
  'GET /vouchers/:voucherId': seeVoucher,
  'POST /vouchers/:voucherId/cancellation': cancelVoucher,
  'POST /voucher-work/looks': lookUp,
  'POST /voucher-work/hand-overs': handOverByCode,
  'GET /voucher-work/hand-overs': seeHandOvers,
  'GET /voucher-work/given-back': seeGivenBack,
  'GET /voucher-work/deliveries': seeDeliveries,
  'POST /voucher-work/deliveries/:voucherId/steps': moveDelivery,
  'POST /voucher-work/deliveries/:voucherId/hand-over': handOverAtDoor,
  'GET /reward-work/rewards/:rewardId/vouchers': seeOpenVouchers,
  'GET /reward-work/rewards/:rewardId/stock': seeStock,
  'POST /reward-work/rewards/:rewardId/stock-changes': changeStock,
  'GET /reward-work/stock-changes': seeStockChanges,
  'POST /reward-work/rewards/:rewardId/stock-changes/:changeId/decision': decideStock,
  'GET /reward-work/findings': seeFindings,
}
