import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { now } from '../../platform/clock.ts'
import { momentText } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { Report, RunItem } from '../items.ts'
import { type Run, newRun, runFrom, runText } from './run-state.ts'

/** A run is kept in the database: it outlives its process, and only one process at a time works on it. */

const name = 'books'
const leaseMs = 120_000
// A run that has not come to its end within a day is given up, so that a new one can begin.
const mostAgeMs = 24 * 3_600_000

export const lastRun = async () =>
  (await RunItem.build(GetItemCommand).key({ name }).options({ consistent: true }).send()).Item

/** Somebody else works on the run. */
export class HeldError extends Error {}

const put = async (run: Run, holder: string, startedAtMs: number, released: boolean): Promise<void> => {
  const item = {
    name, runId: run.id, finished: run.step === 'done', holder, startedAtMs, state: runText(run),
    heldUntilMs: released ? 0 : now() + leaseMs,
  }
  const free = { or: [
    { attr: 'holder', exists: false }, { attr: 'holder', eq: holder }, { attr: 'heldUntilMs', lt: now() },
  ] } as never
  await RunItem.build(PutItemCommand).item(item).options({ condition: free }).send().catch((error: unknown) => {
    throw error instanceof ConditionalCheckFailedException ? new HeldError() : error
  })
}

export const reportOf = (run: Run): Report => {
  const finished = run.step === 'done'
  const { id, startedAt, upTo, movements, accounts, entries, resumed, faults } = run
  return {
    id, startedAt, upTo, movements, accounts, entries, resumed, faults, balanced: finished && faults.length === 0,
    ...(finished ? { state: 'finished', finishedAt: momentText(now()) } : { state: 'running', step: run.step }),
  } as Report
}

export const readReport = async (id: string): Promise<Report | undefined> =>
  (await Report.build(GetItemCommand).key({ id }).options({ consistent: true }).send()).Item

export interface Held { run: Run; holder: string; startedAtMs: number }

/** Write down where the run stands, and hold it on, unless it is to be released. */
export const save = async ({ run, holder, startedAtMs }: Held, released = false): Promise<Report> => {
  await put(run, holder, startedAtMs, released || run.step === 'done')
  const report = reportOf(run)
  await Report.build(PutItemCommand).item(report as never).send()
  return report
}

const begin = async (holder: string, secret: string, settledMs: number): Promise<Held> => {
  const at = now()
  const run = newRun(newId('rcn'), secret, momentText(at), momentText(at - settledMs))
  const held = { run, holder, startedAtMs: at }
  await save(held)
  return held
}

const giveUp = async (id: string): Promise<void> => {
  const report = await readReport(id)
  if (report) await Report.build(PutItemCommand).item({ ...report, state: 'givenUp' }).send()
}

/**
 * Take up the run that is under way, or begin one; `undefined` where none is to be begun.
 * @throws HeldError where somebody else works on it
 */
export const take = async (
  holder: string, secret: string, settledMs: number, mayBegin: boolean,
): Promise<Held | undefined> => {
  const last = await lastRun()
  const isOpen = last && !last.finished
  if (isOpen && now() - last.startedAtMs < mostAgeMs) {
    const run = runFrom(last.state)
    run.resumed += 1
    const held = { run, holder, startedAtMs: last.startedAtMs }
    await put(run, holder, last.startedAtMs, false)
    return held
  }
  if (!mayBegin) return undefined
  if (isOpen) await giveUp(last.runId)
  return begin(holder, secret, settledMs)
}
