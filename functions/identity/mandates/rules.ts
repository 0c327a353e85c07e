import { deskAgent } from '../../../shared/powers.ts'
import { chinaDay } from '../../../shared/units.ts'
import { type Mandate, inForce } from '../../platform/mandate.ts'
import { isMinor } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import type { Settings } from '../../../shared/contract/settings.ts'
import type { Subject } from '../desk/subject.ts'
import { mustBeAdult } from '../facts/rules.ts'

const dayMs = 86_400_000

export interface Terms { powers: readonly string[]; monthlyMinutes: number; endsOn: string }

/** What the setting of a community allows. Refuses with `mandate.tooLong`, `mandate.tooMuch`. */
export const mustFitTerms = (terms: Terms, settings: Settings, atMs: number): void => {
  const today = chinaDay(atMs)
  const last = chinaDay(atMs + settings['identity.mandateLongestDays'] * dayMs)
  must(terms.endsOn > today && terms.endsOn <= last, 'mandate.tooLong')
  must(terms.monthlyMinutes <= settings['identity.mandateMostMinutes'], 'mandate.tooMuch')
}

/**
 * Who gives a mandate is of age, and so is whoever gets one; nobody mandates themselves; one at a time for each pair.
 * Refuses with `mandate.self`, `birthDay.missing`, `person.minor`, `person.left`, `mandate.exists`.
 */
export const mustBeAble = (
  principal: Subject, agent: Subject | undefined, before: Mandate | undefined, atMs: number,
): void => {
  const today = chinaDay(atMs)
  must(agent?.id !== principal.id, 'mandate.self')
  mustBeAdult(principal.facts, today)
  must(!principal.facts.leftAt && !agent?.facts.leftAt, 'person.left')
  must(!agent || !isMinor(agent.facts, today), 'person.minor')
  must(!before || !inForce(before, today), 'mandate.exists')
}

/** How a mandate stands on a day. */
export const standingOf = (mandate: Mandate, today: string): 'active' | 'revoked' | 'ended' => {
  if (mandate.status === 'revoked') return 'revoked'
  return inForce(mandate, today) ? 'active' : 'ended'
}

export const isDesk = (agentId: string): boolean => agentId === deskAgent
