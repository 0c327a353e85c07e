import type { RuleCode } from '../../../../shared/point-rules.ts'
import { post } from '../../../ledger/post.ts'
import { inTurn } from '../../../ledger/turns.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { type DueTask, waits } from '../../../platform/due.ts'
import { type Deed, awarding } from '../../award.ts'
import { budgetAccount } from '../../budget/rules.ts'
import { awardedDeed, freeDeed } from '../deeds.ts'
import { noonOf } from '../rules.ts'
import { type Application, findApplication } from './items.ts'
import { bookingTask, isOpen } from './notice.ts'
import { changing, saidOf } from './save.ts'

const deedOf = (application: Application, at: string): Deed => {
  const { personId, community, rule, happenedOn, points, acceptedAt = at, text, applicationId } = application
  return {
    personId, community, rule: rule as RuleCode, units: 1, points, at: acceptedAt, happenedAt: noonOf(happenedOn),
    memo: text, reference: applicationId,
  }
}

const book = async (request: Request, before: Application) => {
  const at = momentText(request.at)
  const { community, personId, rule, happenedOn: day, applicationId: reference } = before
  const made = await awarding(request, deedOf(before, at))
  const { granted = 0, movements = [], writes = [] } = made ?? {}
  const why = made ? made.data.none ?? made.data.cutBy : 'noHousehold' as const
  const after = { ...before, state: 'booked' as const, granted, doneAt: at, ...(why ? { why } : {}) }
  const deed = { personId, rule, day, reference }
  const all = [...changing(before, after), granted > 0 ? awardedDeed(deed) : freeDeed(deed), ...writes]
  const said = { ...saidOf(after), granted, why }
  // Without a household there is nothing to award; the application is at its end all the same.
  if (!made) return commit(request, { type: 'application.booked', community, data: said, answer: {} }, ...all)
  const data = { ...made.data, application: said }
  return post(request, { type: 'points.awarded', community, data, answer: { granted }, movements }, ...all)
}

/**
 * What was on notice is booked when its days are over, once, by the rules in force when it was accepted (FP-03). An
 * objection that waits for its answer holds it up; the answer makes it due again, or, in the last moment of the notice,
 * it is looked at again.
 */
export const bookApplication: DueTask = {
  task: bookingTask,
  run: async (request, applicationId) => {
    const before = await findApplication(applicationId)
    if (before.state !== 'notice' || momentText(request.at) < (before.bookAt ?? '')) return undefined
    if (before.objections.some(isOpen)) return waits
    return inTurn([budgetAccount(before.community)], () => book(request, before))
  },
}
