import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import type { Named } from '../../components/person-field.tsx'

export type Batch = Output<'GET /point-batches'>['items'][number]
export type Line = Output<'GET /point-batches/:batchId'>['items'][number]

export const mostPeople = 500

/** Volunteer numbers out of what was typed or pasted: one a line, or whatever a sheet puts between its cells. */
export const numbersIn = (typed: string): string[] =>
  typed.split(/[\s,;，；、]+/).map((number) => number.trim()).filter((number) => number !== '')

export interface Draft { rule: string | undefined; day: string; occasion: string; numbers: string; picked: Named[] }
export const emptyDraft: Draft = { rule: undefined, day: '', occasion: '', numbers: '', picked: [] }

export const countOf = ({ numbers, picked }: Draft): number => numbersIn(numbers).length + picked.length

/** What is sent, once everything is there. */
export const toEnter = (community: string, draft: Draft): Input<'POST /point-batches'> | undefined => {
  const { rule, day: happenedOn, occasion, numbers, picked } = draft
  const people = [
    ...picked.map(({ personId }) => ({ personId })), ...numbersIn(numbers).map((volunteerNumber) => ({ volunteerNumber })),
  ]
  const fits = people.length > 0 && people.length <= mostPeople
  return rule && happenedOn && occasion.trim() && fits ? { community, rule, happenedOn, occasion: occasion.trim(), people } : undefined
}

export const header = ['name', 'deed', 'day', 'state', 'rows', 'points', 'granted', 'by'] as const
export const cells = (row: Batch): Cell[] => [
  row.occasion, row.rule.title, row.happenedOn, row.state, row.rows, row.foreseen, row.granted, row.byName,
]
