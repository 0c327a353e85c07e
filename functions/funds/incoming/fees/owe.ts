import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { momentText } from '../../../platform/clock.ts'
import { type Write, write } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { FeesBorne, PaymentFees } from './items.ts'
import { feeKey, feeTask } from './tasks.ts'

export const readFees = async (purposeId: string, source: string): Promise<PaymentFees | undefined> =>
  (await PaymentFees.build(GetItemCommand).key({ purposeId, source }).options({ consistent: true }).send()).Item

/** What comes after it as it was read; stale where another changed it meanwhile. */
export const saveFees = (before: PaymentFees | undefined, after: PaymentFees): Write =>
  write(PaymentFees.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'purposeId', exists: false },
  }), 'stale')

export const readBorne = async (purposeId: string): Promise<FeesBorne> => {
  const { Item } = await FeesBorne.build(GetItemCommand).key({ purposeId }).options({ consistent: true }).send()
  return Item ?? { purposeId, version: 0, fen: 0 }
}

/** So much more, or less, than was read; stale where another changed it meanwhile. */
export const saveBorne = ({ purposeId, version, fen }: FeesBorne, addedFen: number): Write =>
  write(FeesBorne.build(PutTransaction).item({ purposeId, version: version + 1, fen: fen + addedFen }).options({
    condition: version > 0 ? { attr: 'version', eq: version } : { attr: 'purposeId', exists: false },
  }), 'stale')

export interface Fees {
  purposeId: string; source: string; community: string; day: string; feeFen: number; backFen: number
}

/** In a commit: so much is owed by a source, and is booked at a moment (ms). Nothing where that was known. */
export const oweFees = async (fees: Fees, at: number): Promise<Write[]> => {
  const { purposeId, source } = fees
  const before = await readFees(purposeId, source)
  const [feeFen, backFen] = [Math.max(fees.feeFen, before?.feeFen ?? 0), Math.max(fees.backFen, before?.backFen ?? 0)]
  if (feeFen === (before?.feeFen ?? 0) && backFen === (before?.backFen ?? 0)) return []
  const none = { version: 1, bookedFen: 0, bookedBackFen: 0, leftFen: 0, leftBackFen: 0 }
  return [
    saveFees(before, { ...none, ...before, ...fees, feeFen, backFen }),
    due({ task: feeTask, key: feeKey(purposeId, source), at: momentText(at) }),
  ]
}
