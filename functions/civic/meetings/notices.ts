import type { NoticesOf } from '../../platform/notice.ts'
import { everybodyAt } from './find.ts'

interface About { meetingId: string; title: string; personId: string; proposalAdopted?: boolean }

const attended: NoticesOf = ({ data }) => {
  const { meetingId, title, personId, proposalAdopted = false } = data as unknown as About
  return [{ personId, kind: proposalAdopted ? 'meeting.adopted' : 'meeting.attended', values: { meetingId, title } }]
}

/** Whoever said they come. */
const cancelled: NoticesOf = async ({ data }) => {
  const { meetingId, title, startsAt, reason } = data as unknown as About & { startsAt: string; reason: string }
  const people = (await everybodyAt(meetingId)).filter(({ coming }) => coming)
  return people.map(({ personId }) =>
    ({ personId, kind: 'meeting.cancelled' as const, values: { meetingId, title, startsAt, reason } }))
}

const listRefused: NoticesOf = ({ data }) => {
  const { enteredBy: personId, title, reason } = data as unknown as About & { enteredBy: string; reason: string }
  return [{ personId, kind: 'paperList.refused', values: { title, reason } }]
}

export const meetingNotices: Record<string, NoticesOf> = {
  'meeting.attended': attended, 'meeting.cancelled': cancelled, 'paperList.refused': listRefused,
}
