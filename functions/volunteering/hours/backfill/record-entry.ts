import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import type { Settings } from '../../../../shared/contract/settings.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, write } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import type { Shift } from '../../activities/items.ts'
import { RosterRow, SignUp } from '../../items.ts'
import type { ServiceRecord } from '../items.ts'
import { putRecord, recordWrites } from '../recording.ts'
import { BackfillUse } from './items.ts'

/** What of somebody is recorded without their having signed up is a sign-up all the same, so that it stands once. */
export const recordAnyway = (
  request: Request, shift: Shift, signUp: SignUp | undefined, record: ServiceRecord,
): Write[] => {
  if (signUp && signUp.status !== 'cancelled') return recordWrites(signUp, record)
  const { personId, minutes, evidence, recordId } = record
  const { shiftId, keyAt } = shift
  const made = {
    personId, startsAt: keyAt, shiftId, status: 'confirmed', signedUpAt: momentText(request.at),
    confirmedMinutes: minutes, evidence, recordId,
  }
  return [
    write(SignUp.build(PutTransaction).item(made).options({
      condition: { or: [{ attr: 'status', exists: false }, { attr: 'status', eq: 'cancelled' }] },
    }), 'signUp.confirmed'),
    write(RosterRow.build(PutTransaction).item({ shiftId, personId }), 'stale'),
    putRecord(record),
  ]
}

const readUse = async (personId: string, period: string): Promise<BackfillUse> => {
  const { Item } = await BackfillUse.build(GetItemCommand).key({ personId, period })
    .options({ consistent: true }).send()
  return Item ?? { personId, period, minutes: 0 }
}

interface Stretch { from: string; to: string }

/** What of somebody was entered later for the days of a stretch: to be read before all that is judged by it. */
export const readDays = (personId: string, { from, to }: Stretch): Promise<BackfillUse[]> => {
  const days = new Set([from, new Date(Date.parse(to) - 1).toISOString()].map((one) => chinaDay(Date.parse(one))))
  return Promise.all([...days].map((day) => readUse(personId, `day#${day}`)))
}

const unchanged = ({ minutes }: BackfillUse) => ({ or: [
  { attr: 'minutes' as const, eq: minutes },
  ...(minutes === 0 ? [{ attr: 'minutes' as const, exists: false as const }] : []),
] })

/** If no other sheet was recorded for the same day meanwhile: then all is judged anew. */
const takeDay = (before: BackfillUse, minutes: number): Write =>
  write(BackfillUse.build(UpdateTransaction)
    .item({ personId: before.personId, period: before.period, minutes: $add(minutes) })
    .options({ condition: unchanged(before) }), 'stale')

const takeMonth = (personId: string, period: string, minutes: number, most: number): Write =>
  write(BackfillUse.build(UpdateTransaction).item({ personId, period, minutes: $add(minutes) })
    .options({ condition: { or: [{ attr: 'minutes', exists: false }, { attr: 'minutes', lte: most - minutes }] } }),
  'backfill.month')

/**
 * At most eight hours a day and twenty-four a month are entered later for a person (VR-10). The rows of the days stand
 * as they were read, so that what was judged beside them still holds: nothing overlaps, and the day has its hours.
 * Refuses with `backfill.day`, and in the commit with `backfill.month`.
 */
export const useLimits = ([day, ...touched]: BackfillUse[], minutes: number, values: Settings): Write[] => {
  if (!day) return []
  const { personId, period } = day
  must(day.minutes + minutes <= values['volunteering.backfillDailyMinutes'], 'backfill.day')
  const month = `month#${period.slice('day#'.length, 'day#2026-11'.length)}`
  return [
    takeDay(day, minutes), ...touched.map((one) => takeDay(one, 0)),
    takeMonth(personId, month, minutes, values['volunteering.backfillMonthlyMinutes']),
  ]
}
