import type { DueTask } from '../platform/due.ts'

/** Who does what when it is due. */
export const dueTasks: DueTask[] = []
