import type { giving } from '../../../shared/contract/giving.ts'
import type { Routes } from '../../platform/http.ts'
import { lookForPayment } from './ask.ts'
import { giveTo } from './give.ts'
import { decideRefund, proposeRefund } from './refunds/decide.ts'
import { takeBack } from './refunds/take-back.ts'
import { exportMyGiving, seeMyGift, seeMyGifts, seeWall } from './see.ts'
import { seeCampaignGifts, seeFundGifts, seeGift, seePayDifferences, seeRefundsWaiting } from './see-work.ts'
import { answerWish } from './wishes/answer.ts'
import { askToGive } from './wishes/ask.ts'
import { payWish } from './wishes/order.ts'
import { answerOnPaper, seeWardWishesAtDesk } from './wishes/paper.ts'
import { seeMyWishes, seeWardWishes } from './wishes/see.ts'
import { withdrawWish } from './wishes/withdraw.ts'

export const givingRoutes: Routes<typeof giving> = {
  'POST /campaigns/:campaignId/gift-wishes': askToGive,
  'GET /me/gift-wishes': seeMyWishes,
  'GET /me/ward-gift-wishes': seeWardWishes,
  'POST /me/ward-gift-wishes/:wishId/answer': answerWish,
  'GET /people/:personId/ward-gift-wishes': seeWardWishesAtDesk,
  'POST /people/:personId/ward-gift-wishes/:wishId/answer': answerOnPaper,
  'POST /me/gift-wishes/:wishId/order': payWish,
  'POST /me/gift-wishes/:wishId/withdrawal': withdrawWish,
  'POST /campaigns/:campaignId/gifts': giveTo,
  'GET /campaigns/:campaignId/gifts': seeWall,
  'GET /me/gifts': seeMyGifts,
  'GET /me/gifts/:giftId': seeMyGift,
  'GET /me/giving-file': exportMyGiving,
  'POST /me/gifts/:giftId/look': lookForPayment,
  'POST /me/gifts/:giftId/refunds': takeBack,
  'GET /fund-work/campaigns/:campaignId/gifts': seeCampaignGifts,
  'GET /fund-work/funds/:fundId/gifts': seeFundGifts,
  'GET /fund-work/gifts/:giftId': seeGift,
  'GET /fund-work/refunds': seeRefundsWaiting,
  'POST /fund-work/gifts/:giftId/refunds': proposeRefund,
  'POST /fund-work/gifts/:giftId/refunds/:refundId/decision': decideRefund,
  'GET /fund-work/charities/:charityId/payment-differences': seePayDifferences,
}
