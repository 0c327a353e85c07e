/**
 * National division codes (12 digits at community level, shorter above) as prefixes of one another:
 * `4201` city, `420102` district, `420102002` street, `420102002003` community.
 */
export type DivisionLevel = 'city' | 'district' | 'street' | 'community'

const levelByLength: Record<number, DivisionLevel> = { 4: 'city', 6: 'district', 9: 'street', 12: 'community' }

export const divisionPattern = /^\d{4}(\d{2}(\d{3}(\d{3})?)?)?$/

export const divisionLevel = (code: string): DivisionLevel | undefined =>
  divisionPattern.test(code) ? levelByLength[code.length] : undefined

/** A role in `scope` reaches `code` when the scope is the division itself or one above it. */
export const within = (scope: string, code: string): boolean => code.startsWith(scope)

export const streetOf = (community: string): string => community.slice(0, 9)
