import type { KinRelation } from '../../../shared/kin.ts'
import { mayBeGuardian, inverseKin } from '../../../shared/kin.ts'
import { chinaDay } from '../../../shared/units.ts'
import { maskedName } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { type Kin, isMinor, readFacts } from '../../platform/person.ts'

/** Kin with their masked names. */
export const kinRows = (kin: Kin[]) => Promise.all(kin.map(async ({ personId, relation, at }) =>
  ({ personId, nameMasked: await maskedName(personId), relation, at })))

/** Whether a relation makes me somebody who consents for the other. */
export const consentsFor = (relation: KinRelation): boolean => mayBeGuardian(inverseKin[relation])

/** My verified kin; of minors in my care also whether I have agreed. */
export const seeKin = async ({ actor, at }: Request) => {
  const { kin } = await readFacts(actor.id)
  const rows = await kinRows(kin)
  const items = await Promise.all(rows.map(async (row) => {
    if (!consentsFor(row.relation)) return { ...row, mayConsent: false }
    const facts = await readFacts(row.personId)
    return {
      ...row, mayConsent: isMinor(facts, chinaDay(at)),
      ...(facts.guardianConsentAt ? { consentedAt: facts.guardianConsentAt } : {}),
    }
  }))
  return { items }
}
