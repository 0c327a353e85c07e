import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { chinaDay } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { listPage } from '../../../platform/list.ts'
import type { Reaction } from '../../../platform/reaction.ts'
import { must } from '../../../platform/refusal.ts'
import { readRecord } from '../../hours/recording.ts'
import { findIssuedHere, findLines } from './find.ts'
import { Certificate, placed } from './items.ts'
import { certificateView } from './views.ts'

interface Revocation { community: string; personId: string; certificateId: string; reason: string }

const revoked = (request: Request, before: Certificate, reason: string): Certificate =>
  ({ ...before, state: 'revoked', endedAt: momentText(request.at), reason })

/** `before` as it was read: a seal that came meanwhile is not lost. */
const revocationWrite = (before: Certificate, after: Certificate): Write =>
  write(Certificate.build(PutTransaction).item(placed(after)).options({
    condition: { and: [{ attr: 'state', eq: 'issued' }, before.sealedAt
      ? { attr: 'sealedAt', eq: before.sealedAt } : { attr: 'sealedAt', exists: false }] },
  }), 'stale')

/**
 * Revoke an issued certificate, with the reason; whoever checks it is told at once (VR-06).
 * Refuses with `role.scope`, `certificate.unknown`, `certificate.notIssued`.
 */
export const revokeCertificate = async (request: Request, input: Revocation) => {
  const before = await findIssuedHere(request, input)
  must(before.state === 'issued', 'certificate.notIssued')
  const after = revoked(request, before, input.reason)
  const { personId, id: certificateId, number, community, reason } = after
  const gone = [{ personId, certificateId, number, reason }]
  return commit(request, { type: 'certificates.revoked', community, data: { gone }, answer: certificateView(after) },
    revocationWrite(before, after))
}

const mostCertificates = 200

/** The issued certificates of a person that rest on a record. */
const restingOn = async ({ personId, recordId }: { personId: string; recordId: string }): Promise<Certificate[]> => {
  const [record, { items }] = await Promise.all([
    readRecord(personId, recordId),
    listPage(Certificate, { partition: `certificates#${personId}`, limit: mostCertificates, newestFirst: true }),
  ])
  const day = chinaDay(Date.parse(record?.startsAt ?? ''))
  const covering = items.filter(({ state, from, to }) => state === 'issued' && day >= from && day <= to)
  const resting = await Promise.all(covering.map(async ({ id }) =>
    (await findLines(id)).some((line) => line.recordId === recordId)))
  return covering.filter((_, index) => resting[index])
}

interface Reversed { rows?: { personId: string; recordId: string }[]; personId: string; recordId: string }

const reason = '所依据的服务记录已冲正，请重新申请'

/** A certificate that rests on hours that were taken back says something untrue: it is revoked (VR-06). */
export const revokeWithRecords: Reaction = {
  name: 'volunteering.revokeWithRecords',
  run: async (request, { community, data }) => {
    const { rows, ...one } = data as Reversed
    const found = (await Promise.all((rows ?? [one]).map(restingOn))).flat()
    const certificates = [...new Map(found.map((certificate) => [certificate.id, certificate])).values()]
    if (certificates.length === 0) return undefined
    const gone = certificates.map(({ personId, id, number }) => ({ personId, certificateId: id, number, reason }))
    return commit(request, { type: 'certificates.revoked', community, data: { gone }, answer: {} },
      ...certificates.map((before) => revocationWrite(before, revoked(request, before, reason))))
  },
}
