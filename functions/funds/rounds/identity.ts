import type { Actor } from '../../platform/actor.ts'
import type { Facts } from '../../platform/person.ts'
import { lookupHash, unseal } from '../../platform/vault.ts'

/**
 * Who somebody is whose identity card a worker has seen, as a keyed digest of name and birthday: a second account is
 * nobody new. Nothing where no card was seen or no birthday is on record.
 */
export const cardOf = async (
  { id, nameSealed }: Actor, { realNameSeenAt, birthDay }: Facts, salt: string,
): Promise<string | undefined> => (realNameSeenAt && birthDay && nameSealed
  ? lookupHash(`${salt}\n${await unseal(nameSealed, `${id}/name`)}\n${birthDay}`) : undefined)
