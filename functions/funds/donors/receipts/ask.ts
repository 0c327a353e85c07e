import type { Given } from '../../../../shared/contract/call.ts'
import type { donors } from '../../../../shared/contract/donors.ts'
import { modeRules } from '../../../../shared/funds.ts'
import type { Actor } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { seal } from '../../../platform/vault.ts'
import { findCampaign } from '../../campaigns/find.ts'
import { isCreditCode } from '../../charities/rules.ts'
import { findMine } from '../../giving/find.ts'
import type { Gift } from '../../giving/items.ts'
import { leftOf } from '../../giving/rules.ts'
import { readReceipt, saveReceipt } from './find.ts'
import type { Receipt } from './items.ts'
import { namelessReceipt, payerSeal } from './views.ts'

/** Whether the charity issues receipts for gifts to this purpose (DOMAIN 0.2); those to a fund itself have them. */
export const hasReceipts = async ({ campaignId }: Gift): Promise<boolean> =>
  !campaignId || modeRules[(await findCampaign(campaignId)).mode].receipts

/** A gift of mine that a paper may be about. Refuses with `gift.unknown`, `gift.unpaid`, `gift.goneBack`. */
export const findPaid = async (actor: Actor, giftId: string): Promise<Gift> => {
  const gift = await findMine(actor, giftId)
  must(gift.state === 'paid', 'gift.unpaid')
  must(leftOf(gift) > 0, 'gift.goneBack')
  return gift
}

const findBefore = async ({ actor }: Request, giftId: string) => {
  const gift = await findPaid(actor, giftId)
  must(await hasReceipts(gift), 'receipt.none')
  const before = await readReceipt(giftId)
  must(before?.state !== 'issued', 'receipt.state')
  return { gift, before }
}

const turned = (
  request: Request, type: string, gift: Gift, before: Receipt | undefined,
  changes: Pick<Receipt, 'state' | 'payerSealed'>,
) => {
  const { giftId, charityId, community, title } = gift
  const after: Receipt = {
    giftId, charityId, community, title, version: 1, at: momentText(request.at),
    voided: before?.voided ?? [], ...changes,
  }
  return commit(request, { type, community, data: { giftId }, answer: namelessReceipt(after) },
    saveReceipt(before, after))
}

/**
 * Ask for the receipt of a gift, in somebody's or a firm's name (CF-13). Refuses with what `findPaid` refuses and
 * `receipt.none`, `receipt.state`, `charity.code`.
 */
export const askReceipt = async (
  request: Request, { giftId, payer }: Given<(typeof donors)['POST /me/gifts/:giftId/receipt']>,
) => {
  const { gift, before } = await findBefore(request, giftId)
  const { kind, name, creditCode } = payer
  if (kind === 'firm') must(creditCode !== undefined && isCreditCode(creditCode), 'charity.code')
  const said = { kind, name, ...(kind === 'firm' ? { creditCode } : {}) }
  const payerSealed = await seal(JSON.stringify(said), payerSeal(giftId))
  return turned(request, 'receipt.asked', gift, before, { state: 'wanted', payerSealed })
}

/**
 * Do without a receipt, which is put on record (CF-13). Refuses with what `findPaid` refuses and `receipt.none`,
 * `receipt.state`.
 */
export const waiveReceipt = async (request: Request, { giftId }: { giftId: string }) => {
  const { gift, before } = await findBefore(request, giftId)
  return turned(request, 'receipt.waived', gift, before, { state: 'waived' })
}
