import type { DueTask } from '../../platform/due.ts'
import { askTasks } from './ask.ts'
import { sendTasks } from './refunds/send.ts'

export const givingTasks: DueTask[] = [...askTasks, ...sendTasks]
