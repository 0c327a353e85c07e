import type { Reaction } from '../../platform/reaction.ts'
import { inspectLater } from './fraud/inspect.ts'
import { recordOrder } from './orders/record.ts'
import { takeBackOrder } from './orders/take-back.ts'
import { watchRecording } from './watch/red-list.ts'

/** What follows for hours from what. */
export const hoursReactions: Record<string, Reaction[]> = {
  'activity.published': [watchRecording],
  'shifts.made': [watchRecording],
  'hours.confirmed': [inspectLater],
  'hours.confirmedTogether': [inspectLater],
  'hours.backfilled': [inspectLater],
  'order.settled': [recordOrder],
  'order.awarded': [recordOrder],
  'order.reopened': [takeBackOrder],
}
