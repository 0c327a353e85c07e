import type { DueTask } from '../../platform/due.ts'
import { billTask } from './bills/tasks.ts'
import { feeTask } from './fees/tasks.ts'

// What talks to WeChat Pay is loaded when there is something to ask.
export const incomingTasks: DueTask[] = [
  {
    task: billTask,
    run: async (request, charityId) => (await import('./bills/daily.ts')).checkDaily(request, charityId),
  },
  { task: feeTask, run: async (request, key) => (await import('./fees/book.ts')).bookFees(request, key) },
]
