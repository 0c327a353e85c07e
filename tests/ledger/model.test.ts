import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drain } from '../support/stream.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { databaseBooks, plannerBooks } from './model-books.ts'
import { type Step, step } from './model-steps.ts'
import { type Books, walk } from './model-walk.ts'

// A failure prints its seed; LINLI_MODEL_SEED repeats it, LINLI_MODEL_TIMES walks that many times as far.
const seed = Number(process.env.LINLI_MODEL_SEED ?? Math.trunc(Date.now() % 2 ** 31))
const times = Number(process.env.LINLI_MODEL_TIMES ?? 1)

const stepsIn = (count: number) => fc.array(step, { minLength: count, maxLength: count, size: 'max' })

const prove = async (newBooks: () => Books, runs: number, length: number) => {
  const total = { steps: 0, outcomes: new Set<string>() }
  await fc.assert(fc.asyncProperty(stepsIn(length), async (steps: Step[]) => {
    const done = await walk(newBooks(), steps, randomUUID().slice(0, 8))
    total.steps += done.steps
    done.outcomes.forEach((outcome) => total.outcomes.add(outcome))
  }), { numRuns: runs * times, seed, endOnFailure: true })
  return { steps: total.steps, outcomes: [...total.outcomes].sort() }
}

const everyOutcome = [
  'account.closed', 'account.frozen', 'account.moved', 'account.notEmpty', 'account.sameState', 'balance.over',
  'balance.short', 'done', 'movement.reversed', 'request.reused',
]

test('The planner does in 10,000 random steps what the model does, whatever is refused', async () => {
  const { steps, outcomes } = await prove(plannerBooks, 100, 100)
  expect(steps).toBeGreaterThanOrEqual(10_000)
  expect(outcomes).toEqual(everyOutcome)
}, 600_000 * times)

test('The ledger on the database does it too, through lost answers, stale memories and a stream that repeats', async () => {
  const { steps, outcomes } = await prove(databaseBooks, 20, 100)
  expect(steps).toBeGreaterThanOrEqual(2_000)
  expect(outcomes).toEqual(everyOutcome)
  await drain()
  expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
}, 600_000 * times)
