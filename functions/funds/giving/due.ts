import type { DueTask } from '../../platform/due.ts'
import { askTask } from './book-payment.ts'
import { sendTask } from './refunds/hold.ts'
import { endWish } from './wishes/end.ts'
import { endTask } from './wishes/find.ts'

// What talks to WeChat Pay is loaded when there is something to ask: whoever does all that is due starts without it.
export const givingTasks: DueTask[] = [
  { task: askTask, run: async (request, giftId) => (await import('./ask.ts')).ask(request, giftId) },
  { task: endTask, run: endWish },
  { task: sendTask, run: async (request, refundId) => (await import('./refunds/send.ts')).send(request, refundId) },
]
