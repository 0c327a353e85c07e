import type { DueTask } from '../../platform/due.ts'
import { inspectTask } from './fraud/inspect.ts'
import { reducePlaces } from './reduce-places.ts'
import { reportDue } from './reports/decide.ts'
import { recordingTask } from './watch/red-list.ts'

/** What falls due of hours. */
export const hoursTasks: DueTask[] = [inspectTask, reducePlaces, reportDue, recordingTask]
