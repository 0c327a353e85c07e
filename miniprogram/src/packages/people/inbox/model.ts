import type { Output } from '../../../../../shared/contract/index.ts'

export type Told = Output<'GET /me/notices'>['items'][number]

/** The moment up to which everything is marked as read: that of the newest one, where any is new. */
export const newestUnread = (items: readonly Told[]): string | undefined =>
  (items.some(({ unread }) => unread) ? items[0]?.at : undefined)
