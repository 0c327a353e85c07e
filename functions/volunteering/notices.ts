import type { NoticesOf } from '../platform/notice.ts'
import { activitiesNotices } from './activities/notices.ts'
import { standingNotices } from './standing/notices.ts'
import { placesNotices } from './places/notices.ts'

interface Confirmed { personId: string; minutes: number }
interface Reversed extends Confirmed { title: string; reason: string }

/** Whoever an act concerns is told of it, with what it changes (VR-05). */
export const volunteeringNotices: Record<string, NoticesOf> = {
  ...activitiesNotices,
  ...standingNotices,
  ...placesNotices,
  'hours.confirmed': ({ data, movements }) => {
    const { personId, minutes } = data as unknown as Confirmed
    const title = movements[0]?.memo ?? ''
    return [{ personId, kind: 'hours.confirmed', values: { title, minutes } }]
  },
  'hours.reversed': ({ data }) => {
    const { personId, title, minutes, reason } = data as unknown as Reversed
    return [{ personId, kind: 'hours.reversed', values: { title, minutes, reason } }]
  },
}
