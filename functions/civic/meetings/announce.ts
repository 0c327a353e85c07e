import { randomBytes } from 'node:crypto'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import type { Given } from '../../../shared/contract/call.ts'
import type { meetings } from '../../../shared/contract/civic/meetings.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { newId } from '../../platform/ids.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { type Which, reachMeeting } from './find.ts'
import { Meeting } from './items.ts'
import { announcedInTime, timesFit } from './rules.ts'
import { meetingFor } from './views.ts'

type Input = Given<(typeof meetings)['POST /meetings']>

/**
 * Announce a meeting; one for discussion some days ahead (DOMAIN 6).
 * Refuses with `role.scope`, `division.unknown`, `meeting.times`, `meeting.notice`.
 */
export const announceMeeting = async (request: Request, { agenda, ...input }: Input) => {
  const { actor, at } = request
  const { community, title, stage, startsAt, endsAt } = input
  mustReach(actor, adminRoles, community)
  await divisionName(community)
  must(timesFit(startsAt, endsAt, at), 'meeting.times')
  const notice = (await settingsOf(community))['civic.discussNoticeDays']
  must(stage !== 'discuss' || announcedInTime(startsAt, notice, at), 'meeting.notice')
  const meetingId = newId('mtg')
  const meeting: Meeting = {
    ...input, ...(agenda ? { agenda } : {}), meetingId, codeSecret: randomBytes(16).toString('base64url'),
    state: 'announced', announcedByName: actor.nameMasked ?? '*', coming: 0, openLists: 0,
  }
  return commit(request, {
    type: 'meeting.announced', community, data: { meetingId, title, stage, startsAt, endsAt },
    answer: meetingFor(meeting, undefined),
  }, write(Meeting.build(PutTransaction).item(meeting)
    .options({ condition: { attr: 'meetingId', exists: false } }), 'stale'))
}

/**
 * Call a meeting off before it begins; whoever comes is told. Refuses with `role.scope`, `meeting.unknown`,
 * `meeting.over`, `meeting.begun`.
 */
export const cancelMeeting = async (request: Request, { reason, ...which }: Which & { reason: string }) => {
  const meeting = await reachMeeting(request, adminRoles, which)
  must(meeting.state === 'announced', 'meeting.over')
  must(request.at < Date.parse(meeting.startsAt), 'meeting.begun')
  const { meetingId, community, title, startsAt } = meeting
  const changes = { state: 'cancelled' as const, cancelReason: reason }
  return commit(request, {
    type: 'meeting.cancelled', community, data: { meetingId, title, startsAt, reason },
    answer: meetingFor({ ...meeting, ...changes }, undefined),
  }, write(Meeting.build(UpdateTransaction).item({ meetingId, ...changes })
    .options({ condition: { attr: 'state', eq: 'announced' } }), 'stale'))
}
