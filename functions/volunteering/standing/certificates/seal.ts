import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { signAsUnit } from '../../../platform/unit-key.ts'
import { findIssuedHere } from './find.ts'
import { Certificate, placed } from './items.ts'
import { certificateView } from './views.ts'

interface Which { community: string; personId: string; certificateId: string }

/**
 * Put the recording unit's electronic seal on an issued certificate (VR-06): its Ed25519 signature over the hash of the
 * content, and the chop drawn on the paper. Nobody seals their own.
 * Refuses with `role.scope`, `certificate.unknown`, `certificate.notIssued`, `certificate.sealed`, `seal.self`.
 */
export const sealCertificate = async (request: Request, input: Which) => {
  const before = await findIssuedHere(request, input)
  must(before.state === 'issued' && before.sha256, 'certificate.notIssued')
  must(!before.sealedAt, 'certificate.sealed')
  must(before.personId !== request.actor.id, 'seal.self')
  const signature = await signAsUnit(before.community, Buffer.from(before.sha256, 'hex'))
  const after: Certificate = { ...before, sealedAt: momentText(request.at), signature }
  const { personId, id: certificateId, number, sha256, community } = after
  const data = { personId, certificateId, number, sha256, signature }
  return commit(request, { type: 'certificate.sealed', community, data, answer: certificateView(after) },
    write(Certificate.build(PutTransaction).item(placed(after)).options({
      condition: { and: [{ attr: 'state', eq: 'issued' }, { attr: 'sealedAt', exists: false }] },
    }), 'stale'))
}
