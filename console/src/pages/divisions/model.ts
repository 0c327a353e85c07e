import type { Division } from '../../api/divisions.ts'

export type Column = 'district' | 'street' | 'community'

/** The chain of choices in a code: what is open at each level. */
export const chosenAt = (at: string): Record<Column, string | undefined> => ({
  district: at.length >= 6 ? at.slice(0, 6) : undefined,
  street: at.length >= 9 ? at.slice(0, 9) : undefined,
  community: at.length >= 12 ? at : undefined,
})

/** Found by any part of the name or by the beginning of the code. */
export const divisionsLike = (divisions: Division[], wanted: string): Division[] => {
  const sought = wanted.trim()
  return sought ? divisions.filter(({ name, code }) => name.includes(sought) || code.startsWith(sought)) : divisions
}
