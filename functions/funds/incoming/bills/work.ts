import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { bills } from '../../../../shared/contract/incoming/bills.ts'
import { chinaDay, dayAfter } from '../../../../shared/units.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { listPage } from '../../../platform/list.ts'
import { PayError, isRefused } from '../../../platform/pay/error.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findCharityIn, numberOf } from '../../charities/find.ts'
import { merchantOf } from '../../giving/find.ts'
import { PayDifference } from '../../giving/items.ts'
import { BillCheck, billChecksOf } from './items.ts'
import { billTask, nextBillAt } from './tasks.ts'

type Of<C extends keyof typeof bills> = Given<(typeof bills)[C]>

/** WeChat keeps bills for three months. */
const keptDays = 89

/** The days that were checked, newest first. Refuses with `role.scope`, `charity.unknown`, `gift.noMerchant`. */
export const seeBillChecks = async (
  { actor }: Request, input: Of<'GET /fund-work/charities/:charityId/bill-checks'>,
) => {
  const { division, charityId, mchid: asked, ...paging } = input
  mustReach(actor, ['cityAdmin', 'auditor'], division)
  const mchid = await numberOf(await findCharityIn(division, charityId), asked)
  if (!mchid) return { items: [] }
  const page = await listPage(BillCheck, { partition: billChecksOf(mchid), newestFirst: true, ...paging })
  return { ...page, items: page.items.map(({ mchid: _, ...check }) => check) }
}

/**
 * Check a day now, whatever the schedule has done; it goes on from there. Refuses with `role.scope`, `charity.unknown`,
 * `gift.noMerchant`, `bill.notYet`, `gift.payAway`.
 */
export const checkBill = async (request: Request, input: Of<'POST /fund-work/charities/:charityId/bill-checks'>) => {
  const { actor, at } = request
  const { division, charityId, day } = input
  mustReach(actor, ['cityAdmin'], division)
  const charity = await findCharityIn(division, charityId)
  const merchant = await merchantOf(await numberOf(charity, input.mchid))
  const today = chinaDay(at)
  must(day < today && day >= dayAfter(today, -keptDays), 'bill.notYet')
  const { checkDay } = await import('./check.ts')
  return checkDay(request, { charity, merchant, day }, due({ task: billTask, key: charityId, at: nextBillAt(at) }))
    .catch((error: unknown) => {
      if (!(error instanceof PayError)) throw error
      return refuse(isRefused(error, 'STATEMENT_CREATING') ? 'bill.notYet' : 'gift.payAway')
    })
}

/**
 * Say how a difference was dealt with; it stays on the list with who said so. Refuses with `role.scope`,
 * `charity.unknown`, `gift.noMerchant`, `difference.unknown`, `difference.resolved`.
 */
export const resolveDifference = async (
  request: Request, input: Of<'POST /fund-work/charities/:charityId/payment-differences/:differenceId/resolution'>,
) => {
  const { actor } = request
  const { division, charityId, differenceId: id, at, word } = input
  mustReach(actor, ['cityAdmin'], division)
  const mchid = await numberOf(await findCharityIn(division, charityId), input.mchid) ?? refuse('difference.unknown')
  const { Item } = await PayDifference.build(GetItemCommand).key({ mchid, at, id }).options({ consistent: true }).send()
  const before = Item ?? refuse('difference.unknown')
  must(!before.resolved, 'difference.resolved')
  const resolvedAt = momentText(request.at)
  const resolved = { word, byName: actor.nameMasked ?? '*', at: resolvedAt }
  const { kind, number } = before
  return commit(request, {
    type: 'pay.differenceResolved', community: division, data: { charityId, differenceId: id, kind, number, word },
    answer: { resolvedAt },
  }, write(PayDifference.build(PutTransaction).item({ ...before, resolved })
    .options({ condition: { attr: 'resolved', exists: false } }), 'difference.resolved'))
}
