import type { DueTask } from '../platform/due.ts'
import { hoursTasks } from '../volunteering/hours/due.ts'
import { giftArrives } from '../timebank/credit/give.ts'
import { grantMonthly } from '../timebank/credit/grants.ts'
import { noShowTask } from '../volunteering/places/watch-no-shows.ts'
import { standingTasks } from '../volunteering/standing/reactions.ts'

/** Who does what when it is due. */
export const dueTasks: DueTask[] = [
  giftArrives,
  grantMonthly,
  noShowTask,
  ...hoursTasks,
  ...standingTasks,
]
