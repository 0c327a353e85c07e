import type { NoticesOf } from '../platform/notice.ts'
import { hoursNotices } from './hours/notices.ts'
import { activitiesNotices } from './activities/notices.ts'
import { standingNotices } from './standing/notices.ts'
import { placesNotices } from './places/notices.ts'

/** Whoever an act concerns is told of it, with what it changes (VR-05). */
export const volunteeringNotices: Record<string, NoticesOf> = {
  ...activitiesNotices,
  ...standingNotices,
  ...placesNotices,
  ...hoursNotices,
}
