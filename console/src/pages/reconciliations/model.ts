import type { Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMoment } from '../../format/moment.ts'

export type Report = Output<'GET /audit/reconciliations'>['items'][number]

/** Balanced and without a fault: a report that claims one and shows the other counts as faulty. */
export const isClean = ({ balanced, faults }: Report): boolean => balanced && faults.length === 0

export type Verdict = 'balanced' | 'faults' | 'running' | 'givenUp'

/** A run without an end has proven nothing yet; a fault that it has found already stands. */
export const verdictOf = (report: Report): Verdict => {
  if (report.faults.length > 0) return 'faults'
  if (report.state !== 'finished') return report.state
  return isClean(report) ? 'balanced' : 'faults'
}

/** Which of the four parts of the books a run is reading, for `2 / 4`; undefined once it looks for where a difference lies. */
export const tableOf = ({ step }: Report): number | undefined => {
  const place = ['entries', 'events', 'records', 'documents'].indexOf(step ?? '')
  return place < 0 ? undefined : place + 1
}

export const keepReport = (onlyFaults: boolean) => (report: Report): boolean =>
  !onlyFaults || verdictOf(report) === 'faults'

/** Seconds with one decimal: `1.4`. */
export const tookSeconds = ({ startedAt, finishedAt = startedAt }: Report): string =>
  (Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(1)

export const reportHeader = ['report', 'finishedAtChina', 'seconds', 'state', 'balanced', 'movements', 'accounts', 'entries',
  'faults', 'code', 'subject', 'expected', 'found'] as const
/** One line a report, or one a fault where there are any. */
export const reportCells = (report: Report): Cell[][] => {
  const head: Cell[] = [
    report.id, report.finishedAt ? chinaMoment(report.finishedAt) : '', Number(tookSeconds(report)), report.state,
    report.balanced ? 'yes' : 'no',
    report.movements, report.accounts, report.entries, report.faults.length,
  ]
  if (report.faults.length === 0) return [head]
  return report.faults.map(({ code, subject, expected, found }) => [...head, code, subject, expected, found])
}
