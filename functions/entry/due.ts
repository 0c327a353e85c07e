import type { DueTask } from '../platform/due.ts'
import { standingTasks } from '../volunteering/standing/reactions.ts'

/** Who does what when it is due. */
export const dueTasks: DueTask[] = [...standingTasks]
