import type { OverdueKind } from '../../../shared/overdue.ts'
import type { DueTask } from '../../platform/due.ts'
import { overdueTask } from '../../platform/overdue.ts'
import { findReport, promisedOf } from './find.ts'

/** What was not looked at, or not done, in time is overdue. */
const late = (kind: OverdueKind): DueTask => overdueTask(kind, async (reference) => {
  const [community = '', reportId = ''] = reference.split('/')
  const promised = promisedOf(await findReport(community, reportId))
  return promised?.kind === kind ? promised : undefined
})

export const reportTasks: DueTask[] = [late('snapLook'), late('snapDone')]
