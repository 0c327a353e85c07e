import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { findActivity, findShift, leads, lookUpSignUp } from '../find.ts'
import { LedShift } from './items.ts'
import { findRegular } from './regulars.ts'
import { seriesView, shiftView } from './views.ts'
import { signUpView } from '../views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

export const seeShift = async (request: Request, { shiftId }: { shiftId: string }) => {
  const shift = await findShift(shiftId)
  const { id } = request.actor
  const [activity, signUp, regular] = await Promise.all([
    findActivity(shift.activityId), lookUpSignUp(id, shift),
    shift.ofSeries ? findRegular(shift.activityId, id) : undefined,
  ])
  const { summary, guarantees, riskLevel, method, risks, series } = activity
  return {
    shift: shiftView(shift), summary, guarantees, riskLevel, method, risks, leads: leads(request.actor, shift),
    serverTime: momentText(request.at), ...(signUp ? { signUp: signUpView(signUp) } : {}),
    ...(series && shift.ofSeries ? { series: seriesView(series) } : {}),
    ...(regular ? { regular: { roleId: regular.roleId, pausedUntil: regular.pausedUntil } } : {}),
  }
}

/** The shifts that the actor leads, newest first. */
export const seeLedShifts = async (request: Request, paging: Paging) => {
  const page = await listPage(LedShift, { partition: `leader#${request.actor.id}`, newestFirst: true, ...paging })
  const items = await Promise.all(page.items.map(async ({ shiftId }) => shiftView(await findShift(shiftId))))
  return { ...page, items }
}
