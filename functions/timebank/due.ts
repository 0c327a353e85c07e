import type { DueTask } from '../platform/due.ts'
import { netClearing } from './clearing/settle.ts'
import { closeToPool } from './closing/decide.ts'
import { expireExchange } from './exchange/decide.ts'
import { honourMonth } from './honour/publish.ts'
import { endNote } from './notes/use.ts'
import { giftArrives } from './credit/give.ts'
import { grantMonthly } from './credit/grants.ts'

/** What time credit does when it is due. */
export const creditTasks: DueTask[] = [
  giftArrives, grantMonthly, expireExchange, endNote, netClearing, closeToPool, honourMonth,
]
