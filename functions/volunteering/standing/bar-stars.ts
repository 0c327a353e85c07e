import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { readRecord } from '../hours/recording.ts'
import { findMember, findStanding } from './find.ts'
import { Standing } from './items.ts'
import { endAfterWorkingDays } from '../../platform/working-days.ts'
import { openNotice } from './publicity/open.ts'
import { yearsAfter } from './rules.ts'

interface Bar { community: string; personId: string; recordId: string; reason: string }

/**
 * Bar a person from rising in stars for false hours (VR-09): for one to three years from the end of the public notice.
 * The false record must have been reversed. Refuses with `role.scope`, `person.unknown`, `record.unknown`,
 * `record.stands`, `bar.exists`.
 */
export const barStars = async (request: Request, { community, personId, recordId, reason }: Bar) => {
  mustReach(request.actor, adminRoles, community)
  const person = await findMember(personId, community)
  const record = await readRecord(personId, recordId) ?? refuse('record.unknown')
  must(record.reversedAt, 'record.stands')
  const { barredUntil: until = '', barNoticeId } = await findStanding(personId)
  must(!barNoticeId && until < momentText(request.at), 'bar.exists')
  const settings = await settingsOf(community)
  const noticeEndsAt = endAfterWorkingDays(request.at, settings['volunteering.barNoticeWorkingDays'])
  const barredUntil = yearsAfter(noticeEndsAt, settings['volunteering.starBarYears'])
  const { nameMasked } = person
  const { noticeId, writes } = openNotice(request, {
    subject: 'starBar', community, personId, documentId: recordId, nameMasked, title: reason, barredUntil,
    minutes: record.minutes,
  }, noticeEndsAt)
  const data = { personId, recordId, reason, noticeId, noticeEndsAt, barredUntil }
  const answer = { noticeId, noticeEndsAt, barredUntil }
  return commit(request, { type: 'stars.barAsked', community, data, answer },
    write(Standing.build(UpdateTransaction).item({ personId, barNoticeId: noticeId })
      .options({ condition: { attr: 'barNoticeId', exists: false } }), 'bar.exists'), ...writes)
}
