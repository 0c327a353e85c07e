import type { DueTask } from '../../platform/due.ts'
import { remindTask } from './reminders/keep.ts'

export const donorTasks: DueTask[] = [
  { task: remindTask, run: async (request, key) => (await import('./reminders/remind.ts')).remind(request, key) },
]
