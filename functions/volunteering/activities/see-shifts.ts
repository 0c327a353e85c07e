import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { findActivity, findShift, leads, lookUpSignUp } from '../find.ts'
import { LedShift } from './items.ts'
import { shiftView } from './views.ts'
import { signUpView } from '../views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

export const seeShift = async (request: Request, { shiftId }: { shiftId: string }) => {
  const shift = await findShift(shiftId)
  const [{ summary, guarantees, riskLevel }, signUp] = await Promise.all([
    findActivity(shift.activityId), lookUpSignUp(request.actor.id, shift),
  ])
  return {
    shift: shiftView(shift), summary, guarantees, riskLevel, leads: leads(request.actor, shift),
    serverTime: momentText(request.at), ...(signUp ? { signUp: signUpView(signUp) } : {}),
  }
}

/** The shifts that the actor leads, newest first. */
export const seeLedShifts = async (request: Request, paging: Paging) => {
  const page = await listPage(LedShift, { partition: `leader#${request.actor.id}`, newestFirst: true, ...paging })
  const items = await Promise.all(page.items.map(async ({ shiftId }) => shiftView(await findShift(shiftId))))
  return { ...page, items }
}
