import type { DueTask } from '../../platform/due.ts'
import { disclosureTasks } from './disclosure/clock.ts'

export const oversightTasks: DueTask[] = disclosureTasks
