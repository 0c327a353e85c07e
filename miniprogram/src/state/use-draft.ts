import { useState } from 'react'
import { forget, readStored, store } from './storage.ts'

/** What somebody is filling in, kept on the phone until it was accepted. */
export const useDraft = <T extends object>(name: string, initial: T) => {
  const key = `draft.${name}`
  const [draft, setDraft] = useState<T>(() => ({ ...initial, ...readStored<Partial<T>>(key) }))
  const change = (part: Partial<T>) => setDraft((before) => {
    const next = { ...before, ...part }
    store(key, next)
    return next
  })
  return { draft, change, clear: () => forget(key) }
}
