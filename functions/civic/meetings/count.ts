import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import type { DueTask } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { perform } from '../../platform/perform.ts'
import { findMeeting } from './find.ts'
import { Meeting, MeetingPerson, peopleOf } from './items.ts'

export const countTask = 'civic.countMeeting'

// A row each and the event: well below the hundred items of a transaction.
const peopleInAPart = 40

/**
 * One commit for some of those who came: an event whose parts are taken as if each were an event of its own
 * (docs/decisions/030), and their rows marked, so that nobody is counted twice.
 */
const countPart = (request: Request, meeting: Meeting, people: MeetingPerson[]) => {
  const { meetingId, community, title, startsAt } = meeting
  const adopted = new Set((meeting.proposals ?? []).flatMap((one) => (one.adopted ? [one.personId] : [])))
  const partEvents = people.map(({ personId }, movement) => ({
    type: 'meeting.attended', movement,
    data: {
      meetingId, personId, title, happenedAt: startsAt, ...(adopted.has(personId) ? { proposalAdopted: true } : {}),
    },
  }))
  return commit(request, { type: 'meeting.counted', community, data: { meetingId, partEvents }, answer: {} },
    ...people.map(({ personId }) => write(MeetingPerson.build(UpdateTransaction)
      .item({ meetingId, personId, countedAt: momentText(request.at) })
      .options({ condition: { attr: 'countedAt', exists: false } }), 'stale')))
}

/**
 * Count everybody who attended, in parts, each under an id that names its first person: after a fault the work goes on
 * behind the parts that stand. Those counted are left out, so that each has one event for ever.
 */
const count = async (request: Request, meetingId: string): Promise<void> => {
  const meeting = await findMeeting(meetingId)
  if (meeting.state !== 'closing') return
  let attended = 0
  let cursor: string | undefined
  do {
    const page = await listPage(MeetingPerson, { partition: peopleOf(meetingId), cursor, limit: peopleInAPart })
    const came = page.items.filter(({ attendedAt }) => attendedAt)
    const fresh = came.filter(({ countedAt }) => !countedAt)
    const [first] = fresh
    const own = { ...request, eventId: `${request.eventId}.${first?.personId}`, cause: request.eventId }
    if (first) await perform(own, () => countPart(own, meeting, fresh))
    attended += came.length
    cursor = page.cursor
  } while (cursor)
  await commit(request, {
    type: 'meeting.settled', community: meeting.community, data: { meetingId, attended }, answer: {},
  }, write(Meeting.build(UpdateTransaction).item({ meetingId, state: 'closed', attended })
    .options({ condition: { attr: 'state', eq: 'closing' } }), 'stale'))
}

export const meetingTasks: DueTask[] = [{ task: countTask, run: count }]
