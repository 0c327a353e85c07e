import type { RuleGroup } from '../../../shared/point-rules.ts'
import { chinaDay } from '../../../shared/units.ts'
import { readStanding } from '../../ledger/balance.ts'
import { partyWordOf } from '../../platform/party.ts'
import { type PersonView, ageOn, readPerson } from '../../platform/person.ts'

const age = ({ birthDay }: PersonView, day: string): number | undefined => (birthDay ? ageOn(birthDay, day) : undefined)

const hasServed = async (personId: string): Promise<boolean> =>
  (await readStanding(`serviceMinutes:volunteer:${personId}`)).sequence > 0

/**
 * Whether somebody is in a rule's target group on the day of a moment: by the facts on record, by the own word of
 * being a party member, by service that stands in the books. Nothing is read for a rule that is for everyone.
 */
export const isIn = async (group: RuleGroup, personId: string, moment: string): Promise<boolean> => {
  if (group === 'everyone') return true
  if (group === 'party') return await partyWordOf(personId) !== undefined
  if (group === 'volunteer') return hasServed(personId)
  const day = chinaDay(Date.parse(moment))
  const person = await readPerson(personId, day)
  if (group === 'hardship') return person.hardshipUntil !== undefined
  const years = age(person, day)
  return years !== undefined && (group === 'elder60' ? years >= 60 : years < 18)
}
