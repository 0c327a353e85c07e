import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { chinaDay } from '../../../../shared/units.ts'
import { loadActor } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, write } from '../../../platform/commit.ts'
import { seal, unseal } from '../../../platform/vault.ts'
import { findStanding } from '../find.ts'
import type { PublicNotice } from '../publicity/items.ts'
import { collectLines, minutesOf } from './collect.ts'
import { digestOfContent, nameHashOf, numberOf } from './content.ts'
import { findCertificate } from './find.ts'
import { Certificate, CertificateLines, CertificateNumber, placed } from './items.ts'

/** The certificate as it is from now on, where it is still on notice. */
const change = (after: Certificate): Write => write(Certificate.build(PutTransaction).item(placed(after))
  .options({ condition: { attr: 'state', eq: 'onNotice' } }), 'stale')

const refused = (request: Request, before: Certificate, reason: string) => ({
  type: 'certificate.refused', data: { certificateId: before.id, from: before.from, to: before.to, reason },
  writes: [change({ ...before, state: 'refused', endedAt: momentText(request.at), reason })],
})

/** An objection was upheld. */
export const refuseEffect = async (request: Request, { personId, documentId }: PublicNotice) =>
  refused(request, await findCertificate(personId, documentId), '公示期间的异议成立')

const nameOf = async (personId: string): Promise<string | undefined> => {
  const nameSealed = (await loadActor(personId))?.nameSealed
  return nameSealed && await unseal(nameSealed, `${personId}/name`)
}

/**
 * Issue a certificate: what it says is taken from the records as they stand now, and frozen under its number, check
 * code and hash (VR-06). Where nothing is left to certify, it is refused.
 */
export const issueEffect = async (request: Request, { personId, documentId }: PublicNotice) => {
  const before = await findCertificate(personId, documentId)
  const { id, from, to, community } = before
  const [lines, name, { number: volunteerNumber = '' }] = await Promise.all([
    collectLines(personId, from, to), nameOf(personId), findStanding(personId),
  ])
  if (lines.length === 0 || !name) return refused(request, before, '这段时间没有可以证明的服务记录')
  const number = numberOf(community, request.at, id)
  const minutes = minutesOf(lines)
  const issuedOn = chinaDay(request.at)
  const sha256 = digestOfContent({ ...before, minutes, number, name, volunteerNumber, issuedOn }, lines)
  const after: Certificate = {
    ...before, minutes, records: lines.length, state: 'issued', number, issuedAt: momentText(request.at), sha256,
    volunteerNumber, nameSealed: await seal(name, `${id}/name`), nameHash: await nameHashOf(number, name),
  }
  return {
    type: 'certificate.issued', data: { certificateId: id, number, from, to, minutes, sha256 },
    writes: [
      change(after),
      write(CertificateLines.build(PutTransaction).item({ id, lines }), 'stale'),
      write(CertificateNumber.build(PutTransaction).item({ number, personId, id })
        .options({ condition: { attr: 'number', exists: false } }), 'stale'),
    ],
  }
}
