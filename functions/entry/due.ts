import type { DueTask } from '../platform/due.ts'
import { orderTasks } from '../timebank/orders/due.ts'

/** Who does what when it is due. */
export const dueTasks: DueTask[] = [...orderTasks]
