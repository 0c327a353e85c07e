import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import type { Role } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { Meeting, MeetingPerson, peopleOf } from './items.ts'

const consistent = { consistent: true } as const
// More than come to one meeting of a community; what goes through all of them goes in pages.
export const mostPeople = 2000

/** Refuses with `meeting.unknown`. */
export const findMeeting = async (meetingId: string): Promise<Meeting> =>
  (await Meeting.build(GetItemCommand).key({ meetingId }).options(consistent).send()).Item ?? refuse('meeting.unknown')

export interface Which { community: string; meetingId: string }

/** A meeting for whoever runs it. Refuses with `role.scope`, `meeting.unknown`. */
export const reachMeeting = async (
  { actor }: Request, roles: readonly Role[], { community, meetingId }: Which,
): Promise<Meeting> => {
  mustReach(actor, roles, community)
  const meeting = await findMeeting(meetingId)
  must(meeting.community === community, 'meeting.unknown')
  return meeting
}

/** A meeting of the actor's own community. Refuses with `meeting.unknown`, `meeting.elsewhere`, `meeting.over`. */
export const findOpen = async ({ actor }: Request, meetingId: string): Promise<Meeting> => {
  const meeting = await findMeeting(meetingId)
  must(meeting.community === actor.community, 'meeting.elsewhere')
  must(meeting.state === 'announced', 'meeting.over')
  return meeting
}

export const lookUpPerson = async (meetingId: string, personId: string): Promise<MeetingPerson | undefined> =>
  (await MeetingPerson.build(GetItemCommand).key({ meetingId, personId }).options(consistent).send()).Item

/** Everybody who comes or came. */
export const everybodyAt = async (meetingId: string): Promise<MeetingPerson[]> =>
  (await listPage(MeetingPerson, { partition: peopleOf(meetingId), limit: mostPeople })).items
