import type { Actor } from '../../platform/actor.ts'
import type { Facts } from '../../platform/person.ts'
import { lookupHash, unseal } from '../../platform/vault.ts'

/** Whether a worker has seen the card and the birthday is on record: else a second account would be somebody new. */
export const isKnown = (facts: Facts): facts is Facts & { realNameSeenAt: string; birthDay: string } =>
  facts.realNameSeenAt !== undefined && facts.birthDay !== undefined

/**
 * Who somebody is whose identity card a worker has seen, as a keyed digest of name and birthday: a second account is
 * nobody new. Nothing where no card was seen or no birthday is on record.
 */
export const cardOf = async (
  { id, nameSealed }: Actor, facts: Facts, salt: string,
): Promise<string | undefined> => (isKnown(facts) && nameSealed
  ? lookupHash(`${salt}\n${await unseal(nameSealed, `${id}/name`)}\n${facts.birthDay}`) : undefined)
