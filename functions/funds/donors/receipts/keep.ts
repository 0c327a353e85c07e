import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { donors } from '../../../../shared/contract/donors.ts'
import { fundStaffRoles } from '../../../../shared/roles.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { mustReach, reaches } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findGiftIn } from '../../giving/find.ts'
import { readGift } from '../../giving/read.ts'
import { Gift } from '../../giving/items.ts'
import { givenOn, leftOf } from '../../giving/rules.ts'
import { readReceipt, saveReceipt } from './find.ts'
import { Receipt, ReceiptNumber, receiptsOf } from './items.ts'
import { namelessReceipt, receiptView } from './views.ts'

type Of<C extends keyof typeof donors> = Given<(typeof donors)[C]>

/** With the gift that it is for. */
const keptView = (receipt: Receipt, gift: Gift) => {
  const { giftId, title } = receipt
  return {
    giftId, title, amountFen: leftOf(gift), paidOn: givenOn(gift),
    ...namelessReceipt(receipt),
  }
}

/**
 * The receipts of a community, what waits first; in whose name, for who issues them (decision 103). Refuses with
 * `role.scope`.
 */
export const seeReceipts = async ({ actor }: Request, { community, ...paging }: Of<'GET /fund-work/receipts'>) => {
  mustReach(actor, fundStaffRoles, community)
  const issues = reaches(actor, ['fundOfficer'], community)
  const page = await listPage(Receipt, { partition: receiptsOf(community), index: true, ...paging })
  const items = await inChunks(page.items, async (receipt) => {
    const gift = await readGift(receipt.giftId)
    return gift ? [{ ...keptView(receipt, gift), ...(issues ? await receiptView(receipt) : {}) }] : []
  })
  return { ...page, items: items.flat() }
}

const findKept = async (
  { actor }: Request, { community, giftId }: { community: string; giftId: string }, ...states: Receipt['state'][]
) => {
  mustReach(actor, ['fundOfficer'], community)
  const gift = await findGiftIn(community, giftId)
  const before = await readReceipt(giftId) ?? refuse('receipt.state')
  must(states.includes(before.state), 'receipt.state')
  return { gift, before }
}

/**
 * Put the receipt on record that the charity has issued, over what has not gone back. A refund that comes between is
 * waited for, and the other way round. Refuses with `role.scope`, `gift.unknown`, `receipt.state`, `gift.goneBack`,
 * `receipt.day`, `receipt.numberUsed`.
 */
export const issueReceipt = async (request: Request, input: Of<'POST /fund-work/gifts/:giftId/receipts'>) => {
  const { community, giftId, number, code, checkCode, url, issuedOn } = input
  const { gift, before } = await findKept(request, input, 'wanted', 'voided')
  const amountFen = leftOf(gift)
  must(amountFen > 0, 'gift.goneBack')
  must(issuedOn >= givenOn(gift) && issuedOn <= chinaDay(request.at), 'receipt.day')
  const byName = request.actor.nameMasked ?? '*'
  const issued = { number, code, checkCode, url, issuedOn, amountFen, byName, at: momentText(request.at) }
  const after: Receipt = { ...before, state: 'issued', issued }
  const { charityId, personId, title } = gift
  return commit(request, {
    type: 'receipt.issued', community, data: { giftId, personId, title, number, code, issuedOn, amountFen },
    answer: keptView(after, gift),
  }, saveReceipt(before, after),
  write(Gift.build(ConditionCheck).key({ giftId }).condition({ attr: 'version', eq: gift.version }), 'stale'),
  write(ReceiptNumber.build(PutTransaction).item({ charityId, code, number, giftId })
    .options({ condition: { attr: 'giftId', exists: false } }), 'receipt.numberUsed'))
}

/**
 * The charity has taken a receipt back; only then the gift may go back (CF-16), and another may be issued for what is
 * left. Refuses with `role.scope`, `gift.unknown`, `receipt.state`.
 */
export const voidReceipt = async (request: Request, input: Of<'POST /fund-work/gifts/:giftId/receipts/voiding'>) => {
  const { community, giftId, reason } = input
  const { gift, before } = await findKept(request, input, 'issued')
  const { number, code, amountFen } = before.issued ?? refuse('receipt.state')
  const { issued: _, ...rest } = before
  const byName = request.actor.nameMasked ?? '*'
  const voided = { number, code, amountFen, reason, byName, at: momentText(request.at) }
  const after: Receipt = {
    ...rest, state: 'voided', voided: [...before.voided, voided].slice(-20),
  }
  const { personId, title } = gift
  return commit(request, {
    type: 'receipt.voided', community, data: { giftId, personId, title, number, code, amountFen, reason },
    answer: keptView(after, gift),
  }, saveReceipt(before, after))
}
