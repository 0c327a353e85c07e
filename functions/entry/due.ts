import type { DueTask } from '../platform/due.ts'
<<<<<<< HEAD
import { standingTasks } from '../volunteering/standing/reactions.ts'

/** Who does what when it is due. */
export const dueTasks: DueTask[] = [...standingTasks]
=======
import { noShowTask } from '../volunteering/places/watch-no-shows.ts'

/** Who does what when it is due. */
export const dueTasks: DueTask[] = [noShowTask]
>>>>>>> main
