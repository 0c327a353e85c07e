import type { DueTask } from '../platform/due.ts'
import { meetingTasks } from './meetings/count.ts'
import { reportTasks } from './reports/due.ts'

export const civicTasks: DueTask[] = [...reportTasks, ...meetingTasks]
