/** The sign-in of this tab: kept in sessionStorage, so that closing the tab ends it. */
export interface Session {
  token: string
  expiresAt: string
  personId: string
}
/** Why nobody is signed in: never was, signed out, or the time ran out. */
export type Ending = 'none' | 'left' | 'expired'

const storageKey = 'linli.console.session'
const listeners = new Set<() => void>()

const readStored = (): Session | undefined => {
  const text = sessionStorage.getItem(storageKey)
  return text ? JSON.parse(text) as Session : undefined
}

let current = readStored()
let ending: Ending = 'none'

const changed = (): void => {
  for (const listener of listeners) listener()
}

export const session = {
  current: (): Session | undefined => current,
  ending: (): Ending => ending,
  begin: (next: Session): void => {
    current = next
    ending = 'none'
    sessionStorage.setItem(storageKey, JSON.stringify(next))
    changed()
  },
  end: (why: Ending): void => {
    current = undefined
    ending = why
    sessionStorage.removeItem(storageKey)
    changed()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
