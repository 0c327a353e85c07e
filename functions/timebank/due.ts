import type { DueTask } from '../platform/due.ts'
import { expireExchange } from './exchange/decide.ts'
import { endNote } from './notes/use.ts'
import { giftArrives } from './credit/give.ts'
import { grantMonthly } from './credit/grants.ts'

/** What time credit does when it is due. */
export const creditTasks: DueTask[] = [giftArrives, grantMonthly, expireExchange, endNote]
