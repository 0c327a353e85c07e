import { chinaDayEnd } from '../../../shared/units.ts'
import type { Expectation, MovementDraft } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit } from '../../platform/commit.ts'
import { type DueTask, notDue } from '../../platform/due.ts'
import { must } from '../../platform/refusal.ts'
import { holdCredit } from '../credit/hold.ts'
import { earning } from '../earn.ts'
import { exchangeData, exchangeView, exchangeWrite, findExchange } from './exchange.ts'
import type { Exchange } from './items.ts'

interface Moves { movements: MovementDraft[]; expect: Expectation[]; writes: Write[] }

/**
 * All minutes of the group at once: out of the accounts of those who got help into the exchange's own, and from there
 * to those who gave it. Refuses with `balance.short`, and with `exchange.cap` where somebody may not earn or hold so
 * much (TB-03): all or nothing.
 */
const movesOf = async ({ exchangeId, community, lines, title, service, day }: Exchange): Promise<Moves> => {
  const base = { happenedAt: chinaDayEnd(day), memo: title, reference: exchangeId, category: service }
  const holds = await Promise.all(lines.filter(({ side }) => side === 'got').map(({ personId, minutes }) =>
    holdCredit(personId, exchangeId, minutes, base)))
  const earnings = await Promise.all(lines.filter(({ side }) => side === 'gave').map(async ({ personId, minutes }) => {
    const earned = await earning(community, personId, base.happenedAt, minutes)
    must(earned.credited === minutes, 'exchange.cap')
    return earned
  }))
  const pays: MovementDraft[] = earnings.map(({ personId, credited }) =>
    ({ movement: 'credit.pay', from: exchangeId, to: personId, amount: credited, ...base }))
  return {
    movements: [...holds.flatMap(({ movements }) => movements), ...pays],
    expect: [...holds.flatMap(({ expect }) => expect), ...earnings.map(({ expect }) => expect)],
    writes: earnings.flatMap(({ writes }) => writes),
  }
}

/**
 * Agree to one's line; with the last agreement all minutes move, in one commit.
 * Refuses with `exchange.unknown`, `exchange.closed`, `exchange.agreed`, `balance.short`, `exchange.cap`.
 */
export const acceptExchange = async (request: Request, { exchangeId }: { exchangeId: string }) => {
  const { actor, at } = request
  const before = await findExchange(exchangeId, actor.id)
  must(before.status === 'open' && momentText(at) < before.endsAt, 'exchange.closed')
  must(before.lines.some(({ personId, acceptedAt }) => personId === actor.id && !acceptedAt), 'exchange.agreed')
  const acceptedAt = momentText(at)
  const lines = before.lines.map((line) => (line.personId === actor.id ? { ...line, acceptedAt } : line))
  const complete = lines.every(({ acceptedAt }) => acceptedAt)
  const next: Exchange = { ...before, lines, status: complete ? 'done' : 'open' }
  const { community } = before
  const [data, answer] = [exchangeData(next), exchangeView(next)]
  if (!complete) return commit(request, { type: 'exchange.agreed', community, data, answer }, exchangeWrite(next))
  const { movements, expect, writes } = await movesOf(next)
  const given = next.lines.map(({ personId, side, minutes }) => ({ personId, side, minutes }))
  const done = { type: 'exchange.done', community, data: { ...data, lines: given }, answer, movements, expect }
  return post(request, done,
    exchangeWrite(next), notDue({ task: 'exchange.expire', key: exchangeId }), ...writes)
}

/** Refuse, for everybody. Refuses with `exchange.unknown`, `exchange.closed`. */
export const refuseExchange = async (request: Request, input: { exchangeId: string; reason: string }) => {
  const { exchangeId, reason } = input
  const before = await findExchange(exchangeId, request.actor.id)
  must(before.status === 'open', 'exchange.closed')
  const refusedByName = request.actor.nameMasked ?? '*'
  const next: Exchange = { ...before, status: 'refused', refusedByName, reason }
  const data = { ...exchangeData(next), name: refusedByName, reason }
  return commit(request, { type: 'exchange.refused', community: before.community, data, answer: exchangeView(next) },
    exchangeWrite(next), notDue({ task: 'exchange.expire', key: exchangeId }))
}

/** Not everybody agreed in time: nothing moves. */
export const expireExchange: DueTask = {
  task: 'exchange.expire',
  run: async (request, exchangeId) => {
    const before = await findExchange(exchangeId)
    if (before.status !== 'open') return
    const next: Exchange = { ...before, status: 'expired' }
    const draft = { type: 'exchange.expired', community: before.community, data: exchangeData(next), answer: {} }
    return commit(request, draft, exchangeWrite(next))
  },
}
