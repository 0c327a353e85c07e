import { spawnSync } from 'node:child_process'
import { environmentOf } from '../database.ts'
import { type Line, median } from '../line.ts'
import { largest, startBooks } from '../stored-books.ts'

const small = 10_000
const rounds = 3
// A heap with no room to be lazy in: what a process reaches is what it needs, not what the collector left lying about.
const heap = ['--max-old-space-size=64', '--max-semi-space-size=4']

interface Pace { rows: number; milliseconds: number }
interface Measured { reconciled: Pace; scanned: Pace; peak: number; held: number }

const once = (endpoint: string): Measured => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...heap, 'bench/reconcile-once.ts'], {
    encoding: 'utf8', env: { ...process.env, ...environmentOf(endpoint) },
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Measured
}

// A movement is three rows: its event, its entry, its row in the journal.
const rateOf = ({ rows, milliseconds }: Pace): number => rows / 3 * 1000 / milliseconds

const measure = async (movements: number, repeats: number) => {
  const { endpoint, stop } = await startBooks(movements)
  const runs = Array.from({ length: repeats }, () => once(endpoint))
  await stop()
  const megabytes = (of: (one: Measured) => number) => median(runs.map(of)) / 2 ** 20
  return {
    rate: median(runs.map(({ reconciled }) => rateOf(reconciled))),
    scanRate: median(runs.map(({ scanned }) => rateOf(scanned))),
    peak: megabytes(({ peak }) => peak), held: megabytes(({ held }) => held),
  }
}

/**
 * Movements reconciled a second beside the bare scan of the same three tables, and what memory a process takes with
 * the larger books beside what it takes with ten thousand movements.
 */
export const ledgerReconcile = async (): Promise<Line[]> => {
  const [few, many] = [await measure(small, rounds), await measure(largest, 1)]
  const size = `${largest / 1000}k`
  const besideScan = { unit: 'movements/s', goal: 'beside the bare scan' }
  const besideFew = { goal: 'ratio at most 1.2 to 10 thousand movements' }
  return [
    { name: 'ledger.reconcile.rate.10k', value: few.rate, floor: few.scanRate, ...besideScan },
    { name: `ledger.reconcile.rate.${size}`, value: many.rate, floor: many.scanRate, ...besideScan },
    { name: `ledger.reconcile.memory.${size}`, value: many.peak, unit: 'MB resident', floor: few.peak, ...besideFew },
    { name: `ledger.reconcile.held.${size}`, value: many.held, unit: 'MB held', floor: few.held, ...besideFew },
  ]
}
