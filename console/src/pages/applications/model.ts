import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'

export type Application = Output<'GET /point-applications'>['items'][number]
export type Objection = Application['objections'][number]

/** What is entered at the desk, once everything is there. */
export const toApply = (
  personId: string | undefined, rule: string | undefined, happenedOn: string, text: string,
): Input<'POST /point-applications'> | undefined =>
  (personId && rule && happenedOn && text.trim() ? { personId, rule, happenedOn, text: text.trim() } : undefined)

export const openObjections = ({ objections }: Application): number =>
  objections.filter(({ outcome }) => outcome === undefined).length

/** Something for a worker to do: words to read, objections to answer. */
export const waits = (application: Application): boolean => application.state === 'look' || openObjections(application) > 0

export const header = ['nameMasked', 'deed', 'day', 'memo', 'state', 'points', 'granted', 'by'] as const
export const cells = (row: Application): Cell[] => [
  row.nameMasked, row.rule.title, row.happenedOn, row.text, row.state, row.points, row.granted, row.byName,
]
