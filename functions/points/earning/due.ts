import type { DueTask } from '../../platform/due.ts'
import { bookApplication } from './applications/book.ts'
import { applicationDue } from './applications/waiting.ts'
import { bookBatch } from './batches/book.ts'
import { appealDue } from './deductions/appeal.ts'
import { executeDeduction } from './deductions/execute.ts'

export const earningTasks: DueTask[] = [applicationDue, appealDue, bookApplication, bookBatch, executeDeduction]
