import type { Settings } from '../../../../shared/contract/settings.ts'
import type { Write } from '../../../platform/commit.ts'
import { type Promised, overdueTask, promising } from '../../../platform/overdue.ts'
import { endAfterWorkingDays } from '../../../platform/working-days.ts'
import { type Application, findApplication } from './items.ts'

/** The end of the day by which a person reads, rates or answers. */
export const answerBy = (at: number, settings: Settings): string =>
  endAfterWorkingDays(at, settings['points.answerWorkingDays'])

const promisedOf = ({ applicationId, community, title, nameMasked, dueAt }: Application): Promised | undefined =>
  (dueAt
    ? { kind: 'application', reference: applicationId, community, title: `${nameMasked} ${title}`, dueAt } : undefined)

/** What was promised before is kept, and something else promised; in the commit that changes the application. */
export const promisingNow = (before: Application | undefined, after: Application): Write[] =>
  promising(before && promisedOf(before), promisedOf(after))

/** Nobody read, rated or answered in time: whoever administers is told. */
export const applicationDue = overdueTask('application', async (applicationId) =>
  promisedOf(await findApplication(applicationId)))
