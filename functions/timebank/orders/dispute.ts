import { momentText } from '../../platform/clock.ts'
import type { Request, Write } from '../../platform/commit.ts'
import { attachFiles } from '../../platform/files/attach.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { endAfterWorkingDays } from '../../platform/working-days.ts'
import type { Dispute, Order, Statement } from './items.ts'
import { claimOf, mustAllow, step } from './rules.ts'
import { findOrder, saveOrder } from './save.ts'
import { confirmersOf, mustBePart } from './sides.ts'

interface Words { orderId: string; text: string; photos: string[] }

const mostStatements = 20

/** Evidence is for both sides, for whoever speaks for the requester, and for the workers of the place. */
const evidence = async (request: Request, order: Order, photos: string[]): Promise<Write[]> => {
  if (photos.length === 0) return []
  const { requesterId, operatorId, claims, community, orderId } = order
  const people = new Set([
    requesterId, ...(operatorId ? [operatorId] : []), ...claims.map(({ personId }) => personId),
    ...await confirmersOf(order, request.at),
  ])
  return attachFiles(request, photos, { community, readers: 'staff', people: [...people], about: orderId })
}

const statementOf = async (request: Request, order: Order, { text, photos }: Words): Promise<Statement> => {
  const side = await mustBePart(request, order)
  return {
    by: request.actor.id, side: side === 'kin' ? 'requester' : side, at: momentText(request.at), text, photos,
  }
}

/** The requester's word may be said by kin or by mandate; everybody else speaks for themselves. */
const speaker = ({ requesterId }: Order, side: Statement['side']): { inNameOf?: string } =>
  (side === 'requester' ? { inNameOf: requesterId } : {})

/** Both sides and the dispute, for whoever may act in it. */
export const disputeOf = ({ dispute }: Order): Dispute => {
  must(dispute, 'order.state')
  return dispute
}

/** Until when a ruling is promised on what is disputed or appealed against now. */
export const ruleByOf = async ({ community }: Order, at: number): Promise<string> =>
  endAfterWorkingDays(at, (await settingsOf(community))['timebank.rulingWorkingDays'])

/**
 * Dispute what was done, while the escrow still holds it all: requester, kin, volunteer or a worker. The words and
 * photographs stay with the order; the event says only that there is a dispute. Refuses with `order.unknown`,
 * `order.notYours`, `order.state`, and for photographs with what `attachFiles` refuses.
 */
export const openDispute = async (request: Request, input: Words) => {
  const before = await findOrder(input.orderId)
  const statement = await statementOf(request, before, input)
  mustAllow(before, 'dispute')
  // What has been paid comes back by an objection that was upheld, never by a dispute alone.
  must(!before.settledAt, 'order.state')
  const ruleBy = await ruleByOf(before, request.at)
  const dispute = { openedBy: request.actor.id, openedAt: momentText(request.at), ruleBy, statements: [statement] }
  return saveOrder(request, before, step(before, 'dispute', 'disputed', { dispute }),
    { type: 'order.disputed', ...speaker(before, statement.side), data: { side: statement.side },
      writes: await evidence(request, before, input.photos) })
}

/** Add words and evidence before the ruling. Refuses besides with `dispute.ruled`, `dispute.full`. */
export const addStatement = async (request: Request, input: Words) => {
  const before = await findOrder(input.orderId)
  const statement = await statementOf(request, before, input)
  mustAllow(before, 'state')
  const dispute = disputeOf(before)
  must(!dispute.ruling || (dispute.appeal && !dispute.final), 'dispute.ruled')
  must(dispute.statements.length < mostStatements, 'dispute.full')
  const more = { ...dispute, statements: [...dispute.statements, statement] }
  const after = step(before, 'state', 'disputed', { dispute: more })
  const writes = await evidence(request, before, input.photos)
  return saveOrder(request, before, after,
    { type: 'order.stated', ...speaker(before, statement.side), data: { side: statement.side }, writes })
}

/** The one appeal, by a party, within the days that the community gives. Refuses with `appeal.used`, `appeal.late`. */
export const appealRuling = async (request: Request, { orderId, text }: { orderId: string; text: string }) => {
  const before = await findOrder(orderId)
  const side = await mustBePart(request, before)
  must(side !== 'worker' || claimOf(before, request.actor.id), 'order.notYours')
  mustAllow(before, 'appeal')
  const dispute = disputeOf(before)
  must(dispute.ruling, 'order.state')
  must(!dispute.appeal, 'appeal.used')
  must(momentText(request.at) < (dispute.appealUntil ?? ''), 'appeal.late')
  const appeal = { by: request.actor.id, at: momentText(request.at), text }
  const ruleBy = await ruleByOf(before, request.at)
  const after = step(before, 'appeal', 'disputed', { dispute: { ...dispute, appeal, ruleBy } })
  return saveOrder(request, before, after, {
    type: 'order.appealed', data: { side }, ...speaker(before, side === 'kin' ? 'requester' : side),
  })
}
