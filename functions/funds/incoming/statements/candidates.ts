import { loadActor } from '../../../platform/actor.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { unseal } from '../../../platform/vault.ts'
import { RefundPaid, refundsPaid } from '../../giving/items.ts'
import { spendingsIn } from '../../spending/every.ts'
import { GiftEntry, entriesOf } from '../items.ts'
import { PaymentMatch, matchesOf } from './items.ts'
import type { Candidate } from './rules.ts'

const limit = 100

/** Of nobody who wants no name shown (CF-15): that a line bears it would tell. */
const nameOf = async ({ giftId, personId, donorSealed, shownName }: GiftEntry): Promise<string | undefined> => {
  if (shownName === 'none') return undefined
  if (donorSealed) return (JSON.parse(await unseal(donorSealed, `${giftId}/donor`)) as { name: string }).name
  const person = personId ? await loadActor(personId) : undefined
  return person?.nameSealed ? unseal(person.nameSealed, `${person.id}/name`) : undefined
}

/** Gifts by bank that no line was matched with: disputed, waiting, or counted. */
const entriesLeft = async (fundId: string): Promise<Candidate[]> => {
  const entries = await everyRow((cursor) =>
    listPage(GiftEntry, { partition: entriesOf(fundId), index: true, to: '3~', cursor, limit }))
  const left = entries.filter(({ way, matched }) => way === 'bank' && !matched)
  return inChunks(left, async (entry) => {
    const { giftId, title, receivedOn: day, reference, amountFen } = entry
    return { giftId, title, day, reference, amountFen, name: await nameOf(entry) }
  })
}

const paymentsLeft = async (fundId: string): Promise<Candidate[]> => {
  const paid = (await spendingsIn(fundId)).filter(({ payments }) => payments.length > 0)
  const left = await inChunks(paid, async ({ spendingId, title, payments }) => {
    const { items } = await listPage(PaymentMatch, { partition: matchesOf(spendingId), limit })
    const matched = new Set(items.map(({ index }) => index))
    return payments.map(({ amountFen, bankReference, paidOn, reversedAt }, index) => ({
      spendingId, index, title, day: paidOn, reference: bankReference.replace(/\s/g, '').toUpperCase(),
      amountFen: -amountFen, gone: reversedAt !== undefined || matched.has(index),
    }))
  })
  return left.flat().filter(({ gone }) => !gone).map(({ gone: _, ...payment }) => payment)
}

/** Refunds by bank that no line was matched with. */
const refundsLeft = async (fundId: string): Promise<Candidate[]> => {
  const paid = await everyRow((cursor) => listPage(RefundPaid, { partition: refundsPaid(fundId), cursor, limit }))
  return paid.filter(({ matched }) => !matched).map(({ refundId, title, paidOn: day, reference, amountFen }) =>
    ({ refundId, title, day, reference, amountFen: -amountFen }))
}

/** All that a line of a fund may stand for still. */
export const candidatesOf = async (fundId: string): Promise<Candidate[]> =>
  (await Promise.all([entriesLeft(fundId), paymentsLeft(fundId), refundsLeft(fundId)])).flat()
