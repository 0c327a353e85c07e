import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given as Asked } from '../../../shared/contract/call.ts'
import type { giving } from '../../../shared/contract/giving.ts'
import { chinaDay } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { config } from '../../platform/config.ts'
import { checkText } from '../../platform/content-check.ts'
import { due } from '../../platform/due.ts'
import { derivedId } from '../../platform/ids.ts'
import { log } from '../../platform/log.ts'
import { openIdOf } from '../../platform/meet.ts'
import { PayError } from '../../platform/pay/error.ts'
import type { Merchant } from '../../platform/pay/merchant.ts'
import { notifyUrlOf, order, payParams } from '../../platform/pay/orders.ts'
import { readFacts } from '../../platform/person.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Campaign } from '../campaigns/items.ts'
import { findCharity } from '../charities/find.ts'
import { askTask } from './book-payment.ts'
import { merchantOf, saveGift } from './find.ts'
import { type Gift, Given } from './items.ts'
import { openTo } from './open-to.ts'
import { originOf } from './origin.ts'
import { askAfterMs, openMs, tooYoung } from './rules.ts'
import { actView } from './views.ts'

type Input = Asked<(typeof giving)['POST /campaigns/:campaignId/gifts']>

/** What the phone needs to pay, made anew for each try. */
export const paymentOf = (merchant: Merchant, prepayId: string) =>
  payParams(merchant, { appId: config.wechatAppId(), prepayId })

type Wanted = Pick<Gift, 'giftId' | 'title' | 'amountFen'> & { endsAt: string }

const ordered = (merchant: Merchant, openId: string, gift: Wanted) =>
  order(merchant, {
    appId: config.wechatAppId(), openId, outTradeNo: gift.giftId, description: `捐赠：${gift.title}`,
    totalFen: gift.amountFen, endsAt: gift.endsAt, notifyUrl: notifyUrlOf(merchant.mchid),
  }).catch((error: unknown) => {
    if (!(error instanceof PayError)) throw error
    log.error('no order at WeChat Pay', { giftId: gift.giftId, why: error.message })
    return refuse('gift.payAway')
  })

type Giving = Pick<Input, 'amountFen' | 'shownName' | 'showsSum' | 'message' | 'origin'>

interface More {
  /** The order is not open longer than until then. */
  until?: number
  /** Who has agreed to the gift of a child (CF-16). */
  guardianId?: string | undefined
  /** What else is written with the gift. */
  along?: (giftId: string) => Write[]
}

/**
 * The gift waits, with an order at WeChat Pay. Nothing is given until WeChat says that it was paid (CF-17). The order
 * comes before the commit: without its number there is nothing to pay, and one that nobody learns of lapses. Refuses
 * with `gift.noMerchant`, `gift.noWechat`, `gift.source`, `gift.idNumber` (CF-18), `gift.payAway`.
 */
export const beginGift = async (
  request: Request, campaign: Campaign, input: Giving, { until = Infinity, guardianId, along = () => [] }: More = {},
) => {
  const { actor, at, eventId } = request
  const { amountFen, shownName, showsSum, message } = input
  const { campaignId, community, fundId, charityId, plan: { title } } = campaign
  const merchant = await merchantOf((await findCharity(charityId)).mchid)
  const openId = await openIdOf(actor.id) ?? refuse('gift.noWechat')
  const giftId = derivedId('gft', eventId)
  const originSealed = await originOf(giftId, community, input)
  const checked = message
    ? { message, messageShown: (await checkText(actor.id, title, message)).suggest === 'pass' } : {}
  const wanted = { giftId, title, amountFen, endsAt: momentText(Math.min(at + openMs, until)) }
  const { prepayId } = await ordered(merchant, openId, wanted)
  const gift: Gift = {
    ...wanted, version: 1, way: 'wechat', personId: actor.id, purposeId: campaignId, campaignId, fundId,
    charityId, mchid: merchant.mchid, community, state: 'waiting', shownName, showsSum, prepayId, at: momentText(at),
    parts: [], refunds: [], goneFen: 0, ...checked, ...(originSealed ? { originSealed } : {}),
    ...(guardianId ? { guardianId } : {}),
  }
  return commit(request, {
    type: 'gift.begun', community, data: { giftId, campaignId, fundId, amountFen, guardianId },
    answer: { gift: actView(gift), payment: paymentOf(merchant, prepayId) },
  }, saveGift(undefined, gift),
  write(Given.build(PutTransaction).item({ personId: actor.id, at: gift.at, giftId }), 'stale'),
  due({ task: askTask, key: giftId, at: momentText(at + askAfterMs) }), ...along(giftId))
}

/**
 * Give. Refuses with `campaign.unknown`, `gift.notHere`, `campaign.state`, `campaign.unfiled`, `gift.tooYoung`,
 * `gift.guardian` (CF-16), and what `beginGift` refuses.
 */
export const giveTo = async (request: Request, input: Input) => {
  const { actor, at } = request
  const campaign = await openTo(actor, input.campaignId, at)
  const young = tooYoung(await readFacts(actor.id), chinaDay(at))
  if (young) refuse(young)
  return beginGift(request, campaign, input)
}
