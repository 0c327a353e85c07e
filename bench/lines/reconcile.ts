import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from '../../infra/local/database.ts'
import { createTables } from '../../infra/local/tables.ts'
import { tables } from '../database.ts'
import { type Line, median } from '../line.ts'
import { writeBooks, writeSample } from '../reconcile-books.ts'

const small = 10_000
// A million takes some minutes to write and read; `LINLI_BENCH_MOVEMENTS=1000000` measures what the goal speaks of.
const large = Number(process.env.LINLI_BENCH_MOVEMENTS ?? 200_000)
const rounds = 3

// A heap with no room to be lazy in: what a process reaches is what it needs, not what the collector left lying about.
const heap = ['--max-old-space-size=64', '--max-semi-space-size=4']

interface Measured { count: number; milliseconds: number; before: number; peak: number }

const once = (what: 'scan' | 'reconcile', endpoint: string): Measured => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...heap, 'bench/reconcile-once.ts', what], {
    encoding: 'utf8', env: {
      ...process.env, LINLI_DYNAMODB_ENDPOINT: endpoint, LINLI_TABLE_RECORDS: tables.records,
      LINLI_TABLE_EVENTS: tables.events, LINLI_TABLE_ENTRIES: tables.entries, POWERTOOLS_LOG_LEVEL: 'SILENT',
      POWERTOOLS_METRICS_DISABLED: 'true',
    },
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Measured
}

const measure = async (movements: number, repeats: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'))
  const file = join(folder, 'books.sqlite')
  const empty = await startDatabase(file)
  await createTables(empty.endpoint, tables, false)
  process.env.LINLI_DYNAMODB_ENDPOINT = empty.endpoint
  await writeSample()
  delete process.env.LINLI_DYNAMODB_ENDPOINT
  await empty.stop()
  writeBooks(file, movements)
  const { endpoint, stop } = await startDatabase(file)
  const scans: Measured[] = []
  const runs: Measured[] = []
  for (let round = 0; round < repeats; round++) {
    scans.push(once('scan', endpoint))
    runs.push(once('reconcile', endpoint))
  }
  await stop()
  rmSync(folder, { recursive: true, force: true })
  const rate = (all: Measured[]) => movements * 1000 / median(all.map(({ milliseconds }) => milliseconds))
  const megabytes = (of: (one: Measured) => number) => median(runs.map(of)) / 2 ** 20
  return {
    rate: rate(runs), scanRate: rate(scans), peak: megabytes(({ peak }) => peak),
    growth: megabytes(({ peak, before }) => peak - before),
  }
}

/**
 * Movements reconciled a second beside the bare scan of the same three tables, and what memory a process reaches with
 * the larger books beside what it reaches with ten thousand movements.
 */
export const ledgerReconcile = async (): Promise<Line[]> => {
  const [few, many] = [await measure(small, rounds), await measure(large, large > small * 20 ? 1 : rounds)]
  const size = `${large / 1000}k`
  return [
    { name: 'ledger.reconcile.rate.10k', value: few.rate, unit: 'movements/s', floor: few.scanRate, goal: 'beside the bare scan' },
    {
      name: `ledger.reconcile.rate.${size}`, value: many.rate, unit: 'movements/s', floor: many.scanRate,
      goal: 'beside the bare scan',
    },
    {
      name: `ledger.reconcile.memory.${size}`, value: many.peak, unit: 'MB at most', floor: few.peak,
      goal: 'ratio at most 1.2 to 10 thousand movements',
    },
    {
      name: `ledger.reconcile.growth.${size}`, value: many.growth, unit: 'MB grown', floor: few.growth,
      goal: 'ratio at most 1.2 to 10 thousand movements',
    },
  ]
}
