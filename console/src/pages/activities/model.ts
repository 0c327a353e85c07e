import type { Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import type { Column } from '../../text/csv-columns.ts'
import { chinaMinute } from '../../format/moment.ts'

export type ActivityRow = Output<'GET /activities'>['items'][number]

/** When an activity is: its planned shifts, or the rule of its series. */
export const timesOf = ({ planned, series }: Pick<ActivityRow, 'planned' | 'series'>): string[] => [
  ...planned.map(({ startsAt, endsAt }) => `${chinaMinute(startsAt)}–${chinaMinute(endsAt).slice(11)}`),
  ...(series ? [`${series.rule} ${series.time}, ${series.from} – ${series.until}`] : []),
]

/** Nobody reviews what does not wait for it. */
export const mayReview = ({ state }: Pick<ActivityRow, 'state'>): boolean => state === 'review'

export const activityHeader: Column[] = ['state', 'title', 'leader', 'submittedBy', 'submittedAt', 'check', 'riskLevel', 'reason']
export const activityCells = (row: ActivityRow): Cell[] => [
  row.state, row.title, row.leaderName, row.review.submittedByName, row.review.submittedAt, row.review.suggest,
  row.riskLevel, row.review.reason,
]
