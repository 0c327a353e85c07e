import type { DueTask } from '../../platform/due.ts'
import { giftArrives } from './give.ts'
import { grantMonthly } from './grants.ts'

/** What time credit does when it is due. */
export const creditTasks: DueTask[] = [giftArrives, grantMonthly]
