import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { shiftView } from '../activities/views.ts'
import { findShift } from '../find.ts'
import { SignUp } from '../items.ts'
import { signUpView } from '../views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

/** A person's sign-ups with their shifts, newest first. */
export const seeMyShifts = async (request: Request, paging: Paging) => {
  const page = await listPage(SignUp, { partition: `signUps#${request.actor.id}`, newestFirst: true, ...paging })
  const items = await Promise.all(page.items.map(async (signUp) => ({
    shift: shiftView(await findShift(signUp.shiftId)), signUp: signUpView(signUp),
  })))
  return { ...page, items, serverTime: momentText(request.at) }
}
