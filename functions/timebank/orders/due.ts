import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import type { DueTask } from '../../platform/due.ts'
import { overdueTask } from '../../platform/overdue.ts'
import { complaintDue } from './complain.ts'
import { awardRuling } from './rule.ts'
import { confirmBySilence } from './confirm.ts'
import { release } from './escrow.ts'
import type { Order } from './items.ts'
import { freeAll } from './late.ts'
import { fullyChecked, promisedOf, step } from './rules.ts'
import { findOrder, saveOrder } from './save.ts'
import { confirmersOf } from './sides.ts'

/** What happens to an order by itself. Each looks at the order anew and does nothing where it has moved on. */

/** Nobody took it in good time, or nobody said yes: the workers look after it before it begins. */
const escalate = async (request: Request, before: Order): Promise<unknown> => {
  if (!['open', 'claimed'].includes(before.status) || before.escalatedAt) return undefined
  const after = step(before, 'escalate', before.status, { escalatedAt: momentText(request.at) })
  return saveOrder(request, before, after, { type: 'order.escalated' })
}

/** Its time has come and nobody was to come: everything goes back. */
const expire = async (request: Request, before: Order): Promise<unknown> => {
  if (!['pendingReview', 'open', 'claimed'].includes(before.status)) return undefined
  return saveOrder(request, before, step(before, 'expire', 'expired'), {
    type: 'order.expired', money: await release(request, before), writes: await freeAll(before),
  })
}

/** Its time is over and a check is missing: a worker rings the elder; no silence confirms it. */
const callBack = async (request: Request, before: Order): Promise<unknown> => {
  if (!['accepted', 'checkedIn'].includes(before.status)) return undefined
  const reason = before.status === 'accepted' ? 'noCheckIn' : 'noCheckOut'
  return saveOrder(request, before, step(before, 'callBack', before.status, { callBack: reason }),
    { type: 'order.toCallBack', data: { reason } })
}

/** Silence will confirm it soon: who may still say otherwise is told, once (PEERS 3.7). */
const warn = async (request: Request, before: Order): Promise<unknown> => {
  if (before.status !== 'checkedOut' || !fullyChecked(before) || before.warnedAt) return undefined
  const after = step(before, 'warn', 'checkedOut', { warnedAt: momentText(request.at) })
  const minutes = before.claims.reduce((sum, { measuredMinutes = 0 }) => sum + measuredMinutes, 0)
  const data = { confirmsAt: before.confirmsAt, minutes, confirmerIds: await confirmersOf(before, request.at) }
  return saveOrder(request, before, after, { type: 'order.silenceNear', data })
}

const silence = async (request: Request, before: Order): Promise<unknown> =>
  (before.status === 'checkedOut' && fullyChecked(before) ? confirmBySilence(request, before) : undefined)

const stillOpen = (kind: 'review' | 'ruling'): DueTask => overdueTask(kind, async (orderId) => {
  const promised = promisedOf(await findOrder(orderId))
  return promised?.kind === kind ? promised : undefined
})

const task = (name: string, run: (request: Request, before: Order) => Promise<unknown>): DueTask =>
  ({ task: name, run: async (request, key) => run(request, await findOrder(key)) })

export const orderTasks: DueTask[] = [
  task('order.escalate', escalate), task('order.expire', expire), task('order.overdue', callBack),
  task('order.silenceNear', warn),
  task('order.silence', silence), task('order.award', awardRuling),
  stillOpen('review'), stillOpen('ruling'), complaintDue,
]
