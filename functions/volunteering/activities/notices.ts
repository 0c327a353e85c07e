import type { NoticesOf } from '../../platform/notice.ts'

interface Reviewed { activityId: string; title: string; leaderId: string; submittedBy?: string; reason: string }

const both = ({ leaderId, submittedBy = leaderId }: Reviewed): string[] => [...new Set([leaderId, submittedBy])]

/** What leaders and volunteers are told of activities, series and certificates. */
export const activitiesNotices: Record<string, NoticesOf> = {
  // Whoever publishes at once sees it; a reviewer's yes is told.
  'activity.published': ({ data }) => {
    const reviewed = data as unknown as Reviewed
    const { submittedBy, title, activityId } = reviewed
    const values = { title, activityId }
    return submittedBy ? both(reviewed).map((personId) => ({ personId, kind: 'activity.accepted', values })) : []
  },
  'activity.refused': ({ data }) => {
    const refused = data as unknown as Reviewed
    const { title, reason, activityId } = refused
    const values = { title, reason, activityId }
    return both(refused).map((personId) => ({ personId, kind: 'activity.refused', values }))
  },
}
