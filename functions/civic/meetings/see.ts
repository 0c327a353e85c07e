import { workerRoles } from '../../../shared/roles.ts'
import { homeOf } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { checkOpen, currentCode } from '../../platform/turning-code.ts'
import { type Which, everybodyAt, findMeeting, lookUpPerson, reachMeeting } from './find.ts'
import { Meeting, PaperList, Resolution, meetingsOf, paperListsOf, resolutionsOf } from './items.ts'
import { meetingFor, rosterView } from './views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }
interface Listing extends Paging { community?: string | undefined }

export const staffRoles = [...workerRoles, 'stationStaff'] as const

/** The meetings of a community, newest first. */
export const seeMeetings = async ({ actor }: Request, { community = homeOf(actor), ...paging }: Listing) => {
  const page = await listPage(Meeting, { partition: meetingsOf(community), index: true, newestFirst: true, ...paging })
  const mine = await Promise.all(page.items.map(({ meetingId }) => lookUpPerson(meetingId, actor.id)))
  return { ...page, items: page.items.map((meeting, index) => meetingFor(meeting, mine[index])) }
}

/** Refuses with `meeting.unknown`. */
export const seeMeeting = async ({ actor }: Request, { meetingId }: { meetingId: string }) => {
  const [meeting, me] = await Promise.all([findMeeting(meetingId), lookUpPerson(meetingId, actor.id)])
  return meetingFor(meeting, me)
}

/** What a community has resolved, newest first. */
export const seeResolutions = async ({ actor }: Request, { community = homeOf(actor), ...paging }: Listing) => {
  const page = await listPage(Resolution, { partition: resolutionsOf(community), newestFirst: true, ...paging })
  const items = page.items.map(({ resolutionId, community: _, ...rest }) => ({ id: resolutionId, ...rest }))
  return { ...page, items }
}

/** The code to show on site. Refuses with `role.scope`, `meeting.unknown`, `meeting.over`, `meeting.notOpen`. */
export const showMeetingCode = async (request: Request, which: Which) => {
  const meeting = await reachMeeting(request, staffRoles, which)
  must(meeting.state === 'announced', 'meeting.over')
  must(checkOpen(meeting, request.at), 'meeting.notOpen')
  const { code, validSeconds } = currentCode(meeting.codeSecret, request.at)
  const { meetingId, title, place, startsAt, endsAt, coming } = meeting
  const attended = (await everybodyAt(meetingId)).filter(({ attendedAt }) => attendedAt).length
  return {
    code, qr: `linli:meeting:${meetingId}:${code}`, validSeconds, title, place, startsAt, endsAt, coming, attended,
  }
}

export const readRoster = async (meeting: Meeting) => {
  const { meetingId } = meeting
  const [people, lists] = await Promise.all([
    everybodyAt(meetingId), listPage(PaperList, { partition: paperListsOf(meetingId), limit: 100 }),
  ])
  return rosterView(meeting, people, lists.items)
}

/** Who comes, who came, and what was entered from paper. Refuses with `role.scope`, `meeting.unknown`. */
export const seeRoster = async (request: Request, which: Which) =>
  readRoster(await reachMeeting(request, [...staffRoles, 'auditor'], which))
