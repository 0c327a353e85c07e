import { momentText, now } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { PayError, isRefused } from '../../platform/pay/error.ts'
import type { Merchant } from '../../platform/pay/merchant.ts'
import { close, noOrder, query } from '../../platform/pay/orders.ts'
import { refuse } from '../../platform/refusal.ts'
import { askTask, bookPayment } from './book-payment.ts'
import { findMine, merchantOf, orderOf, saveGift } from './find.ts'
import { readGift } from './read.ts'
import { paymentOf } from './give.ts'
import type { Gift } from './items.ts'
import { giftView } from './views.ts'

/** Ask WeChat, and book what was paid; the gift as it stands then. */
const askFor = async (merchant: Merchant, gift: Gift): Promise<Gift> => {
  const payment = await query(merchant, gift.giftId)
  if (payment) await bookPayment(payment)
  return await readGift(gift.giftId) ?? gift
}

/**
 * For a donor whose phone says paid while the notification has not come; with what it takes to pay after all where it
 * still waits. Refuses with `gift.unknown`, `gift.noMerchant`, `gift.payAway`.
 */
export const lookForPayment = async ({ actor, at }: Request, { giftId }: { giftId: string }) => {
  const gift = await findMine(actor, giftId)
  if (gift.state === 'paid') return { gift: giftView(gift) }
  const { mchid, endsAt, prepayId } = orderOf(gift)
  const merchant = await merchantOf(mchid)
  const after = await askFor(merchant, gift).catch((error: unknown) =>
    (error instanceof PayError ? refuse('gift.payAway') : Promise.reject(error)))
  const view = giftView(after)
  if (after.state !== 'waiting' || momentText(at) >= endsAt) return { gift: view }
  return { gift: view, payment: paymentOf(merchant, prepayId) }
}

/** Nobody pays it any more; where somebody just had, asking tells. */
const shut = async (merchant: Merchant, { giftId }: Gift): Promise<void> => {
  try {
    await close(merchant, giftId)
  } catch (error) {
    if (!isRefused(error, 'ORDERPAID', ...noOrder)) throw error
  }
}

/** After five minutes without a word WeChat is asked; when its time is over, the order is closed, and asked for. */
export const ask = async (request: Request, giftId: string) => {
  const gift = await readGift(giftId)
  if (gift?.state !== 'waiting') return undefined
  const { mchid, endsAt } = orderOf(gift)
  const merchant = await merchantOf(mchid)
  const isOver = endsAt <= momentText(now())
  if (isOver) await shut(merchant, gift)
  if ((await askFor(merchant, gift)).state !== 'waiting') return undefined
  const { community } = gift
  const draft = { community, data: { giftId }, answer: {} }
  if (!isOver) {
    return commit(request, { type: 'gift.awaited', ...draft }, due({ task: askTask, key: giftId, at: endsAt }))
  }
  return commit(request, { type: 'gift.closed', ...draft },
    saveGift(gift, { ...gift, state: 'closed' }))
}
