import { purposeAccount } from '../../../../shared/funds.ts'
import { heldIn } from '../../../ledger/held.ts'
import { gappingIn } from '../../../ledger/line/draw.ts'
import { placeOf } from '../../../ledger/line/read.ts'
import { post } from '../../../ledger/post.ts'
import { momentText } from '../../../platform/clock.ts'
import type { Request, Write } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { refuse } from '../../../platform/refusal.ts'
import { StaleError } from '../../../platform/retry.ts'
import { agreementGone } from '../../donors/gone.ts'
import { noReceiptOut } from '../../donors/receipts/find.ts'
import { saveGift } from '../find.ts'
import { readGift } from '../read.ts'
import type { Gift, GiftRefund } from '../items.ts'
import { leftOf, refundFault } from '../rules.ts'

export const sendTask = 'gift.refund'
/** What waits in `cny:refund` until it is paid back. */
export const heldRefunds = heldIn('heldRefunds', 'cny:refund')

export const refundIn = ({ refunds }: Gift, id: string): GiftRefund | undefined => refunds.find((one) => one.id === id)

/** The gift with one refund put or changed. */
export const withRefund = (gift: Gift, refund: GiftRefund): Gift => {
  const others = gift.refunds.filter(({ id }) => id !== refund.id)
  return { ...gift, refunds: [...others, refund] }
}

/** What events say of a refund. */
export const refundSaid = (gift: Gift, { id, amountFen, ground }: GiftRefund) => {
  const { giftId, campaignId, community, personId, title, way } = gift
  return { community, data: { giftId, refundId: id, campaignId, personId, title, way, amountFen, ground } }
}

/** Where another has just moved the money of the same gift, it is read and decided again. */
const mustBeAsRead = async ({ giftId, version }: Gift, error: unknown): Promise<never> => {
  if ((await readGift(giftId))?.version !== version) throw new StaleError()
  throw error
}

/** The newest parts first, as many of them as it takes; with how much has gone of each then. */
const outOfParts = async ({ community, purposeId, parts }: Gift, amount: number, reference: string) => {
  const newest = parts.filter((part) => part.amountFen > part.goneFen).reverse()
  const places = await inChunks(newest, async ({ bookedAt, movementId, goneFen: gone }) =>
    ({ place: await placeOf(community, bookedAt, movementId) ?? refuse('gift.notBooked'), gone }))
  const { taken, writes: gaps } = await gappingIn(purposeAccount(purposeId), places, { amount, reference })
  const takenOf = (part: Gift['parts'][number]): number => taken[newest.indexOf(part)] ?? 0
  return { parts: parts.map((part) => ({ ...part, goneFen: part.goneFen + takenOf(part) })), gaps }
}

interface Hold<A> {
  type: string; gift: Gift; refund: GiftRefund; answerOf: (gift: Gift) => A | Promise<A>; writes?: Write[]
}

/**
 * The money leaves its purpose and waits to go back to where it came from; WeChat is asked within a minute, what came
 * another way is paid by a person. Refuses with `gift.unpaid`, `gift.refundLimit`, `gift.refundSoon`, `gift.notBooked`,
 * `gift.spent`, `gift.receiptOut`.
 */
export const holdRefund = async <A>(request: Request, { type, gift, refund, answerOf, writes = [] }: Hold<A>) => {
  const { giftId, purposeId, way } = gift
  const { id, amountFen } = refund
  const fault = refundFault(gift, amountFen, request.at, id)
  if (fault) refuse(fault)
  const leftFen = leftOf(gift) - amountFen
  const papers = [await noReceiptOut(giftId, leftFen), ...(leftFen === 0 ? await agreementGone(giftId) : [])]
  const sentAt = momentText(request.at)
  const { parts, gaps } = await outOfParts(gift, amountFen, id)
  const held = withRefund(gift, { ...refund, state: 'going', sentAt })
  const after: Gift = { ...held, goneFen: gift.goneFen + amountFen, parts }
  return post(request, {
    type, ...refundSaid(gift, refund), answer: await answerOf(after),
    movements: [{
      movement: 'gift.holdRefund', from: purposeId, to: id, amount: amountFen, happenedAt: sentAt, reference: giftId,
    }],
  }, saveGift(gift, after), heldRefunds.fill(id, amountFen),
  ...(way === 'wechat' ? [due({ task: sendTask, key: id, at: sentAt })] : []), ...papers, ...gaps, ...writes)
    .catch((error: unknown) => mustBeAsRead(gift, error))
}
