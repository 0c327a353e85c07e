import { type HandOutReason, foodKeepsDays } from '../../../shared/funds.ts'
import type { Refusal } from '../../../shared/refusals.ts'
import { dayAfter } from '../../../shared/units.ts'
import type { Goods } from './items.ts'

type Keeping = Pick<Goods, 'food' | 'expiresOn'>

/** Why goods are not taken: food says when it ends, and keeps for thirty days still; nothing expired (CF-19). */
export const notTaken = ({ food, expiresOn }: Keeping, today: string): Refusal | undefined => {
  if (food && !expiresOn) return 'goods.expiry'
  if (!expiresOn) return undefined
  return expiresOn < (food ? dayAfter(today, foodKeepsDays) : today) ? 'goods.expired' : undefined
}

/** Whether it is too late to hand some out. */
export const isExpired = ({ expiresOn }: Keeping, today: string): boolean =>
  expiresOn !== undefined && expiresOn < today

/** Whether what is left should be handed out first. */
export const expiresSoon = (goods: Goods, today: string): boolean =>
  leftOf(goods) > 0 && goods.expiresOn !== undefined && goods.expiresOn <= dayAfter(today, foodKeepsDays)

type Counts = Pick<Goods, 'received' | 'handedOut' | 'writtenOff'>

export const leftOf = ({ received, handedOut, writtenOff }: Counts): number =>
  received - handedOut - writtenOff

export const handedOutFor = ({ reasons }: Goods) => Object.entries(reasons)
  .map(([reason, quantity]) => ({ reason: reason as HandOutReason, quantity }))
