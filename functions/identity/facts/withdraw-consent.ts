import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { type Purpose, emergencyPurposes } from '../../../shared/purposes.ts'
import { chinaDay } from '../../../shared/units.ts'
import { homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { withEmergency } from '../../platform/emergency.ts'
import { type Facts, factsWrite, isMinor, readFacts } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { endCheck } from '../real-name/items.ts'
import { readConsents } from './consents.ts'
import { Consent } from './items.ts'

type Kept = Exclude<Purpose, (typeof emergencyPurposes)[number]>

const erased: Record<Kept, Partial<Facts>> = {
  birthDay: { birthDay: undefined }, gender: { gender: undefined }, skills: { skills: [], verifiedSkills: [] },
  dialects: { dialects: [] },
  care: { care: {} },
  identityCard: { realNameSeenAt: undefined, realNameSeenBy: undefined },
}

const isEmergency = (purpose: Purpose): purpose is (typeof emergencyPurposes)[number] =>
  emergencyPurposes.some((one) => one === purpose)

const without = async (facts: Facts, purpose: Purpose): Promise<Facts> => (isEmergency(purpose)
  ? withEmergency(facts, { [purpose]: undefined }) : { ...facts, ...erased[purpose] })

/**
 * As easy to take back as to give: the fact is erased in the same commit (PV-02). Without the birthday a minor would
 * be taken for grown up: theirs goes at the desk. Refuses with `consent.missing`, `birthDay.minor`.
 */
export const withdrawConsent = async (request: Request, { purpose }: { purpose: Purpose }) => {
  const { actor, at } = request
  must((await readConsents(actor.id)).some((one) => one.purpose === purpose), 'consent.missing')
  const facts = await readFacts(actor.id)
  must(purpose !== 'birthDay' || !isMinor(facts, chinaDay(at)), 'birthDay.minor')
  const withdrawnAt = momentText(at)
  const draft = {
    type: 'person.consentWithdrawn', community: homeOf(actor), data: { personId: actor.id, purpose },
    answer: { withdrawnAt },
  }
  return commit(request, draft,
    write(Consent.build(UpdateTransaction).item({ personId: actor.id, purpose, withdrawnAt })
      .options({ condition: { attr: 'withdrawnAt', exists: false } }), 'stale'),
    await factsWrite(await without(facts, purpose)),
    ...purpose === 'identityCard' ? await endCheck(actor.id, at) : [])
}
