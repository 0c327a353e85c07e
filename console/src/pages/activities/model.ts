import type { Output } from '../../../../shared/contract/index.ts'
import { ruleWords } from '../../../../shared/rule-words.ts'
import type { Cell } from '../../format/csv.ts'
import type { Column } from '../../text/csv-columns.ts'
import type { Words } from '../../text/words.ts'
import { chinaMinute } from '../../format/moment.ts'

export type ActivityRow = Output<'GET /activities'>['items'][number]

/** When an activity is: its planned shifts, or the rule of its series. */
export const timesOf = ({ planned, series }: Pick<ActivityRow, 'planned' | 'series'>): Words[] => {
  const single = planned.map(({ startsAt, endsAt }) => `${chinaMinute(startsAt)}–${chinaMinute(endsAt).slice(11)}`)
    .map((text) => ({ zh: text, en: text }))
  if (!series) return single
  const [zh, en] = ruleWords(series)
  const span = `${series.from} – ${series.until}`
  return [...single, { zh: `${zh}，${span}`, en: `${en}, ${span}` }]
}

type WaitingText = Output<'GET /activity-texts'>['items'][number]
const textFields = ['title', 'summary', 'place', 'method', 'risks'] as const

/** What a changed text would replace, part by part. */
export const textChanges = (change: WaitingText) => textFields
  .map((field) => ({ field, from: change.before[field] ?? '', to: change[field] ?? '' }))
  .filter(({ from, to }) => from !== to)

/** Nobody reviews what does not wait for it. */
export const mayReview = ({ state }: Pick<ActivityRow, 'state'>): boolean => state === 'review'

export const activityHeader: Column[] = ['state', 'title', 'leader', 'submittedBy', 'submittedAt', 'check', 'riskLevel', 'reason']
export const activityCells = (row: ActivityRow): Cell[] => [
  row.state, row.title, row.leaderName, row.review.submittedByName, row.review.submittedAt, row.review.suggest,
  row.riskLevel, row.review.reason,
]
