import { randomBytes } from 'node:crypto'
import { log, signal } from '../platform/log.ts'
import type { Report } from './items.ts'
import { type Held, HeldError, lastRun, readReport, save, take } from './reconcile/keep.ts'
import type { Run } from './reconcile/run-state.ts'
import { type Step, steps } from './reconcile/steps.ts'
import { type ScanPage, pagesFrom } from './scan.ts'

/** How far a call of `reconcile` goes, and in what pieces. */
export interface Options {
  /** Stop after so long, at least one page on, and keep where the run stands; the next call goes on. */
  withinMs?: number
  /** Leave to the next run what was booked in the last moments, whose journal the stream may still have to write. */
  settledMs?: number
  pageSize?: number
  pagesBetweenSaves?: number
  /** Called before each page; throwing is as if the process ended there. */
  beforePage?: () => void
}

const usual = { withinMs: Infinity, settledMs: 0, pageSize: 500, pagesBetweenSaves: 60, beforePage: () => {} }

/** Count a page in; at the end of a table go over to the next step. */
const countIn = async (run: Run, step: Step, { items, next }: ScanPage<unknown>): Promise<void> => {
  await step.read(run, items as never[])
  run.position = next
  if (next) return
  await step.end?.(run)
  run.step = step.next(run)
}

const tell = (report: Report): void => {
  signal('Reconciled')
  if (report.balanced) return
  log.error('The ledger does not balance.', { report })
  signal('ReconcileFailed')
}

const work = async (held: Held, options: Required<Options>): Promise<Report> => {
  const { withinMs, pageSize, pagesBetweenSaves, beforePage } = options
  const end = performance.now() + withinMs
  const { run } = held
  let pages = 0
  while (run.step !== 'done') {
    const step = steps[run.step]
    for await (const page of pagesFrom((from) => step.page(from, pageSize), run.position)) {
      if (pages > 0 && performance.now() >= end) return save(held, true)
      if (++pages % pagesBetweenSaves === 0) await save(held)
      beforePage()
      await countIn(run, step, page)
    }
  }
  const report = await save(held)
  tell(report)
  return report
}

const newSecret = (): string => randomBytes(16).toString('hex')

const takeAndWork = async (options: Options, mayBegin: boolean): Promise<Report | undefined> => {
  const all = { ...usual, ...options }
  try {
    const held = await take(newSecret(), newSecret(), all.settledMs, mayBegin)
    return held && await work(held, all)
  } catch (error) {
    if (!(error instanceof HeldError)) throw error
    const last = await lastRun()
    return last && readReport(last.runId)
  }
}

/** Go on with a run that was left before its end, if there is one. */
export const goOnReconciling = (options: Options = {}): Promise<Report | undefined> => takeAndWork(options, false)

/**
 * Recompute the whole ledger, page by page in constant memory, and keep the report; an alarm is raised when it does
 * not balance. A run that was left before its end is gone on with; one that another process works on is left to it,
 * and its report given as it stands.
 */
export const reconcile = async (options: Options = {}): Promise<Report> => {
  const report = await takeAndWork(options, true)
  if (!report) throw new Error('A run that is begun has a report.')
  return report
}
