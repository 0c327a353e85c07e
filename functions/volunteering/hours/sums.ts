import type { ServiceRecord } from './items.ts'
import type { Evidence } from './rules.ts'

type Counted = Pick<ServiceRecord, 'minutes' | 'evidence' | 'topUpMinutes' | 'baseEvidence' | 'sentLate' | 'reversedAt'>

/** The minutes of a record by how they are known: what a leader added counts apart from what was measured. */
export const partsOfRecord = (
  { minutes, evidence, topUpMinutes = 0, baseEvidence }: Counted,
): Record<Evidence, number> => {
  const parts: Record<Evidence, number> = { measured: 0, leaderEntered: 0, selfReported: 0 }
  parts[evidence as Evidence] += topUpMinutes > 0 ? topUpMinutes : minutes
  if (topUpMinutes > 0) parts[(baseEvidence ?? 'measured') as Evidence] += minutes - topUpMinutes
  return parts
}

/** What records come to, apart by evidence class; a reversed one counts for nothing. */
export const sumsOf = (records: readonly Counted[]) => {
  const standing = records.filter(({ reversedAt }) => !reversedAt)
  const parts = standing.map((record) => ({ record, ...partsOfRecord(record) }))
  const sum = (of: (one: (typeof parts)[number]) => number): number => parts.reduce((total, one) => total + of(one), 0)
  return {
    records: standing.length, measuredMinutes: sum(({ measured }) => measured),
    leaderEnteredMinutes: sum(({ leaderEntered }) => leaderEntered),
    selfReportedMinutes: sum(({ selfReported }) => selfReported),
    sentLateMinutes: sum(({ record, measured }) => (record.sentLate ? measured : 0)),
  }
}
