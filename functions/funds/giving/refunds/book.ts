import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { chinaDay } from '../../../../shared/units.ts'
import { post } from '../../../ledger/post.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { due, notDue } from '../../../platform/due.ts'
import type { Refund } from '../../../platform/pay/forms.ts'
import { saidByWechat } from '../../../platform/pay/said.ts'
import { perform } from '../../../platform/perform.ts'
import { differ } from '../differ.ts'
import { saveGift } from '../find.ts'
import { readGift } from '../read.ts'
import { type Gift, type GiftRefund, RefundDone } from '../items.ts'
import { keptBack, paidBack } from './end.ts'
import { refundIn, refundSaid, sendTask, withRefund } from './hold.ts'

/** How WeChat says that a refund ended, or what it hangs on. */
export type Outcome = Pick<Refund, 'outRefundNo' | 'outTradeNo' | 'refundFen' | 'doneAt'>
  & { state: Exclude<Refund['state'], 'processing'> }

/** The giver has it, and it is held against the bill of its day. */
const booked = (request: Request, gift: Gift, refund: GiftRefund, doneAt: string) => {
  const { posting, writes } = paidBack(gift, refund, doneAt)
  const { giftId, mchid = '' } = gift
  const onBill = { mchid, day: chinaDay(Date.parse(doneAt)), refundId: refund.id, giftId }
  return post(request, { type: 'gift.refunded', ...posting, answer: {} }, ...writes,
    notDue({ task: sendTask, key: refund.id }), write(RefundDone.build(PutTransaction).item(onBill), 'stale'))
}

const kept = async (request: Request, gift: Gift, refund: GiftRefund) => {
  const { posting, writes } = await keptBack(request, gift, refund)
  return post(request, { type: 'gift.kept', ...posting, answer: {} }, ...writes,
    notDue({ task: sendTask, key: refund.id }))
}

const dayMs = 86_400_000

/** It could not be paid out, and somebody at the charity has to see to it; it is asked for every day. */
const stuck = (request: Request, gift: Gift, refund: GiftRefund) =>
  commit(request, { type: 'gift.refundStuck', ...refundSaid(gift, refund), answer: {} },
    ...(refund.state === 'stuck' ? [] : [saveGift(gift, withRefund(gift, { ...refund, state: 'stuck' }))]),
    due({ task: sendTask, key: refund.id, at: momentText(request.at + dayMs) }))

const requestOf = (source: string): Request => saidByWechat(`pay.${source}`, source)

const book = async (request: Request, mchid: string, outcome: Outcome) => {
  const { outTradeNo, outRefundNo, refundFen, state, doneAt } = outcome
  const gift = await readGift(outTradeNo)
  const number = { outTradeNo, number: outRefundNo, saidFen: refundFen }
  const refund = gift?.mchid === mchid ? refundIn(gift, outRefundNo) : undefined
  if (!gift || !refund) return differ(request, mchid, undefined, { kind: 'unknownRefund', ...number })
  const known = { ...number, bookedFen: refund.amountFen }
  if (refund.state === 'kept' && state === 'closed') return undefined
  const awaited = refund.state === 'going' || refund.state === 'stuck'
  if (refund.amountFen !== refundFen || (!awaited && refund.state !== 'done')) {
    return differ(request, mchid, gift, { kind: 'otherRefund', ...known })
  }
  if (!awaited) return undefined
  if (state === 'done') return booked(request, gift, refund, doneAt || momentText(request.at))
  return state === 'closed' ? kept(request, gift, refund) : stuck(request, gift, refund)
}

/**
 * Book how a refund ended, once however often WeChat tells it (CF-16). `look`: which look it comes from, where it may
 * be the same again another day.
 */
export const bookRefund = async (mchid: string, outcome: Outcome, look = ''): Promise<void> => {
  const { outRefundNo, refundFen, state } = outcome
  const source = [mchid, outRefundNo, refundFen, state, ...(look ? [look] : [])].join('.')
  const request = requestOf(source)
  await perform<unknown>(request, () => book(request, mchid, outcome))
  if (state === 'abnormal' && !look) await wake(mchid, outcome)
}

/** Once: it comes on the list of differences, so that somebody looks. */
const wake = async (mchid: string, { outTradeNo, outRefundNo, refundFen }: Outcome): Promise<void> => {
  const request = requestOf(`${mchid}.${outRefundNo}.stuck`)
  await perform<unknown>(request, async () => differ(request, mchid, await readGift(outTradeNo), {
    kind: 'refundStuck', outTradeNo, number: outRefundNo, saidFen: refundFen,
  }))
}
