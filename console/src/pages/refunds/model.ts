import type { Output } from '../../../../shared/contract/index.ts'
import { chinaDay } from '../../../../shared/units.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMinute } from '../../format/moment.ts'

export type Gift = Output<'GET /fund-work/refunds'>['items'][number]
export type Refund = Gift['refunds'][number]

/** What of it has not gone back, and is not on its way. */
export const leftFen = ({ amountFen, goneFen }: Gift): number => amountFen - goneFen

/** When it came: a slip, a bank’s line and a list are of a day. */
export const paidText = ({ way, paidAt }: Gift): string => (way === 'wechat' ? chinaMinute(paidAt) : chinaDay(Date.parse(paidAt)))

/** Approved, and paid by a person: it did not come by WeChat. */
export const waitsForPayer = ({ way }: Gift, { state }: Refund): boolean => way !== 'wechat' && state === 'going'

/** Recorded as paid by a person, and not so long ago. */
export const mayBeReversed = ({ payment }: Refund, nowMs: number): boolean => payment !== undefined && nowMs < Date.parse(payment.reversibleUntil)

export const header = ['id', 'title', 'giver', 'kind', 'amount', 'goneFen', 'at'] as const
export const cells = ({ id, title, name, way, amountFen, goneFen, paidAt }: Gift): Cell[] =>
  [id, title, name, way, amountFen, goneFen, chinaMinute(paidAt)]
