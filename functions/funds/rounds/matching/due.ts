import type { DueTask } from '../../../platform/due.ts'
import { endByDayTask } from './end.ts'
import { backTask, settleMatch } from './settle.ts'

export const matchingTasks: DueTask[] = [{ task: backTask, run: settleMatch }, endByDayTask]
