import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { workerRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { needsGuardian } from '../facts/rules.ts'
import { guardianOf } from '../facts/see-facts.ts'
import { Profile } from '../items.ts'
import { kinRows } from '../kin/see-kin.ts'
import { termsOf } from '../me.ts'
import { mandatesOf } from '../mandates/see-mandates.ts'
import { personRow } from '../see-people.ts'
import { findSubject } from './subject.ts'

/**
 * A person as a worker or an auditor sees them: masked, and without what is sensitive, which is disclosed with a reason
 * (PV-04). Refuses with `person.unknown`, `role.scope`.
 */
export const seePerson = async ({ actor, at }: Request, input: { personId: string }) => {
  const { id: personId, person, community, facts } = await findSubject(input.personId)
  mustReach(actor, [...workerRoles, 'auditor'], community)
  const [row, { Item: profile }, mandates] = await Promise.all([
    personRow(personId, person),
    Profile.build(GetItemCommand).key({ personId }).options({ consistent: true }).send(),
    mandatesOf(personId, at),
  ])
  const { gender, skills, verifiedSkills, dialects, kin, leftAt, leftWhy, realNameSeenAt } = facts
  return {
    ...row, skills, verifiedSkills, dialects, kin: await kinRows(kin),
    needsGuardian: needsGuardian(facts, chinaDay(at)),
    ...await guardianOf(facts), mandates, ...(gender ? { gender } : {}),
    atDesk: profile?.deskWorkerId !== undefined, bound: profile?.boundAt !== undefined,
    ...(realNameSeenAt ? { realNameSeenAt } : {}),
    ...(leftAt && leftWhy ? { leftAt, leftWhy } : {}),
    terms: await termsOf(community, person.termsVersion, at),
  }
}
