import { Refused } from '../../../shared/client.ts'
import { readStored, store } from './storage.ts'

/** What a page last showed, for when there is no network: read anew where there is one. */
export const orAsKept = async <T>(key: string, load: () => Promise<T>): Promise<T> => {
  try {
    const fresh = await load()
    store(`view.${key}`, fresh)
    return fresh
  } catch (error) {
    const kept = error instanceof Refused ? undefined : readStored<T>(`view.${key}`)
    if (kept === undefined) throw error
    return kept
  }
}
