import type { DeliveryStep } from '../../../shared/rewards.ts'
import { workerRoles } from '../../../shared/roles.ts'
import { maskedName, mustReach } from '../../platform/actor.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findVoucher, leftOf, saveVoucher, seenView } from './find.ts'
import { mustBeOpen, peopleOf } from './give-back.ts'
import { handOver } from './hand-over.ts'
import { Delivery, type Voucher, deliveriesIn } from './items.ts'
import { mustBeForOthers } from './verifier.ts'

const bearerRoles = ['stationStaff', ...workerRoles] as const

interface Which { voucherId: string; community: string }

/** A voucher of the community that is to be brought, for a worker who is not close to the household. */
const mustBring = async ({ actor }: Request, { voucherId, community }: Which): Promise<Voucher> => {
  mustReach(actor, bearerRoles, community)
  const voucher = await findVoucher(voucherId) ?? refuse('voucher.unknown')
  must(voucher.community === community && voucher.delivery, 'voucher.unknown')
  mustBeOpen(voucher)
  await mustBeForOthers(actor, voucher)
  return voucher
}

interface Paging { community: string; cursor?: string | undefined; limit?: number | undefined }

/** What is to be brought, longest waiting first. Refuses with `role.scope`. */
export const seeDeliveries = async (request: Request, { community, ...paging }: Paging) => {
  mustReach(request.actor, bearerRoles, community)
  const page = await listPage(Delivery, { partition: deliveriesIn(community), ...paging })
  const items = await Promise.all(page.items.map(async ({ voucherId }) => {
    const voucher = await findVoucher(voucherId)
    if (!voucher || leftOf(voucher) === 0) return []
    return [{ ...seenView(voucher), personName: await maskedName(voucher.personId) }]
  }))
  return { ...page, items: items.flat() }
}

/**
 * Packed, on its way, or back because nobody was there. Refuses with `role.scope`, `voucher.unknown`, `voucher.used`,
 * `voucher.ended`, `conflict.close`, `voucher.step`.
 */
export const moveDelivery = async (request: Request, input: Which & { step: Exclude<DeliveryStep, 'ordered'> }) => {
  const before = await mustBring(request, input)
  const { step } = input
  must(before.delivery !== step, 'voucher.step')
  const after: Voucher = { ...before, delivery: step }
  const { voucherId, rewardId, community, title } = after
  const data = { voucherId, rewardId, title, step, quantity: leftOf(after), people: await peopleOf(after) }
  const type = step === 'sent' ? 'voucher.sent' : 'voucher.packed'
  return commit(request, { type, community, data, answer: seenView(after) }, ...saveVoucher(before, after))
}

/** All of it, at the door. Refuses as before, and with `voucher.step` what is not on its way. */
export const handOverAtDoor = async (request: Request, { receivedBy, ...which }: Which & { receivedBy: string }) => {
  const voucher = await mustBring(request, which)
  must(voucher.delivery === 'sent', 'voucher.step')
  return handOver(request, voucher, leftOf(voucher), receivedBy)
}
