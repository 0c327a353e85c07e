import type { DueTask } from '../../platform/due.ts'
import { endVoucher } from './give-back.ts'
import { marketIsOff } from './market-off.ts'

/** What rewards and vouchers do when it is due. */
export const redemptionTasks: DueTask[] = [endVoucher, marketIsOff]
