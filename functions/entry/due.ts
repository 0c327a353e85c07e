import type { DueTask } from '../platform/due.ts'
import { makeSeriesTask } from '../volunteering/activities/make-series.ts'
import { noShowTask } from '../volunteering/places/watch-no-shows.ts'

/** Who does what when it is due. */
export const dueTasks: DueTask[] = [makeSeriesTask, noShowTask]
