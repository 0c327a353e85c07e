import { type Request, commit } from '../platform/commit.ts'
import type { DueTask } from '../platform/due.ts'
import { findNomination, saidOf, saveNomination } from './find.ts'
import { nomineeOf } from './nominee.ts'
import { closingTask } from './rules.ts'

/** The days of a notice are over: it goes to the street's office, unless an objection still waits for its answer. */
const close = async (request: Request, nominationId: string) => {
  const before = await findNomination(nominationId)
  const { state, openObjections, community } = before
  if (state !== 'onNotice') return undefined
  const next = openObjections > 0 ? 'heldUp' as const : 'passed' as const
  const data = { ...saidOf(before, await nomineeOf(before, request.at)), community }
  return commit(request, { type: `nomination.${next}`, community, data, answer: {} },
    saveNomination(before, { ...before, state: next }))
}

export const honourTasks: DueTask[] = [{ task: closingTask, run: close }]
