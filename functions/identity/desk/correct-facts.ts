import { chinaDay } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { factsWrite } from '../../platform/person.ts'
import { consentWrites } from '../facts/consents.ts'
import { mustBePossible } from '../facts/rules.ts'
import { type GivenFacts, setBy, withGiven } from '../facts/save-facts.ts'
import { onPaper } from './register-person.ts'
import { mustServe } from './subject.ts'

/**
 * Facts filled in or corrected at the desk, with consent on paper; only here a birthday on record is changed, and a
 * skill counts as verified.
 * Refuses with `person.unknown`, `role.scope`, `desk.ownCase`, `person.left`, `birthDay.impossible`.
 */
export const correctFacts = async (request: Request, input: GivenFacts & { personId: string; note: string }) => {
  const { actor, at } = request
  const { personId, note, ...given } = input
  const { community, facts } = await mustServe(request, personId)
  mustBePossible(given.birthDay, chinaDay(at))
  const fields = setBy(given)
  const draft = {
    type: 'person.factsCorrected', community, data: { personId, fields, note }, answer: { savedAt: momentText(at) },
  }
  return commit(request, draft, await factsWrite(await withGiven(facts, given, actor.id, given.skills)),
    ...consentWrites(request, personId, onPaper(fields), actor.id))
}
