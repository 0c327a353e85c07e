import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { type Request, commit, write } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { momentText } from '../../platform/clock.ts'
import { type Typed, isLate, momentOf } from '../../platform/turning-code.ts'
import { below, stillUsed, withinTries } from '../../platform/wrong-codes.ts'
import { findOpen, lookUpPerson } from './find.ts'
import { Meeting, MeetingPerson } from './items.ts'
import { meetingFor } from './views.ts'

/** Say whether I come. Refuses with `meeting.unknown`, `meeting.elsewhere`, `meeting.over`. */
export const answerMeeting = async (
  request: Request, { meetingId, coming }: { meetingId: string; coming: boolean },
) => {
  const { actor, at } = request
  const meeting = await findOpen(request, meetingId)
  must(at <= Date.parse(meeting.endsAt), 'meeting.over')
  const before = await lookUpPerson(meetingId, actor.id)
  const change = Number(coming) - Number(before?.coming ?? false)
  const me = { ...before, meetingId, personId: actor.id, name: actor.nameMasked ?? '*', coming }
  const asRead = before?.coming === undefined
    ? { attr: 'coming', exists: false } as const : { attr: 'coming', eq: before.coming } as const
  return commit(request, {
    type: 'meeting.answered', community: meeting.community, data: { meetingId, coming },
    answer: meetingFor({ ...meeting, coming: meeting.coming + change }, me),
  }, write(MeetingPerson.build(UpdateTransaction)
    .item({ meetingId, personId: actor.id, name: me.name, coming }).options({ condition: asRead }), 'stale'),
  ...(change === 0 ? [] : [write(Meeting.build(UpdateTransaction).item({ meetingId, coming: $add(change) })
    .options({ condition: { attr: 'state', eq: 'announced' } }), 'stale')]))
}

/**
 * Attend by the code that the site shows, now, or typed without network and sent later. The meeting's own row is not
 * touched, so that a hall full of people signs in within a minute. Refuses with `meeting.unknown`,
 * `meeting.elsewhere`, `meeting.over`, `meeting.attended`, `check.future`, `check.tooLate`, `meeting.notOpen`,
 * `code.tries`, `code.wrong`.
 */
export const attendMeeting = async (request: Request, { meetingId, ...typed }: Typed & { meetingId: string }) => {
  const { actor, at } = request
  const meeting = await findOpen(request, meetingId)
  const before = await lookUpPerson(meetingId, actor.id)
  must(!before?.attendedAt, 'meeting.attended')
  const values = await settingsOf(meeting.community)
  const most = values['volunteering.codeTries']
  const found = momentOf(meeting, typed, at, values['volunteering.lateCheckHours'], 'meeting.notOpen')
  const me = { meetingId, personId: actor.id, name: actor.nameMasked ?? '*' }
  const provenMs = await withinTries(request, {
    used: before?.wrongTries, most, spent: 'code.tries', wrong: 'code.wrong',
    event: { type: 'check.wrongCode', community: meeting.community, data: { meetingId, personId: actor.id } },
    count: () => MeetingPerson.build(UpdateTransaction).item({ ...me, wrongTries: $add(1) })
      .options({ condition: below('wrongTries', most) }),
  }, found)
  const came = {
    ...me, attendedAt: momentText(provenMs), evidence: 'code' as const, ...(isLate(provenMs, at) ? { late: true } : {}),
  }
  const { attendedAt, evidence } = came
  return commit(request, {
    type: 'meeting.checkedIn', community: meeting.community,
    data: { meetingId, personId: actor.id, attendedAt, evidence, receivedAt: momentText(at) },
    answer: meetingFor(meeting, { ...before, ...came }),
  }, write(MeetingPerson.build(UpdateTransaction).item(came)
    .options({ condition: { and: [
      { attr: 'attendedAt', exists: false }, stillUsed('wrongTries', before?.wrongTries),
    ] } }), 'stale'))
}
