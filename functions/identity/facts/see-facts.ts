import { careFlags } from '../../../shared/purposes.ts'
import { chinaDay } from '../../../shared/units.ts'
import { maskedName } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { openEmergency } from '../../platform/emergency.ts'
import { type Care, type Facts, readFacts } from '../../platform/person.ts'
import { readConsents } from './consents.ts'
import { needsGuardian } from './rules.ts'

/** Who agreed to what a minor does. */
export const guardianOf = async ({ guardianId, guardianConsentAt }: Facts) => (guardianId && guardianConsentAt
  ? { guardian: { personId: guardianId, nameMasked: await maskedName(guardianId), at: guardianConsentAt } } : {})

/** The flags in force on a day, with their ends. */
export const careOn = (care: Care, day: string) => careFlags.flatMap((flag) => {
  const until = care[`${flag}Until`]
  return until && until >= day ? [{ flag, until }] : []
})

/** All that is kept of oneself, in full (PIPL 45). */
export const seeFacts = async ({ actor, at }: Request) => {
  const [facts, consents] = await Promise.all([readFacts(actor.id), readConsents(actor.id)])
  const { birthDay, gender, skills, verifiedSkills, dialects, birthDayBy, care } = facts
  const today = chinaDay(at)
  return {
    ...(birthDay ? { birthDay } : {}), ...(gender ? { gender } : {}), skills, verifiedSkills, dialects,
    birthDayFixed: birthDayBy !== undefined, needsGuardian: needsGuardian(facts, today), ...await guardianOf(facts),
    care: careOn(care, today), consents, ...await openEmergency(facts),
  }
}
