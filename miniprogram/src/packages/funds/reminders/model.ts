import type { Input, Output } from '../../../../../shared/contract/index.ts'
import type { ReminderSpan } from '../../../../../shared/donors.ts'
import { fenOf } from '../give/model.ts'

export type Reminder = Output<'GET /me/giving-reminders'>['items'][number]
export type Wish = Input<'PUT /me/giving-reminders/:campaignId'>
export interface Draft { every: ReminderSpan | undefined; day: string; yuan: string }
export const emptyDraft: Draft = { every: undefined, day: '', yuan: '' }

/** What is sent; nothing while something is missing. */
export const wishOf = (campaignId: string, { every, day: typed, yuan }: Draft): Wish | undefined => {
  const [day, amountFen] = [Number(typed.normalize('NFKC')), fenOf(yuan)]
  if (every === undefined || !Number.isInteger(day) || day < 1 || day > 28 || amountFen === undefined) return undefined
  return { campaignId, every, day, amountFen, paused: false }
}
