import { purposeAccount } from '../../../../shared/funds.ts'
import { readStanding } from '../../../ledger/balance.ts'
import { drawing } from '../../../ledger/line/draw.ts'
import { asRead } from '../../../ledger/plan.ts'
import { post } from '../../../ledger/post.ts'
import { momentText } from '../../../platform/clock.ts'
import type { Request } from '../../../platform/commit.ts'
import { readFees, saveFees } from './owe.ts'

/**
 * What payments have cost leaves the purpose that they came to, from the front of its line; what WeChat gave back of it
 * comes in again. What a purpose has not any more is left to the charity. Once, however often it is due.
 */
export const bookFees = async (request: Request, key: string) => {
  const [purposeId = '', source = ''] = key.split('|')
  const before = await readFees(purposeId, source)
  if (!before) return undefined
  const { community, day } = before
  const [wanted, backFen] = [before.feeFen - before.bookedFen - before.leftFen, before.backFen - before.bookedBackFen]
  if (wanted <= 0 && backFen <= 0) return undefined
  const account = purposeAccount(purposeId)
  const { balance } = await readStanding(account)
  const takenFen = Math.min(wanted, balance)
  const leftFen = wanted - takenFen
  const happenedAt = momentText(request.at)
  const shared = { happenedAt, reference: source }
  const drawn = takenFen > 0 ? await drawing(request, {
    movement: 'fee.take', account, amount: takenFen, index: 0, reference: source, community,
  }) : []
  const after = {
    ...before, bookedFen: before.bookedFen + takenFen, bookedBackFen: before.bookedBackFen + backFen,
    leftFen: before.leftFen + leftFen,
  }
  return post(request, {
    type: 'fund.feesBooked', community, data: { purposeId, source, day, takenFen, backFen, leftFen }, answer: {},
    movements: [
      ...(takenFen > 0
        ? [{ movement: 'fee.take' as const, from: purposeId, to: community, amount: takenFen, ...shared }] : []),
      ...(backFen > 0
        ? [{ movement: 'fee.giveBack' as const, from: community, to: purposeId, amount: backFen, ...shared }] : []),
    ],
    ...(leftFen > 0 ? { expect: [asRead(account, balance)] } : {}),
  }, saveFees(before, after), ...drawn)
}
