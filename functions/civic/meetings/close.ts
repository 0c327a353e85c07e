import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $set } from 'dynamodb-toolbox/entity/actions/update'
import type { Given } from '../../../shared/contract/call.ts'
import type { meetings } from '../../../shared/contract/civic/meetings.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import { mustBeApart } from '../../platform/closeness.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { newId } from '../../platform/ids.ts'
import { must } from '../../platform/refusal.ts'
import { lookUpPerson, reachMeeting } from './find.ts'
import { Meeting, Resolution, ResolutionCount } from './items.ts'
import { countTask } from './count.ts'
import { passes, resolutionNumber, votesCast } from './rules.ts'
import { meetingFor } from './views.ts'

type Input = Given<(typeof meetings)['POST /meetings/:meetingId/closings']>
type Vote = NonNullable<Input['vote']>

// A check-in that was let in before the meeting closed stands long before this.
const settleMs = 60_000

/** Whose proposals are adopted have attended, and are nobody's own people (PEERS 4.22). */
const examine = async ({ actor }: Request, meetingId: string, proposals: Input['proposals']): Promise<void> => {
  const proposers = [...new Set(proposals.map(({ personId }) => personId))]
  const rows = await Promise.all(proposers.map((personId) => lookUpPerson(meetingId, personId)))
  must(rows.every((row) => row?.attendedAt), 'meeting.proposer')
  await mustBeApart(actor, proposals.filter(({ adopted }) => adopted).map(({ personId }) => personId))
}

/** A vote that stands becomes a resolution with the next number of its community's year. */
const resolve = async (
  { at }: Request, { community, meetingId, title: meetingTitle }: Meeting, vote: Vote,
): Promise<{ vote: NonNullable<Meeting['vote']>; writes: Write[] }> => {
  if (!passes(vote)) return { vote: { ...vote, passed: false }, writes: [] }
  const year = chinaDay(at).slice(0, 4)
  const { Item } = await ResolutionCount.build(GetItemCommand).key({ community, year })
    .options({ consistent: true }).send()
  const count = (Item?.count ?? 0) + 1
  const [resolutionId, number] = [newId('rsl'), resolutionNumber(year, count)]
  const row = { ...vote, community, resolutionId, number, adoptedAt: momentText(at), meetingId, meetingTitle }
  return {
    vote: { ...vote, passed: true, resolutionId, number },
    writes: [
      write(Resolution.build(PutTransaction).item(row), 'stale'),
      write(ResolutionCount.build(PutTransaction).item({ community, year, count })
        .options({ condition: Item ? { attr: 'count', eq: Item.count } : { attr: 'count', exists: false } }), 'stale'),
    ],
  }
}

const mayVote = ({ stage }: Meeting, vote: Vote | undefined): void => {
  if (!vote) return
  must(stage === 'decide', 'meeting.noVote')
  must(votesCast(vote) <= vote.eligible, 'meeting.votes')
}

/**
 * Close a meeting: its minutes, proposals and vote are published, and a minute later everybody who attended is counted,
 * each by one event. Refuses with `role.scope`, `meeting.unknown`, `meeting.over`, `meeting.notBegun`,
 * `meeting.listsOpen`, `meeting.noVote`, `meeting.votes`, `meeting.proposer`, `conflict.close`.
 */
export const closeMeeting = async (request: Request, { minutes, proposals, vote, ...which }: Input) => {
  const { at } = request
  const meeting = await reachMeeting(request, adminRoles, which)
  must(meeting.state === 'announced', 'meeting.over')
  must(at >= Date.parse(meeting.startsAt), 'meeting.notBegun')
  must(meeting.openLists === 0, 'meeting.listsOpen')
  mayVote(meeting, vote)
  const { meetingId, community, title } = meeting
  await examine(request, meetingId, proposals)
  const resolved = vote ? await resolve(request, meeting, vote) : undefined
  const changes = {
    state: 'closing' as const, minutes, closedAt: momentText(at), proposals,
    ...(resolved ? { vote: resolved.vote } : {}),
  }
  const { passed, number, resolutionId } = resolved?.vote ?? {}
  return commit(request, {
    type: 'meeting.closed', community, answer: meetingFor({ ...meeting, ...changes }, undefined),
    data: { meetingId, title, proposals: proposals.length, ...(resolved ? { passed, number, resolutionId } : {}) },
  }, write(Meeting.build(UpdateTransaction).item({
    ...changes, proposals: $set(proposals), ...(resolved ? { vote: $set(resolved.vote) } : {}), meetingId,
  }).options({ condition: { and: [{ attr: 'state', eq: 'announced' }, { attr: 'openLists', eq: 0 }] } }), 'stale'),
  due({ task: countTask, key: meetingId, at: momentText(at + settleMs) }), ...(resolved?.writes ?? []))
}
