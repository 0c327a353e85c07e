import { post } from '../../ledger/post.ts'
import { movementIdOf } from '../../ledger/plan.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { notDue } from '../../platform/due.ts'
import type { Payment } from '../../platform/pay/forms.ts'
import { saidByWechat } from '../../platform/pay/said.ts'
import { perform } from '../../platform/perform.ts'
import { differ } from './differ.ts'
import { agreementOf } from '../donors/agreements/find.ts'
import { saveGift } from './find.ts'
import { readGift } from './read.ts'
import type { Gift } from './items.ts'

export const askTask = 'gift.ask'

const received = async (request: Request, before: Gift, { transactionId, paidAt }: Payment) => {
  const { giftId, purposeId, campaignId, community, personId, guardianId, title, amountFen } = before
  const part = { movementId: movementIdOf(request.eventId, 0), bookedAt: momentText(request.at), amountFen, goneFen: 0 }
  const after: Gift = { ...before, state: 'paid', transactionId, paidAt, parts: [part] }
  return post(request, {
    type: 'gift.paid', community, answer: {},
    data: { giftId, campaignId, personId, guardianId, title, amountFen, transactionId },
    movements: [{
      movement: 'gift.receive', from: community, to: purposeId, amount: amountFen, happenedAt: paidAt,
      reference: giftId,
    }],
  }, saveGift(before, after), notDue({ task: askTask, key: giftId }),
  ...await agreementOf(after, momentText(request.at)))
}

const book = async (request: Request, payment: Payment) => {
  const { mchid, outTradeNo, transactionId, totalFen } = payment
  const gift = await readGift(outTradeNo)
  const said = { outTradeNo, number: transactionId, saidFen: totalFen }
  if (gift?.mchid !== mchid) return differ(request, mchid, undefined, { kind: 'unknownOrder', ...said })
  const known = { ...said, bookedFen: gift.amountFen }
  if (gift.amountFen !== totalFen) return differ(request, mchid, gift, { kind: 'otherSum', ...known })
  if (gift.state !== 'paid') return received(request, gift, payment)
  if (gift.transactionId === transactionId) return undefined
  return differ(request, mchid, gift, { kind: 'paidTwice', ...known })
}

/**
 * Book what WeChat says was paid, once for an order however often it is told or asked (CF-17). What is paid counts,
 * also where the order had been given up for lost (decision 098). Another sum, or an order that nobody made, is a
 * difference.
 */
export const bookPayment = async (payment: Payment): Promise<void> => {
  const { mchid, outTradeNo, transactionId, totalFen, state } = payment
  if (state !== 'paid' && state !== 'refunded') return
  const source = `${mchid}.${outTradeNo}.${transactionId}.${totalFen}`
  const request = saidByWechat(`pay.${source}`, source)
  await perform<unknown>(request, () => book(request, payment))
}
