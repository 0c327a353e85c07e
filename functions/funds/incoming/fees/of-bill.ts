import { chinaDayEnd, dayAfter } from '../../../../shared/units.ts'
import { commit } from '../../../platform/commit.ts'
import type { TradeRow } from '../../../platform/pay/bills/rows.ts'
import { saidByWechat } from '../../../platform/pay/said.ts'
import { perform } from '../../../platform/perform.ts'
import { findCharity } from '../../charities/find.ts'
import { readGift } from '../../giving/read.ts'
import type { Gift } from '../../giving/items.ts'
import { type Fees, oweFees } from './owe.ts'
import { billSource } from './tasks.ts'

/** A merchant's bill of a day, with the gifts of it that are known already. */
interface Bill { mchid: string; day: string; rows: TradeRow[]; known: Map<string, Gift> }

/**
 * What the rows of a day cost each purpose, and what of that comes back with refunds; nothing where the charity that a
 * gift is for bears it itself. The number may be another's by now.
 */
const byPurpose = async ({ mchid, day, rows, known }: Bill): Promise<Fees[]> => {
  const fees = new Map<string, Fees>()
  const bears = new Map<string, boolean>()
  for (const { outTradeNo, feeFen } of rows) {
    const gift = feeFen === 0 ? undefined : known.get(outTradeNo) ?? await readGift(outTradeNo)
    if (!gift || gift.mchid !== mchid || gift.state !== 'paid') continue
    const { purposeId, charityId, community } = gift
    const bearsFees = bears.get(charityId) ?? (await findCharity(charityId)).bearsFees ?? false
    bears.set(charityId, bearsFees)
    if (bearsFees) continue
    const none = { purposeId, source: billSource(mchid, day), community, day, feeFen: 0, backFen: 0 }
    const before = fees.get(purposeId) ?? none
    fees.set(purposeId, {
      ...before, feeFen: before.feeFen + Math.max(0, feeFen), backFen: before.backFen + Math.max(0, -feeFen),
    })
  }
  return [...fees.values()]
}

/** The donors of a day may take back all they gave; what it cost is booked when that is over (CF-16). */
const takenBackUntil = (day: string): number => Date.parse(chinaDayEnd(dayAfter(day, 1)))

/** The fees on a day's bill are owed by the purposes that the payments came to, or are their charity's. */
export const oweFeesOf = async (bill: Bill): Promise<void> => {
  for (const fees of await byPurpose(bill)) {
    const { purposeId, source, community, feeFen, backFen } = fees
    const id = `fees.${source}.${purposeId}.${feeFen}.${backFen}`
    const request = saidByWechat(id, id)
    await perform<unknown>(request, async () => commit(request, {
      type: 'fund.feesOwed', community, data: { purposeId, source, feeFen, backFen }, answer: {},
    }, ...await oweFees(fees, Math.max(request.at, takenBackUntil(bill.day)))))
  }
}
