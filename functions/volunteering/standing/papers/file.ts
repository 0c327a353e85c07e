import { chinaDay } from '../../../../shared/units.ts'
import type { Request } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { unseal } from '../../../platform/vault.ts'
import { checkCodeOf } from '../certificates/content.ts'
import { findCertificate, findLines, mustServe } from '../certificates/find.ts'
import { checkUrlOf } from '../certificates/see.ts'
import { drawPaper } from './draw.ts'

const dayOf = (moment: string): string => chinaDay(Date.parse(moment))

/**
 * An issued certificate as a file, for its holder or at the desk.
 * Refuses with `person.unknown`, `role.scope`, `certificate.unknown`, `certificate.notIssued`.
 */
export const makeFile = async (
  request: Request, { personId, certificateId }: { personId: string; certificateId: string },
) => {
  await mustServe(request.actor, personId)
  const certificate = await findCertificate(personId, certificateId)
  const { state, number, issuedAt, sha256, nameSealed, sealedAt, volunteerNumber = '' } = certificate
  must(state === 'issued' && number && issuedAt && sha256 && nameSealed, 'certificate.notIssued')
  const [name, lines, checkCode] = await Promise.all([
    unseal(nameSealed, `${certificateId}/name`), findLines(certificateId), checkCodeOf(number),
  ])
  const pdf = await drawPaper({
    ...certificate, number, issuedAt, sha256, volunteerNumber, name, lines, checkCode, issuedOn: dayOf(issuedAt),
    checkUrl: checkUrlOf(number, checkCode), ...(sealedAt ? { sealedOn: dayOf(sealedAt) } : {}),
  })
  return {
    fileName: `志愿服务记录证明-${number}.pdf`, mediaType: 'application/pdf' as const, base64: pdf.toString('base64'),
  }
}
