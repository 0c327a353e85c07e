import { chinaDay, chinaDayStart, dayAfter } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { must } from '../../platform/refusal.ts'
import { findActivity } from '../find.ts'
import { mustManage } from './find.ts'
import type { Activity, Shift } from './items.ts'
import { keepActivity } from './keep-activity.ts'
import { insuredOn, insuredRiskLevel } from './rules.ts'
import { activityFile } from './views.ts'

const task = 'volunteering.policyEnding'
const daysBefore = 7

/** A week before its policy ends whoever leads a risky activity is told. */
export const warnOfEnd = ({ activityId, riskLevel, policyUntil }: Activity, nowMs: number): Write[] => {
  if (riskLevel < insuredRiskLevel || policyUntil === undefined) return []
  const warnAt = chinaDayStart(dayAfter(policyUntil, -daysBefore))
  return [due({ task, key: activityId, at: warnAt > momentText(nowMs) ? warnAt : momentText(nowMs) })]
}

export const policyEndingTask: DueTask = {
  task,
  run: async (request, activityId) => {
    const { state, title, leaderId, policyUntil, community } = await findActivity(activityId)
    if (state !== 'published' || policyUntil === undefined) return undefined
    const data = { activityId, title, leaderId, policyUntil }
    return commit(request, { type: 'policy.ending', community, data, answer: {} })
  },
}

interface Policy { activityId: string; policyNumber: string; policyUntil?: string | undefined }

/** Put a policy on record, or a newer one. Refuses with `activity.unknown`, `role.scope`, `policy.over`. */
export const setPolicy = async (request: Request, { activityId, policyNumber, policyUntil }: Policy) => {
  const { policyNumber: _, policyUntil: __, ...before } = await findActivity(activityId)
  mustManage(request.actor, before)
  must(policyUntil === undefined || policyUntil >= chinaDay(request.at), 'policy.over')
  const activity = { ...before, policyNumber, ...(policyUntil ? { policyUntil } : {}) }
  const { community, title } = activity
  const data = { activityId, title, ...(policyUntil ? { policyUntil } : {}) }
  return commit(request, { type: 'activity.insured', community, data, answer: activityFile(activity) },
    keepActivity(activity), ...warnOfEnd(activity, request.at))
}

/** A risky shift does not start without a policy that covers its day (VR-13). Refuses with `activity.uninsured`. */
export const mustBeInsured = async ({ activityId, riskLevel, startsAt }: Shift): Promise<void> => {
  if (riskLevel < insuredRiskLevel) return
  must(insuredOn(await findActivity(activityId), startsAt), 'activity.uninsured')
}
