import type { Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMoment } from '../../format/moment.ts'

export type Report = Output<'GET /audit/reconciliations'>['items'][number]

/** Balanced and without a fault: a report that claims one and shows the other counts as faulty. */
export const isClean = ({ balanced, faults }: Report): boolean => balanced && faults.length === 0

export const keepReport = (onlyFaults: boolean) => (report: Report): boolean => !onlyFaults || !isClean(report)

/** Seconds with one decimal: `1.4`. */
export const tookSeconds = ({ startedAt, finishedAt }: Report): string =>
  (Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(1)

export const reportHeader = ['report', 'finishedAtChina', 'seconds', 'balanced', 'movements', 'accounts', 'entries',
  'faults', 'code', 'subject', 'expected', 'found']
/** One line a report, or one a fault where there are any. */
export const reportCells = (report: Report): Cell[][] => {
  const head: Cell[] = [
    report.id, chinaMoment(report.finishedAt), Number(tookSeconds(report)), report.balanced ? 'yes' : 'no',
    report.movements, report.accounts, report.entries, report.faults.length,
  ]
  if (report.faults.length === 0) return [head]
  return report.faults.map(({ code, subject, expected, found }) => [...head, code, subject, expected, found])
}
