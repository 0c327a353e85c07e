import { purposeAccount } from '../../../../shared/funds.ts'
import { readStanding } from '../../../ledger/balance.ts'
import { drawing } from '../../../ledger/line/draw.ts'
import { waitingSince } from '../../../ledger/line/read.ts'
import { asRead } from '../../../ledger/plan.ts'
import { post } from '../../../ledger/post.ts'
import { momentText } from '../../../platform/clock.ts'
import type { Request } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { takeBackMs } from '../../giving/rules.ts'
import { readBorne, readFees, saveBorne, saveFees } from './owe.ts'
import { settlement, wantedOf } from './rules.ts'
import { feeTask, isOfBill } from './tasks.ts'

/**
 * What payments have cost leaves the purpose that they came to, from the front of its line, as far as no donor takes
 * back alone any more what stands there (CF-16); the rest waits a day. What WeChat gave back of what the purpose has
 * borne comes in again. What a purpose has not any more is left to the charity. Once, however often it is due.
 */
export const bookFees = async (request: Request, key: string) => {
  const [purposeId = '', source = ''] = key.split('|')
  const before = await readFees(purposeId, source)
  if (!before) return undefined
  const { community, day } = before
  const { evenFen, ...wanted } = wantedOf(before)
  if (evenFen + wanted.wantedFen + wanted.backFen === 0) return undefined
  const account = purposeAccount(purposeId)
  const [{ balance }, borne] = await Promise.all([readStanding(account), readBorne(purposeId)])
  const ripeAt = momentText(request.at - (isOfBill(source) ? takeBackMs : 0))
  const ripeFen = await waitingSince(account, ripeAt, wanted.wantedFen)
  const settled = settlement(wanted, { balance, ripeFen, borneFen: borne.fen })
  const { takenFen, waitsFen, leftFen, givenFen, leftBackFen } = settled
  const shared = { happenedAt: momentText(request.at), reference: source }
  const drawn = takenFen > 0 ? await drawing(request, {
    movement: 'fee.take', account, amount: takenFen, index: 0, reference: source, community,
  }) : []
  const after = {
    ...before, leftFen: before.leftFen + leftFen, leftBackFen: before.leftBackFen + leftBackFen,
    bookedFen: before.bookedFen + evenFen + takenFen, bookedBackFen: before.bookedBackFen + evenFen + givenFen,
  }
  return post(request, {
    type: 'fund.feesBooked', community, answer: {}, data: { purposeId, source, day, evenFen, ...settled },
    movements: [
      ...(takenFen > 0
        ? [{ movement: 'fee.take' as const, from: purposeId, to: community, amount: takenFen, ...shared }] : []),
      ...(givenFen > 0
        ? [{ movement: 'fee.giveBack' as const, from: community, to: purposeId, amount: givenFen, ...shared }] : []),
    ],
    ...(wanted.wantedFen > 0 ? { expect: [asRead(account, balance)] } : {}),
  }, saveFees(before, after), ...drawn,
  ...(takenFen + givenFen > 0 ? [saveBorne(borne, takenFen - givenFen)] : []),
  ...(waitsFen > 0 ? [due({ task: feeTask, key, at: momentText(request.at + takeBackMs) })] : []))
}
