import type { DueTask } from '../platform/due.ts'
import { creditTasks } from '../timebank/due.ts'
import { orderTasks } from '../timebank/orders/due.ts'
import { hoursTasks } from '../volunteering/hours/due.ts'
import { noShowTask } from '../volunteering/places/watch-no-shows.ts'
import { standingTasks } from '../volunteering/standing/reactions.ts'

/** Who does what when it is due. */
export const dueTasks: DueTask[] = [
  ...creditTasks,
  ...orderTasks,
  ...hoursTasks,
  noShowTask,
  ...standingTasks,
]
