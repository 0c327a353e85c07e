import type { Given } from '../../../../shared/contract/call.ts'
import type { certificates } from '../../../../shared/contract/volunteering/certificates.ts'
import { reviewRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { config } from '../../../platform/config.ts'
import { listPage } from '../../../platform/list.ts'
import { checkCodeOf } from './content.ts'
import { findCertificate, findLines, mustServe } from './find.ts'
import { Certificate, certificatesOf } from './items.ts'
import { certificateView } from './views.ts'

type Input<C extends keyof typeof certificates> = Given<(typeof certificates)[C]>

/** The address behind the QR code: anybody may check there, without signing in. */
export const checkUrlOf = (number: string, code: string): string =>
  `${config.publicUrl()}/certificates/check?number=${number}&code=${code}`

/** A person's certificates, newest first. Refuses with `person.unknown`, `role.scope`. */
export const seeCertificatesOf = async (
  request: Request, { personId, ...paging }: Input<'GET /people/:personId/certificates'>,
) => {
  await mustServe(request.actor, personId)
  const page = await listPage(Certificate, { partition: `certificates#${personId}`, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(certificateView) }
}

/** One certificate with what it rests on. Refuses with `person.unknown`, `role.scope`, `certificate.unknown`. */
export const seeCertificate = async (
  request: Request, { personId, certificateId }: Input<'GET /people/:personId/certificates/:certificateId'>,
) => {
  await mustServe(request.actor, personId)
  const certificate = await findCertificate(personId, certificateId)
  const { number } = certificate
  const checkCode = number && await checkCodeOf(number)
  const lines = await findLines(certificateId)
  return {
    certificate: certificateView(certificate), lines: lines.map(({ recordId: _, ...line }) => line),
    ...(number && checkCode ? { checkCode, checkUrl: checkUrlOf(number, checkCode) } : {}),
  }
}

/** Those of a community that wait for something first. Refuses with `role.scope`. */
export const seeCertificates = async (request: Request, { community, ...paging }: Input<'GET /certificates'>) => {
  mustReach(request.actor, reviewRoles, community)
  const page = await listPage(Certificate, {
    partition: certificatesOf(community), index: true, newestFirst: true, ...paging,
  })
  return { ...page, items: page.items.map(certificateView) }
}
