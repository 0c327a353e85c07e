import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { divisionName } from '../../../platform/divisions.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { publicKeyOfUnit } from '../../../platform/unit-key.ts'
import { recordingUnitOf } from '../../activities/rules.ts'
import { checkCodeOf, codeFits, nameHashOf } from './content.ts'
import { findCertificate } from './find.ts'
import { CertificateNumber } from './items.ts'

const statusOf = (state: string, sealedAt: string | undefined): 'issued' | 'sealed' | 'revoked' => {
  if (state === 'revoked') return 'revoked'
  return sealedAt ? 'sealed' : 'issued'
}

/**
 * What a stranger with number and check code may know of a certificate, and no more: number, period, minutes, unit,
 * status (VR-06); given a name, also whether it is made out to it. A wrong code and an unknown number look alike.
 * Refuses with `certificate.unknown`.
 */
export const checkCertificate = async (input: { number: string; code: string; name?: string | undefined }) => {
  const { number, code, name } = input
  const right = codeFits(code, await checkCodeOf(number))
  must(right, 'certificate.unknown')
  const { Item } = await CertificateNumber.build(GetItemCommand).key({ number }).options({ consistent: true }).send()
  const { personId, id } = Item ?? refuse('certificate.unknown')
  const { from, to, minutes, unit, state, sealedAt, nameHash } = await findCertificate(personId, id)
  return {
    number, from, to, minutes, unit, status: statusOf(state, sealedAt),
    ...(name ? { nameFits: await nameHashOf(number, name) === nameHash } : {}),
  }
}

/** The key behind a unit's electronic seal. Refuses with `division.unknown`. */
export const seeUnitKey = async (community: string) => ({
  community, unit: recordingUnitOf(await divisionName(community)), publicKey: await publicKeyOfUnit(community),
})
