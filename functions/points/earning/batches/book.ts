import { inTurn } from '../../../ledger/turns.ts'
import { post } from '../../../ledger/post.ts'
import { type Actor, loadActor } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import type { DueTask } from '../../../platform/due.ts'
import { digestOf } from '../../../platform/ids.ts'
import { perform } from '../../../platform/perform.ts'
import { findEvent } from '../../../platform/reaction.ts'
import { awarding } from '../../award.ts'
import { budgetAccount } from '../../budget/rules.ts'
import { claimDeed } from '../deeds.ts'
import { faultOf } from './check.ts'
import { bookingTask, deedOf } from './deed.ts'
import { type Batch, type BatchRow, findBatch, moveBatch, partsOf, rowsOf } from './items.ts'

type Result = Pick<BatchRow, 'fault' | 'cutBy'> & { granted: number }

/** Each line is an award of its own, under an id that a repeat finds again. */
const ownOf = (request: Request, { batchId }: Batch, line: number): Request => ({
  ...request, eventId: `${batchId}.${line}`, call: 'batch line', contentHash: digestOf(`${batchId}/${line}`),
})

const bookLine = async (request: Request, batch: Batch, row: BatchRow, workers: Actor[]): Promise<Result> => {
  // Booked before the run was broken off: what has become of the person since stands against nothing.
  const booked = await findEvent(request.eventId)
  if (booked) return booked.answer as Result
  const { personId = '', line } = row
  const { community, rule, happenedOn: day, batchId, occasion, decidedAt = '' } = batch
  const person = await loadActor(personId)
  const fault = person ? await faultOf(person, workers, batch) : 'unknown' as const
  if (fault) return { granted: 0, fault }
  const made = await awarding(request, deedOf(batch, decidedAt)(personId))
  if (!made) return { granted: 0, fault: 'noHousehold' }
  const { granted, movements, data, writes } = made
  const answer: Result = {
    granted, ...(data.none === 'group' ? { fault: 'group' } : {}), ...(data.cutBy ? { cutBy: data.cutBy } : {}),
  }
  const posting = {
    type: 'points.awarded', community, data: { ...data, batch: { batchId, occasion, line } }, answer, movements,
  }
  return post(request, posting, ...writes,
    ...granted > 0 ? [claimDeed({ personId, rule, day, state: 'awarded' as const, reference: batchId })] : [])
}

const resultOf = ({ cutBy: _, ...row }: BatchRow, result: Result | undefined): BatchRow =>
  (result ? { ...row, ...result } : row)

const finish = (request: Request, batch: Batch, rows: BatchRow[]) => {
  const { community, batchId, occasion } = batch
  const done = rows.filter(({ granted = 0 }) => granted > 0).length
  const granted = rows.reduce((sum, row) => sum + (row.granted ?? 0), 0)
  const data = { batchId, occasion, done, granted, people: [batch.by] }
  return commit(request, { type: 'batch.booked', community, data, answer: {} },
    moveBatch(batch, { state: 'booked', done, granted, bookedAt: momentText(request.at) }), ...partsOf(batchId, rows))
}

/**
 * Book a confirmed list, line by line, each once: where it was broken off, it goes on under the same ids. What stands
 * against a line is asked again, since weeks may lie between.
 */
export const bookBatch: DueTask = {
  task: bookingTask,
  run: async (request, key) => {
    const [community = '', batchId = ''] = key.split('#')
    const batch = await findBatch(community, batchId)
    if (batch.state !== 'booking') return
    const workers = (await Promise.all([batch.by, batch.decidedBy ?? ''].map(loadActor))).flatMap((one) => one ?? [])
    const rows: BatchRow[] = []
    for (const row of await rowsOf(batchId)) {
      const own = ownOf(request, batch, row.line)
      const result = row.fault ? undefined : await inTurn([budgetAccount(community)], () =>
        perform(own, () => bookLine(own, batch, row, workers)))
      rows.push(resultOf(row, result))
    }
    await finish(request, batch, rows)
  },
}
