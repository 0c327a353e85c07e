import { momentText } from '../../platform/clock.ts'
import { streetOf } from '../../../shared/divisions.ts'
import { homeOf } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { findActivity, findShift, leads, lookUpSignUp } from '../find.ts'
import { LedShift, Shift, shiftsOf } from './items.ts'
import { shiftView } from './views.ts'
import { signUpView } from '../views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }
interface Nearby extends Paging { community?: string | undefined; kind?: 'community' | 'timeBank' | undefined }

// No shift lasts longer, so none that began before is still on.
const longestShiftMs = 12 * 3_600_000

/** The shifts of the street around a community that are not over, soonest first. */
export const seeNearbyShifts = async (request: Request, { community, kind, cursor, limit }: Nearby) => {
  const street = streetOf(community ?? homeOf(request.actor))
  const { items, ...rest } = await listPage(Shift, {
    partition: shiftsOf(street), index: true, from: momentText(request.at - longestShiftMs), cursor, limit,
  })
  const now = momentText(request.at)
  const wanted = items.filter(({ endsAt, activityKind }) => endsAt > now && (!kind || activityKind === kind))
  return { ...rest, items: wanted.map(shiftView) }
}

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
