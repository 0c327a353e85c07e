import { mayBeGuardian } from '../../../../shared/kin.ts'
import { type Actor, loadActor } from '../../../platform/actor.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { type Facts, isMinor, readFacts } from '../../../platform/person.ts'

/**
 * Who may agree to a child's gifts on a day: parents and guardians whom a worker has verified, of age by the birthday
 * on record, here, and of the child's household now (CF-16). A yes to volunteering says nothing about money.
 */
export const guardiansOf = async (child: Actor, { kin }: Facts, day: string): Promise<Actor[]> => {
  const related = kin.filter(({ relation }) => mayBeGuardian(relation))
  const found = await inChunks(related, async ({ personId }) => {
    const actor = await loadActor(personId)
    if (!actor || !child.householdId || actor.householdId !== child.householdId) return []
    const facts = await readFacts(actor.id)
    return facts.birthDay && !facts.leftAt && !isMinor(facts, day) ? [actor] : []
  })
  return found.flat()
}
