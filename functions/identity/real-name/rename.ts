import type { Actor } from '../../platform/actor.ts'
import type { Request, Write } from '../../platform/commit.ts'
import { factsWrite, readFacts } from '../../platform/person.ts'
import { unseal } from '../../platform/vault.ts'
import { endCheck } from './items.ts'

/**
 * In the commit of a registration: under another name the card has not been seen, and a photo goes that waits under the
 * name, or in the community, of before. Another name writes the facts anew in any case, so that no decision of the same
 * moment stands that was made about the one before.
 */
export const newName = async (
  { at }: Request, { id, nameSealed, community: before }: Actor, input: { name: string; community: string },
): Promise<Write[]> => {
  const { name, community } = input
  if (!nameSealed) return []
  const renamed = await unseal(nameSealed, `${id}/name`) !== name
  if (!renamed && before === community) return []
  const ended = await endCheck(id, at)
  if (!renamed) return ended
  const facts = await readFacts(id)
  return [...ended, await factsWrite({ ...facts, realNameSeenAt: undefined, realNameSeenBy: undefined })]
}
