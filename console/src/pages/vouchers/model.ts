import type { Input, Output } from '../../../../shared/contract/index.ts'
import { codeFrom, codeLength, codeText, isCode } from '../../../../shared/rewards.ts'
import type { Cell } from '../../format/csv.ts'
import { text } from '../../text/catalogue.ts'
import type { Words } from '../../text/words.ts'

export type Seen = Output<'POST /voucher-work/looks'>
export type HandOver = Output<'GET /voucher-work/hand-overs'>['items'][number]
export type GivenBack = Output<'GET /voucher-work/given-back'>['items'][number]
export type Delivery = Output<'GET /voucher-work/deliveries'>['items'][number]

const words = text.vouchers

/** What was typed or scanned, in groups of four as it goes on. */
export const shownCode = (typed: string): string =>
  codeText(codeFrom(typed).replace(/[^0-9A-HJKMNP-TV-Z]/g, '').slice(0, codeLength))

/** The code behind it once it is whole and well written; `mistyped` once it is whole and cannot be. */
export const codeIn = (shown: string): { code?: string; mistyped: boolean } => {
  const code = codeFrom(shown)
  if (code.length < codeLength) return { mistyped: false }
  return isCode(code) ? { code, mistyped: false } : { mistyped: true }
}

/** Why nothing more is handed over; nothing where something is. */
export const endedWords = ({ state }: Pick<Seen, 'state'>): Words | undefined => {
  if (state === 'open') return undefined
  return { handedOver: words.endedHandedOver, expired: words.endedExpired, cancelled: words.endedCancelled }[state]
}

type Reward = Output<'GET /rewards'>['items'][number]

/** What is redeemed for somebody at the desk, once all of it is there; nothing is brought that cannot be. */
export const toRedeem = (
  forPerson: string | undefined, reward: Pick<Reward, 'id' | 'price' | 'delivers'> | undefined, quantity: number | null, delivery: boolean,
): Input<'POST /vouchers'> | undefined => (forPerson && reward && quantity !== null
  ? { forPerson, rewardId: reward.id, price: reward.price, quantity, ...(delivery && reward.delivers ? { delivery } : {}) }
  : undefined)

export const handOverHeader = [
  'at', 'reward', 'quantity', 'points', 'totalFen', 'household', 'handedOverBy', 'merchant', 'receivedBy', 'voucher',
] as const
export const handOverCells = (row: HandOver): Cell[] => [
  row.at, row.title, row.quantity, row.points, row.costFen, row.householdName, row.byName, row.merchantName, row.receivedBy, row.voucherId,
]
export const givenBackHeader = ['at', 'reward', 'quantity', 'points', 'household', 'givenBackWhy', 'reason', 'byName', 'voucher'] as const
export const givenBackCells = (row: GivenBack): Cell[] => [
  row.at, row.title, row.quantity, row.points, row.householdName, text.vouchers.whys[row.why].zh, row.reason, row.byName, row.voucherId,
]
export const deliveryHeader = ['madeAt', 'reward', 'left', 'person', 'household', 'step', 'voucher'] as const
export const deliveryCells = (row: Delivery): Cell[] =>
  [row.madeAt, row.title, row.left, row.personName, row.householdName, row.delivery, row.id]
