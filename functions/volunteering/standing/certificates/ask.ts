import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { certificates } from '../../../../shared/contract/volunteering/certificates.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { divisionName } from '../../../platform/divisions.ts'
import { newId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { recordingUnitOf } from '../../activities/rules.ts'
import { endAfterDays, openNotice } from '../publicity/open.ts'
import { collectLines, minutesOf } from './collect.ts'
import { mustServe } from './find.ts'
import { Certificate, placed } from './items.ts'
import { certificateView } from './views.ts'

/**
 * Ask for a proof of service for a period (VR-06): free, for oneself or for somebody at the desk. It goes on public
 * notice inside the unit, masked, for the days that the community sets, and is issued then.
 * Refuses with `person.unknown`, `role.scope`, `period.wrong`, `certificate.tooMany`, `certificate.nothing`.
 */
export const askCertificate = async (
  request: Request, input: Given<(typeof certificates)['POST /people/:personId/certificates']>,
) => {
  const { personId, from, to, sealWanted, purpose } = input
  const { community, nameMasked } = await mustServe(request.actor, personId)
  must(from <= to && to <= chinaDay(request.at), 'period.wrong')
  const lines = await collectLines(personId, from, to)
  must(lines.length > 0, 'certificate.nothing')
  const settings = await settingsOf(community)
  const unit = recordingUnitOf(await divisionName(community))
  const noticeEndsAt = endAfterDays(request.at, settings['volunteering.certificateNoticeDays'])
  const certificate: Certificate = {
    personId, id: newId('crt'), nameMasked, community, unit, authority: settings['volunteering.recordAuthority'],
    from, to, minutes: minutesOf(lines), records: lines.length, state: 'onNotice', askedAt: momentText(request.at),
    noticeEndsAt, sealWanted, ...(purpose ? { purpose } : {}),
  }
  const { id, minutes } = certificate
  const { writes } = openNotice(request, {
    subject: 'certificate', community, personId, documentId: id, nameMasked, title: unit, from, to, minutes,
  }, noticeEndsAt)
  const data = { personId, certificateId: id, from, to, minutes, noticeEndsAt }
  return commit(request, { type: 'certificate.asked', community, data, answer: certificateView(certificate) },
    write(Certificate.build(PutTransaction).item(placed(certificate)), 'stale'), ...writes)
}
