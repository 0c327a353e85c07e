import type { DueTask } from '../platform/due.ts'
import { hoursTasks } from '../volunteering/hours/due.ts'

/** Who does what when it is due. */
export const dueTasks: DueTask[] = [...hoursTasks]
