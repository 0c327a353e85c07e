import type { Input } from '../../shared/contract/index.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { dayIn } from './funds.ts'
import { type Entering, type IncomingStage, answer, enter, newReference, photoOf } from './incoming.ts'
import { drain } from './stream.ts'
import type { Person } from './world.ts'

/** A gift in cash or by bank that counts. */
export const given = async (stage: IncomingStage, changes: Partial<Entering> = {}): Promise<string> => {
  const way = changes.way ?? 'bank'
  const photos = way === 'cash' ? [await photoOf(stage.officer)] : []
  const { id } = await enter(stage, { photos, ...changes })
  await answer(stage.resident, id, true)
  await drain()
  return id
}
export const propose = ({ community, officer }: IncomingStage, giftId: string, amountFen = 20_000) =>
  officer.call('POST /fund-work/gifts/:giftId/refunds', { community, giftId, amountFen, ground: 'paymentError', reason: '打错了账户' })
export const decide = ({ community, approver }: IncomingStage, giftId: string, accept = true, number = 1) =>
  approver.call('POST /fund-work/gifts/:giftId/refunds/:refundId/decision', {
    community, giftId, refundId: `${giftId}-${number}`, accept, decision: '查过回单',
  })
type Paying = Input<'POST /fund-work/gifts/:giftId/refunds/:refundId/payment'>
export const pay = ({ community, payer }: IncomingStage, giftId: string, changes: Partial<Paying> = {}, by: Person = payer) =>
  by.call('POST /fund-work/gifts/:giftId/refunds/:refundId/payment', {
    community, giftId, refundId: `${giftId}-1`, reference: newReference(), paidOn: dayIn(0), toOrigin: true, photos: [], ...changes,
  })
export const giveUp = ({ community, approver }: IncomingStage, giftId: string, by: Person = approver) =>
  by.call('POST /fund-work/gifts/:giftId/refunds/:refundId/giving-up', {
    community, giftId, refundId: `${giftId}-1`, reason: '捐赠人说不退了',
  })
export const goingBack = async (stage: IncomingStage, giftId: string, amountFen = 20_000): Promise<void> => {
  await propose(stage, giftId, amountFen)
  await decide(stage, giftId)
}
export const mine = async ({ resident }: IncomingStage, giftId: string) => (await resident.call('GET /me/gifts/:giftId', { giftId })).gift
export const told = async ({ resident }: IncomingStage) => {
  await drain()
  return (await resident.call('GET /me/notices', {})).items.map(({ kind }) => kind)
}
export const left = async ({ campaignId }: IncomingStage): Promise<number> => {
  await drain()
  return balanceOf(purposeAccount(campaignId))
}
export const held = (giftId: string, number = 1) => balanceOf(`cny:refund:${giftId}-${number}`)
export const waiting = async ({ payer, community }: IncomingStage) =>
  (await payer.call('GET /fund-work/refunds', { community })).items.map(({ id }) => id)
/** What a reconcile finds once all is booked. */
export const faults = async () => {
  await drain()
  return (await reconcile()).faults
}
