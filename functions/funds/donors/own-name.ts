import type { Actor } from '../../platform/actor.ts'
import { unseal } from '../../platform/vault.ts'

/** The whole name of whoever asks, on their own papers. */
export const ownName = async ({ id, nameSealed }: Actor): Promise<string> =>
  (nameSealed ? unseal(nameSealed, `${id}/name`) : '')
