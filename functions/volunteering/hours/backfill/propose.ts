import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import type { Given } from '../../../../shared/contract/call.ts'
import type { hoursWork } from '../../../../shared/contract/volunteering/hours-work.ts'
import type { Settings } from '../../../../shared/contract/settings.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { loadActor } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { newId } from '../../../platform/ids.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import type { Shift } from '../../activities/items.ts'
import { findShift, lookUpSignUp, mustLead } from '../../find.ts'
import { minutesOnDay, othersAround, overlapping } from '../others.ts'
import { type Backfill, BackfillBan, Backfill as BackfillItem, placedBackfill } from './items.ts'
import { entryMinutes, lastDay, rowFits } from './rules.ts'
import { backfillView } from './view.ts'

type Input = Given<(typeof hoursWork)['POST /shifts/:shiftId/backfills']>
type Line = Input['people'][number]

/** Refuses with `backfill.banned` whoever has entered a false sheet not long ago (VR-09). */
const mustNotBeBanned = async (personId: string, at: string): Promise<void> => {
  const { Item } = await BackfillBan.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()
  must(!Item || Item.until <= at, 'backfill.banned')
}

const nameOf = async (personId: string): Promise<string> => {
  const actor = await loadActor(personId)
  must(actor?.community, 'person.unknown')
  return actor.nameMasked ?? '*'
}

const entryOf = async (request: Request, shift: Shift, values: Settings, { personId, row, from, to }: Line) => {
  must(personId !== request.actor.id, 'confirmation.self')
  must(row === undefined || rowFits(shift, personId, row), 'sheet.row')
  const minutes = entryMinutes(shift, from, to) ?? refuse('backfill.times')
  const [name, signUp, others] = await Promise.all([
    nameOf(personId), lookUpSignUp(personId, shift), othersAround(personId, shift.shiftId, from, to),
  ])
  must(signUp?.status !== 'confirmed', 'signUp.confirmed')
  must(overlapping(others, from, to).length === 0, 'backfill.overlap')
  must(minutesOnDay(others, from) + minutes <= values['volunteering.servedDailyMinutes'], 'backfill.day')
  must(minutes <= values['volunteering.backfillDailyMinutes'], 'backfill.day')
  must(minutes <= values['volunteering.backfillMonthlyMinutes'], 'backfill.month')
  return { personId, name, from, to, minutes, bySheet: row !== undefined }
}

/**
 * Enter hours from a paper sheet, for two others to approve (VR-10): by who leads the shift, within ten working days of
 * its end, each entry within the shift and beside nothing else that the person did.
 * Refuses with `shift.unknown`, `role.scope`, `shift.notOver`, `backfill.late`, `backfill.banned`, `confirmation.self`,
 * `sheet.row`, `backfill.times`, `person.unknown`, `signUp.confirmed`, `backfill.overlap`, `backfill.day`,
 * `backfill.month`.
 */
export const proposeBackfill = async (request: Request, { shiftId, evidence, photoReference, people }: Input) => {
  const shift = await findShift(shiftId)
  mustLead(request.actor, shift)
  const at = momentText(request.at)
  const values = await settingsOf(shift.community)
  must(at >= shift.endsAt, 'shift.notOver')
  must(chinaDay(request.at) <= lastDay(shift, values['volunteering.backfillWorkingDays']), 'backfill.late')
  await mustNotBeBanned(request.actor.id, at)
  const distinct = [...new Map(people.map((one) => [one.personId, one])).values()]
  const entries = await Promise.all(distinct.map((one) => entryOf(request, shift, values, one)))
  const { title, startsAt, endsAt, community } = shift
  const backfill: Backfill = {
    backfillId: newId('bkf'), community, shiftId, title, startsAt, endsAt, state: 'proposed', evidence, entries,
    proposedBy: request.actor.id, proposedByName: request.actor.nameMasked ?? '*', proposedAt: at,
    ...(photoReference ? { photoReference } : {}),
  }
  const data = { backfillId: backfill.backfillId, shiftId, people: entries.length }
  return commit(request, { type: 'backfill.proposed', community, data, answer: backfillView(backfill) },
    write(BackfillItem.build(PutTransaction).item(placedBackfill(backfill)), 'stale'))
}
