import type { Settings } from '../../../../shared/contract/settings.ts'
import { chinaDay } from '../../../../shared/units.ts'
import type { Request } from '../../../platform/commit.ts'
import { listPage } from '../../../platform/list.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { findActivity } from '../../find.ts'
import { ResultSum, ShiftResults, resultsOf, sumsOf } from './items.ts'

/** What may be counted in a community: `送餐/份` is meals, in portions. */
export const kindsOf = (settings: Settings): { kind: string; unit: string }[] =>
  settings['volunteering.resultKinds'].map((one) => {
    const [kind = '', unit = ''] = one.split('/')
    return { kind, unit }
  })

export const resultsView = ({ shiftId, startsAt, results, byName, at }: ShiftResults) =>
  ({ shiftId, startsAt, results, byName, at })

interface OfActivity { activityId: string; cursor?: string | undefined; limit?: number | undefined }

/** What came of an activity's shifts, newest first, and what may be counted here. Refuses with `activity.unknown`. */
export const seeResults = async (_request: Request, { activityId, ...paging }: OfActivity) => {
  const { community } = await findActivity(activityId)
  const page = await listPage(ShiftResults, { partition: resultsOf(activityId), newestFirst: true, ...paging })
  return { ...page, items: page.items.map(resultsView), kinds: kindsOf(await settingsOf(community)) }
}

// More kinds than a community can set, over the years too.
const mostKinds = 200

/** What the shifts of a community came to in a year, this one unless said otherwise. */
export const seeResultSums = async (request: Request, input: { community: string; year?: string | undefined }) => {
  const { community, year = chinaDay(request.at).slice(0, 4) } = input
  const { items } = await listPage(ResultSum, { partition: sumsOf(community, year), limit: mostKinds })
  const counted = items.filter(({ amount }) => amount > 0)
  return { year, items: counted.map(({ kind, unit, amount }) => ({ kind, unit, amount })) }
}
