import type { Showing } from '../../shared/privacy.ts'
import { loadActor } from './actor.ts'
import { inChunks } from './in-chunks.ts'
import { readRow } from './row.ts'
import { unseal } from './vault.ts'

/**
 * What people chose to show there (PEERS 1.16), by person: their name in full, or their phone. Who chose nothing is not
 * in it and stays masked. Found anew at every view and kept nowhere, so that it can be taken back at once. One read a
 * person, and one more for the phone of who shows it.
 */
export const shownBy = async (personIds: readonly string[], what: Showing): Promise<Map<string, string>> => {
  const people = await inChunks([...new Set(personIds)], (personId) => shownOf(personId, what))
  return new Map(people.filter((one) => one !== undefined))
}

const shownOf = async (personId: string, what: Showing): Promise<[string, string] | undefined> => {
  const { id = personId, shows = [], nameSealed } = await loadActor(personId) ?? {}
  if (!shows.includes(what)) return undefined
  const field = what.startsWith('name') ? 'name' : 'phone'
  const sealed = field === 'name' ? nameSealed : await sealedPhone(id)
  return sealed ? [personId, await unseal(sealed, `${id}/${field}`)] : undefined
}

const sealedPhone = async (personId: string): Promise<string | undefined> =>
  (await readRow<{ phoneSealed?: string }>({ pk: `person#${personId}`, sk: 'profile' }))?.phoneSealed
