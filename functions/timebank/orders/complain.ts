import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { adminRoles } from '../../../shared/roles.ts'
import { chinaDay, chinaDayEnd } from '../../../shared/units.ts'
import { type Allowed, giveBack } from '../../ledger/allowance.ts'
import { movementIdOf } from '../../ledger/plan.ts'
import { reversalOf } from '../../ledger/reverse.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { mustFindEvent } from '../../platform/reaction.ts'
import { type Promised, kept, overdueTask, promise } from '../../platform/overdue.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { addWorkingDays } from '../../platform/working-days.ts'
import { heldOrders } from '../held.ts'
import { ruleByOf } from './dispute.ts'
import type { Money } from './escrow.ts'
import { Complaint, type Held, type Order, PersonComplaint, nothingHeld } from './items.ts'
import { minutesIn, step } from './rules.ts'
import { findOrder, saveOrder } from './save.ts'
import { hasStake, mustBePart } from './sides.ts'

const dayMs = 86_400_000

type Made = Pick<Complaint, 'complaintId' | 'community' | 'dueOn'>

/** The answer that is promised to whoever complains. */
const promisedOf = ({ complaintId, community, dueOn }: Made, title: string): Promised =>
  ({ kind: 'complaint', reference: complaintId, community, title, dueAt: chinaDayEnd(dueOn) })

interface Words { orderId: string; kind: 'complaint' | 'objection'; text: string }

const mayObject = (order: Order, days: number, at: number): boolean =>
  ['settled', 'rated'].includes(order.status) && order.settledAt !== undefined && order.confirmedAs !== 'ruling'
  && at <= Date.parse(order.settledAt) + days * dayMs

/**
 * Complain about an order, or object to its settlement within seven days; a worker answers within three working days.
 * Refuses with `order.unknown`, `order.notYours`, `objection.late`.
 */
export const complain = async (request: Request, { orderId, kind, text }: Words) => {
  const { actor, at } = request
  const order = await findOrder(orderId)
  const side = await mustBePart(request, order)
  const settings = await settingsOf(order.community)
  must(kind === 'complaint' || mayObject(order, settings['timebank.objectionDays'], at), 'objection.late')
  const complaintId = newId('cmp')
  const dueOn = addWorkingDays(chinaDay(at), settings['timebank.complaintWorkingDays'])
  const row = {
    complaintId, orderId, community: order.community, kind, by: actor.id, byName: actor.nameMasked ?? '*', text,
    at: momentText(at), dueOn,
  }
  return commit(request, {
    type: 'order.complained', community: order.community, answer: { complaintId, dueOn },
    data: {
      orderId, complaintId, kind, by: actor.id, dueOn, ...side === 'kin' ? { onBehalfOf: order.requesterId } : {},
    },
  }, promise(promisedOf(row, order.title)), write(Complaint.build(PutTransaction).item(row)
    .options({ condition: { attr: 'complaintId', exists: false } }), 'stale'),
  write(PersonComplaint.build(PutTransaction).item({ personId: actor.id, complaintId }), 'stale'))
}

const findComplaint = async (complaintId: string): Promise<Complaint | undefined> =>
  (await Complaint.build(GetItemCommand).key({ complaintId }).options({ consistent: true }).send()).Item

/** A complaint that nobody has answered in time is overdue. */
export const complaintDue = overdueTask('complaint', async (reference) => {
  const complaint = await findComplaint(reference)
  if (!complaint || complaint.answeredAt) return undefined
  return promisedOf(complaint, (await findOrder(complaint.orderId)).title)
})

/** Of what was spent, as much as came back: what overflowed into a pool or an honour stays there. */
const backOf = (spent: Held, minutes: number): Held => {
  let missing = minutesIn(spent) - minutes
  const back = { ...spent }
  for (const source of ['pool', 'earned', 'gifted', 'granted'] as const) {
    const less = Math.min(back[source], missing)
    back[source] -= less
    missing -= less
  }
  return back
}

/** The payment of a settled order back into its escrow, as linked reversals, and the days' allowances with it. */
const takeBackInto = async (request: Request, order: Order, reason: string): Promise<Money> => {
  const made = await mustFindEvent(order.settlementId ?? '')
  const paid = made.movements.map((movement, index) => ({ movement, index }))
    .filter(({ movement }) => movement.movement === 'credit.pay')
  const drafts = paid.map(({ movement, index }, place) => reversalOf(movementIdOf(made.id, index), movement,
    momentText(request.at), movementIdOf(request.eventId, place), reason))
  const minutes = paid.reduce((sum, { movement }) => sum + movement.amount, 0)
  const allowances = (made.data as { pays: { allowance?: Allowed }[] }).pays.flatMap(({ allowance }) =>
    (allowance && allowance.amount > 0 ? [giveBack(allowance)] : []))
  return {
    movements: drafts.map(({ draft }) => draft), expect: [],
    writes: [...drafts.map(({ mark }) => mark), ...allowances, heldOrders.fill(order.orderId, minutes)],
    held: backOf(order.spent ?? nothingHeld, minutes),
  }
}

const reopen = async (request: Request, complaint: Complaint, text: string, done: Write[]) => {
  const before = await findOrder(complaint.orderId)
  must(['settled', 'rated'].includes(before.status), 'order.state')
  const statement = {
    by: complaint.by, side: before.requesterId === complaint.by ? 'requester' as const : 'volunteer' as const,
    at: complaint.at, text: complaint.text, photos: [],
  }
  const { settledAt: _, settlementId: __, confirmedAs: ___, ...open } = before
  const ruleBy = await ruleByOf(before, request.at)
  const dispute = { openedBy: complaint.by, openedAt: momentText(request.at), ruleBy, statements: [statement] }
  const money = await takeBackInto(request, before, text)
  return saveOrder(request, { ...before }, { ...step(open, 'dispute', 'disputed', { dispute }) },
    { type: 'order.reopened', data: {
      complaintId: complaint.complaintId, answer: text, settlementId: before.settlementId,
    }, money, writes: done })
}

/**
 * Answer a complaint. An objection that is upheld brings the payment back into escrow and opens a dispute, so that a
 * ruling still only moves what the escrow holds. Refuses with `complaint.unknown`, `role.scope`, `party.conflict`,
 * `complaint.answered`, `balance.short`, `order.state`.
 */
export const answerComplaint = async (
  request: Request, input: { complaintId: string; community: string; text: string; upheld: boolean },
) => {
  const { complaintId, text, upheld } = input
  mustReach(request.actor, adminRoles, input.community)
  const found = await findComplaint(complaintId)
  const complaint = found?.community === input.community ? found : refuse('complaint.unknown')
  const order = await findOrder(complaint.orderId)
  must(!await hasStake(request.actor, order), 'party.conflict')
  must(!complaint.answeredAt, 'complaint.answered')
  const answered = {
    ...complaint, answer: text, answeredAt: momentText(request.at), answeredBy: request.actor.nameMasked ?? '*', upheld,
  }
  const done = [...kept(promisedOf(complaint, order.title)), write(Complaint.build(PutTransaction).item(answered)
    .options({ condition: { attr: 'answeredAt', exists: false } }), 'complaint.answered')]
  if (upheld && complaint.kind === 'objection') return reopen(request, complaint, text, done)
  return commit(request, {
    type: 'order.complaintAnswered', community: complaint.community,
    answer: { orderId: complaint.orderId, status: order.status },
    data: { orderId: complaint.orderId, complaintId, by: complaint.by, upheld, answer: text, title: order.title },
  }, ...done)
}
