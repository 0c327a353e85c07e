import type { DueTask } from '../platform/due.ts'
import { orderTasks } from '../timebank/orders/due.ts'
import { noShowTask } from '../volunteering/places/watch-no-shows.ts'

/** Who does what when it is due. */
export const dueTasks: DueTask[] = [noShowTask, ...orderTasks]
