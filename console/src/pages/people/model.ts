import type { Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMoment } from '../../format/moment.ts'

export type PersonRow = Output<'GET /people'>['items'][number]

export interface PeopleFilter {
  sought: string
  role: string | undefined
}

/** Found by a part of the masked name or the telephone's ending, and by role; `resident` means without a role. */
export const keepPerson = ({ sought, role }: PeopleFilter) => (row: PersonRow): boolean => {
  const named = !sought || row.nameMasked.includes(sought) || (row.phoneLast4 ?? '').includes(sought)
  const inRole = !role || (role === 'resident' ? row.roles.length === 0 : row.roles.some((held) => held.role === role))
  return named && inRole
}

/** After a grant or a removal the answer replaces the row that the list showed. */
export const withChanges = (rows: PersonRow[], changed: Record<string, PersonRow>): PersonRow[] =>
  rows.map((row) => changed[row.id] ?? row)

export const peopleHeader = [
  'person', 'nameMasked', 'phoneLast4', 'community', 'roles', 'household', 'registeredAtChina',
] as const
export const personCells = (row: PersonRow): Cell[] => [
  row.id, row.nameMasked, row.phoneLast4, row.community,
  row.roles.map(({ role, scope }) => `${role}@${scope}`).join(' '), row.householdId, chinaMoment(row.registeredAt),
]
