import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Purpose, purposes } from '../../../shared/purposes.ts'
import { workerRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { ActorItem, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { newId } from '../../platform/ids.ts'
import { emptyFacts, factsWrite } from '../../platform/person.ts'
import { maskName, seal } from '../../platform/vault.ts'
import { consentWrites } from '../facts/consents.ts'
import { mustBePossible } from '../facts/rules.ts'
import { type GivenFacts, setBy, withGiven } from '../facts/save-facts.ts'
import { watchFrom } from '../idle/seen.ts'
import { Profile, Resident } from '../items.ts'
import { mustBeCurrent } from '../terms/agree.ts'

interface Input extends GivenFacts {
  name: string; phone?: string | undefined; community: string; note: string; terms?: number | undefined
}

/** Consents signed on paper, as the purposes read today. */
export const onPaper = (fields: readonly Purpose[]) =>
  fields.map((purpose) => ({ purpose, version: purposes[purpose].version }))

/**
 * Register somebody who has no phone: they are served at the desk like everybody else, and can take up the record on a
 * phone later. `note` says where the signed paper lies, `terms` which version was read out and agreed to. Refuses with
 * `role.scope`, `division.unknown`, `birthDay.impossible`, `terms.version`.
 */
export const registerPerson = async (request: Request, input: Input) => {
  const { actor, at } = request
  const { name, phone, community, note, terms, ...given } = input
  mustReach(actor, workerRoles, community)
  await divisionName(community)
  mustBePossible(given.birthDay, chinaDay(at))
  if (terms) await mustBeCurrent(community, terms, at)
  const agreed = terms ? { termsVersion: terms } : {}
  const personId = newId('per')
  const nameSealed = await seal(name, `${personId}/name`)
  const nameMasked = maskName(name)
  const profile = {
    personId, nameSealed, registeredAt: momentText(at), deskWorkerId: actor.id,
    ...(phone ? { phoneSealed: await seal(phone, `${personId}/phone`), phoneLast4: phone.slice(-4) } : {}),
  }
  const fields = setBy(given)
  const data = { personId, nameMasked, community, fields, note, ...agreed }
  return commit(request, { type: 'person.deskRegistered', community, data, answer: { personId } },
    write(ActorItem.build(PutTransaction).item({
      personId, community, nameMasked, nameSealed, roles: [], lastSeenAt: momentText(at), ...agreed,
    }), 'stale'),
    write(Profile.build(PutTransaction).item(profile), 'stale'),
    write(Resident.build(PutTransaction).item({ community, personId }), 'stale'),
    await watchFrom(personId, community, at),
    await factsWrite(await withGiven(emptyFacts(personId), given, actor.id, given.skills)),
    ...consentWrites(request, personId, onPaper(fields), actor.id))
}
