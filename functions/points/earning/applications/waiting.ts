import { chinaDay, chinaDayEnd } from '../../../../shared/units.ts'
import type { Settings } from '../../../../shared/contract/settings.ts'
import type { Write } from '../../../platform/commit.ts'
import { type Promised, kept, overdueTask, promise } from '../../../platform/overdue.ts'
import { addWorkingDays } from '../../../platform/working-days.ts'
import { type Application, findApplication } from './items.ts'

/** The end of the day by which a person reads, rates or answers. */
export const answerBy = (at: number, settings: Settings): string =>
  chinaDayEnd(addWorkingDays(chinaDay(at), settings['points.answerWorkingDays']))

const promisedOf = ({ applicationId, community, title, nameMasked, dueAt }: Application): Promised | undefined =>
  (dueAt
    ? { kind: 'application', reference: applicationId, community, title: `${nameMasked} ${title}`, dueAt } : undefined)

/** What was promised before is kept, and something else promised; in the commit that changes the application. */
export const promising = (before: Application | undefined, after: Application): Write[] => {
  const [was, is] = [before && promisedOf(before), promisedOf(after)]
  if (was?.dueAt === is?.dueAt) return []
  const answered = was ? kept(was) : []
  // One row says when it falls due: a new promise moves it, and only the old one's place among the overdue is emptied.
  return is ? [promise(is), ...answered.slice(1)] : answered
}

/** Nobody read, rated or answered in time: whoever administers is told. */
export const applicationDue = overdueTask('application', async (applicationId) =>
  promisedOf(await findApplication(applicationId)))
