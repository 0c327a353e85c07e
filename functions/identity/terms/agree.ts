import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { cityOf } from '../../../shared/terms.ts'
import { type Actor, ActorItem, homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { readTermsHead, versionAt } from '../../platform/terms.ts'
import { mustServe } from '../desk/subject.ts'

/** What is agreed to is what applies now, or what is announced already. Refuses with `terms.version`. */
export const mustBeCurrent = async (community: string, version: number, at: number): Promise<void> => {
  const head = await readTermsHead(cityOf(community))
  const inForce = versionAt(head, at)
  must(version === inForce || head.published.some((one) => one.version === version && version > inForce),
    'terms.version')
}

// Who has agreed to a later version already has not taken that back.
const agreedWrite = ({ id, termsVersion = 0 }: Pick<Actor, 'id' | 'termsVersion'>, version: number): Write =>
  write(ActorItem.build(UpdateTransaction).item({
    personId: id, termsVersion: Math.max(version, termsVersion),
  }), 'stale')

/** The person says yes to a version (PV-02). Refuses with `terms.version`. */
export const agree = async (request: Request, { version }: { version: number }) => {
  const { actor, at } = request
  const community = homeOf(actor)
  await mustBeCurrent(community, version, at)
  const answer = { version, agreedAt: momentText(at) }
  const data = { personId: actor.id, city: cityOf(community), version }
  return commit(request, { type: 'terms.agreed', community, data, answer },
    agreedWrite(actor, version))
}

/**
 * At the desk a worker has read the terms out and heard the yes; `note` says how. Refuses as `mustServe` does, and with
 * `terms.version`.
 */
export const agreeAtDesk = async (
  request: Request, { personId, version, note }: { personId: string; version: number; note: string },
) => {
  const { id, community, person } = await mustServe(request, personId)
  await mustBeCurrent(community, version, request.at)
  const answer = { version, agreedAt: momentText(request.at) }
  const data = { personId, city: cityOf(community), version, note, readBy: request.actor.id }
  return commit(request, { type: 'terms.agreedAtDesk', community, data, answer },
    agreedWrite({ ...person, id }, version))
}
