import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import type { Settings } from '../../../../shared/contract/settings.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, write } from '../../../platform/commit.ts'
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

const use = (personId: string, period: string, minutes: number, most: number, otherwise: Write['otherwise']): Write =>
  write(BackfillUse.build(UpdateTransaction).item({ personId, period, minutes: $add(minutes) })
    .options({ condition: { or: [{ attr: 'minutes', exists: false }, { attr: 'minutes', lte: most - minutes }] } }),
  otherwise)

/** At most eight hours a day and twenty-four a month are entered later for a person (VR-10). */
export const useLimits = (personId: string, from: string, minutes: number, values: Settings): Write[] => {
  const day = chinaDay(Date.parse(from))
  return [
    use(personId, `day#${day}`, minutes, values['volunteering.backfillDailyMinutes'], 'backfill.day'),
    use(personId, `month#${day.slice(0, 7)}`, minutes, values['volunteering.backfillMonthlyMinutes'], 'backfill.month'),
  ]
}
