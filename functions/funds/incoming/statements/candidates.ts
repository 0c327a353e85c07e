import { dayAfter } from '../../../../shared/units.ts'
import { loadActor } from '../../../platform/actor.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { unseal } from '../../../platform/vault.ts'
import type { Fund } from '../../charities/items.ts'
import { RefundPaid, refundsPaid } from '../../giving/items.ts'
import { readEntry, readReference } from '../find.ts'
import { GiftEntry, entriesOf, leftRanks } from '../items.ts'
import { PaymentLeft, type StatementLine, paymentsLeft, paymentsNumbered } from './items.ts'
import { type Candidate, fewDays } from './rules.ts'

const limit = 100

/** Days of the calendar, both with it. */
interface Span { from: string; to: string }
const always: Span = { from: '0', to: '9' }

/** Of nobody who wants no name shown (CF-15): that a line bears it would tell. */
const nameOf = async ({ giftId, personId, donorSealed, shownName }: GiftEntry): Promise<string | undefined> => {
  if (shownName === 'none') return undefined
  if (donorSealed) return (JSON.parse(await unseal(donorSealed, `${giftId}/donor`)) as { name: string }).name
  const person = personId ? await loadActor(personId) : undefined
  return person?.nameSealed ? unseal(person.nameSealed, `${person.id}/name`) : undefined
}

const giftCandidate = async (entry: GiftEntry): Promise<Candidate> => {
  const { giftId, title, receivedOn: day, reference, amountFen } = entry
  return { giftId, title, day, reference, amountFen, name: await nameOf(entry) }
}
const paymentCandidate = ({ fundId: _, amountFen, ...payment }: PaymentLeft): Candidate =>
  ({ ...payment, amountFen: -amountFen })

/** By bank, and matched with no line: disputed, waiting, or counted. */
const isLeft = ({ way, matched, state }: GiftEntry): boolean => way === 'bank' && !matched && state !== 'withdrawn'

const entriesIn = async (fundId: string, { from, to }: Span): Promise<GiftEntry[]> => {
  const lists = await inChunks(leftRanks, (rank) => everyRow((cursor) => listPage(GiftEntry, {
    partition: entriesOf(fundId), index: true, from: `${rank}#${from}`, to: `${rank}#${to}~`, cursor, limit,
  })))
  return lists.flat().filter(isLeft)
}

const paymentsIn = (fundId: string, { from, to }: Span): Promise<PaymentLeft[]> => everyRow((cursor) =>
  listPage(PaymentLeft, { partition: paymentsLeft(fundId), from, to: `${to}~`, cursor, limit }))

const entriesNumbered = async ({ fundId, charityId }: Fund, reference: string): Promise<GiftEntry[]> => {
  const giftId = await readReference({ charityId, way: 'bank', reference })
  const entry = giftId ? await readEntry(giftId) : undefined
  return entry?.fundId === fundId && isLeft(entry) ? [entry] : []
}

const paymentsOf = async ({ fundId }: Fund, reference: string): Promise<PaymentLeft[]> =>
  (await listPage(PaymentLeft, { partition: paymentsNumbered(fundId, reference), index: true })).items

/** Refunds by bank that no line was matched with; they are few. */
const refundsLeft = async (fundId: string): Promise<Candidate[]> => {
  const paid = await everyRow((cursor) =>
    listPage(RefundPaid, { partition: refundsPaid(fundId), index: true, cursor, limit }))
  return paid.map(({ refundId, title, paidOn: day, reference, amountFen }) =>
    ({ refundId, title, day, reference, amountFen: -amountFen }))
}

const once = <T>(rows: T[], keyOf: (row: T) => string): T[] =>
  [...new Map(rows.map((row) => [keyOf(row), row])).values()]

/** All that the books have and no statement. */
export const everythingLeft = async (fundId: string): Promise<Candidate[]> => {
  const [entries, payments, refunds] = await Promise.all([
    entriesIn(fundId, always), paymentsIn(fundId, always), refundsLeft(fundId),
  ])
  return [...await inChunks(entries, giftCandidate), ...payments.map(paymentCandidate), ...refunds]
}

/**
 * What lines of a fund may stand for still: what has their numbers, and what lies within a few days of them. So much is
 * read as lies around them, however long the fund's history is.
 */
export const candidatesFor = async (fund: Fund, lines: readonly StatementLine[]): Promise<Candidate[]> => {
  const open = lines.filter(({ state, source }) => state === 'open' && source === 'bank')
  const days = open.map(({ day }) => day).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const span = { from: dayAfter(first, -fewDays), to: dayAfter(last, fewDays) }
  const { fundId } = fund
  const [entries, payments, refunds, numbered, paid] = await Promise.all([
    entriesIn(fundId, span), paymentsIn(fundId, span), refundsLeft(fundId),
    inChunks(open, ({ reference }) => entriesNumbered(fund, reference)),
    inChunks(open, ({ reference }) => paymentsOf(fund, reference)),
  ])
  const gifts = once([...entries, ...numbered.flat()], ({ giftId }) => giftId)
  const spent = once([...payments, ...paid.flat()], ({ spendingId, index }) => `${spendingId}#${index}`)
  return [...await inChunks(gifts, giftCandidate), ...spent.map(paymentCandidate), ...refunds]
}
