import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { adminRoles, workerRoles } from '../../../shared/roles.ts'
import { loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { mustBeApart } from '../../platform/closeness.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { type Which, lookUpPerson, reachMeeting } from './find.ts'
import { Meeting, MeetingPerson, PaperList } from './items.ts'
import { readRoster } from './see.ts'
import { paperListView } from './views.ts'

/** Somebody of the community; behind a phone that was bound at the desk, that record. Refuses with `person.unknown`. */
const residentOf = (community: string) => async (personId: string) => {
  const actor = await loadActor(personId)
  const { id, nameMasked } = actor?.community === community ? actor : refuse('person.unknown')
  return { personId: id, name: nameMasked ?? '*' }
}

/** A meeting closes only when none of its lists is open; it stays open while one is entered or decided. */
const countOpen = (meetingId: string, change: 1 | -1): Write =>
  write(Meeting.build(UpdateTransaction).item({ meetingId, openLists: $add(change) })
    .options({ condition: { attr: 'state', eq: 'announced' } }), 'meeting.over')

/** As it will be read once the commit stands. */
const rosterWith = async (meeting: Meeting, list: PaperList, came: MeetingPerson[]) => {
  const roster = await readRoster(meeting)
  const view = paperListView(list)
  const isHere = new Set(came.map(({ personId }) => personId))
  return {
    ...roster, paperLists: [...roster.paperLists.filter(({ id }) => id !== view.id), view],
    people: [...roster.people.filter(({ personId }) => !isHere.has(personId)), ...came.map((one) => ({
      personId: one.personId, name: one.name, coming: one.coming ?? false, attendedAt: one.attendedAt,
      evidence: one.evidence,
    }))],
  }
}

/**
 * Enter who signed on paper. It counts for nobody until a second person has approved it.
 * Refuses with `role.scope`, `meeting.unknown`, `meeting.over`, `meeting.notBegun`, `person.unknown`.
 */
export const enterPaperList = async (
  request: Request, { personIds, source, ...which }: Which & { personIds: string[]; source: string },
) => {
  const { actor, at } = request
  const meeting = await reachMeeting(request, workerRoles, which)
  must(meeting.state === 'announced', 'meeting.over')
  must(at >= Date.parse(meeting.startsAt), 'meeting.notBegun')
  const { meetingId, community } = meeting
  const found = await Promise.all(personIds.map(residentOf(community)))
  const people = [...new Map(found.map((one) => [one.personId, one])).values()]
  const list: PaperList = {
    meetingId, paperListId: newId('ppl'), source, people, state: 'proposed', enteredBy: actor.id,
    enteredByName: actor.nameMasked ?? '*', enteredAt: momentText(at),
  }
  const { paperListId } = list
  return commit(request, {
    type: 'paperList.entered', community, data: { meetingId, paperListId, people: people.length },
    answer: await rosterWith(meeting, list, []),
  }, write(PaperList.build(PutTransaction).item(list)
    .options({ condition: { attr: 'paperListId', exists: false } }), 'stale'), countOpen(meetingId, 1))
}

const findList = async (meetingId: string, paperListId: string): Promise<PaperList> =>
  (await PaperList.build(GetItemCommand).key({ meetingId, paperListId }).options({ consistent: true }).send()).Item
    ?? refuse('paperList.unknown')

/** Who is on the list and has not signed in by the code; who has keeps the better evidence. */
const newcomers = async ({ startsAt, meetingId }: Meeting, { people }: PaperList): Promise<MeetingPerson[]> => {
  const known = await Promise.all(people.map(({ personId }) => lookUpPerson(meetingId, personId)))
  return people.map((one, index) =>
    ({ ...known[index], ...one, meetingId, attendedAt: startsAt, evidence: 'paper' as const }))
    .filter((_, index) => !known[index]?.attendedAt)
}

interface Decision extends Which { paperListId: string; approve: boolean; reason?: string | undefined }

/**
 * Approve a paper list or refuse it, with a reason: a second person, who is not on it and no kin of anybody on it.
 * Refuses with `role.scope`, `meeting.unknown`, `paperList.unknown`, `approval.done`, `approval.self`,
 * `conflict.close`, `meeting.over`, `review.reason`.
 */
export const decidePaperList = async (request: Request, { paperListId, approve, reason, ...which }: Decision) => {
  const { actor, at } = request
  const meeting = await reachMeeting(request, adminRoles, which)
  const { meetingId, community, title } = meeting
  const before = await findList(meetingId, paperListId)
  must(before.state === 'proposed', 'approval.done')
  must(before.enteredBy !== actor.id, 'approval.self')
  await mustBeApart(actor, before.people.map(({ personId }) => personId))
  must(approve || reason, 'review.reason')
  const after: PaperList = {
    ...before, state: approve ? 'approved' : 'refused', decidedByName: actor.nameMasked ?? '*',
    decidedAt: momentText(at), ...(reason ? { reason } : {}),
  }
  const came = approve ? await newcomers(meeting, before) : []
  const { enteredBy } = before
  const data = { meetingId, paperListId, title, people: came.length, enteredBy, ...(reason ? { reason } : {}) }
  return commit(request, {
    type: approve ? 'paperList.approved' : 'paperList.refused', community, data,
    answer: await rosterWith(meeting, after, came),
  }, write(PaperList.build(PutTransaction).item(after)
    .options({ condition: { attr: 'state', eq: 'proposed' } }), 'approval.done'), countOpen(meetingId, -1),
  ...came.map(({ personId, name, attendedAt, evidence }) => write(MeetingPerson.build(UpdateTransaction)
    .item({ meetingId, personId, name, attendedAt, evidence })
    .options({ condition: { attr: 'attendedAt', exists: false } }), 'stale')))
}
