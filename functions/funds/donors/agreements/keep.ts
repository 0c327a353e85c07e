import type { Given } from '../../../../shared/contract/call.ts'
import type { donors } from '../../../../shared/contract/donors.ts'
import { fundStaffRoles } from '../../../../shared/roles.ts'
import { mustReach, reaches } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { seal } from '../../../platform/vault.ts'
import { findGiftIn } from '../../giving/find.ts'
import { ownName } from '../own-name.ts'
import { findPaid } from '../receipts/ask.ts'
import { agreementView, donorSeal, namelessAgreement, readAgreement, saveAgreement, wantedFor } from './find.ts'
import { Agreement, agreementsOf } from './items.ts'

type Of<C extends keyof typeof donors> = Given<(typeof donors)[C]>

const mostEditions = 20

/** Ask for a written agreement (CF-14). Refuses with what `findPaid` refuses and `agreement.state`. */
export const askAgreement = async (request: Request, { giftId }: { giftId: string }) => {
  const gift = await findPaid(request.actor, giftId)
  must(!await readAgreement(giftId), 'agreement.state')
  const after = await wantedFor(gift, momentText(request.at))
  const { community } = after
  return commit(request, { type: 'agreement.asked', community, data: { giftId }, answer: namelessAgreement(after) },
    saveAgreement(undefined, after))
}

/**
 * Agree to an edition, in one tap; it stays as it is from then on. Refuses with what `findPaid` refuses and
 * `agreement.state`, `agreement.changed`.
 */
export const agree = async (request: Request, { giftId, edition }: Of<'POST /me/gifts/:giftId/agreement/consent'>) => {
  const { actor, at } = request
  await findPaid(actor, giftId)
  const before = await readAgreement(giftId) ?? refuse('agreement.state')
  must(before.state === 'drafted', 'agreement.state')
  must(before.editions.at(-1)?.edition === edition, 'agreement.changed')
  const donorSealed = await seal(await ownName(actor), donorSeal(giftId))
  const after: Agreement = {
    ...before, state: 'agreed', agreedAt: momentText(at), donorSealed,
  }
  const { community } = before
  return commit(request, {
    type: 'agreement.agreed', community, data: { giftId, edition }, answer: namelessAgreement(after),
  }, saveAgreement(before, after))
}

/**
 * The agreements of a community, what waits for staff first; with the donor, for who drafts them. Refuses with
 * `role.scope`.
 */
export const seeAgreements = async ({ actor }: Request, { community, ...paging }: Of<'GET /fund-work/agreements'>) => {
  mustReach(actor, fundStaffRoles, community)
  const page = await listPage(Agreement, { partition: agreementsOf(community), index: true, ...paging })
  if (!reaches(actor, ['fundOfficer'], community)) return { ...page, items: page.items.map(namelessAgreement) }
  return { ...page, items: await inChunks(page.items, agreementView) }
}

/**
 * Draft the agreement, or draft it anew as another edition, until the donor has agreed. Refuses with `role.scope`,
 * `gift.unknown`, `agreement.state`.
 */
export const draftAgreement = async (request: Request, input: Of<'POST /fund-work/gifts/:giftId/agreements'>) => {
  const { community, giftId, ...said } = input
  mustReach(request.actor, ['fundOfficer'], community)
  const { personId, title } = await findGiftIn(community, giftId)
  const before = await readAgreement(giftId) ?? refuse('agreement.state')
  must(before.state !== 'agreed', 'agreement.state')
  const edition = (before.editions.at(-1)?.edition ?? 0) + 1
  const draft = { edition, ...said, byName: request.actor.nameMasked ?? '*', at: momentText(request.at) }
  const after: Agreement = {
    ...before, state: 'drafted',
    editions: [...before.editions, draft].slice(-mostEditions),
  }
  return commit(request, {
    type: 'agreement.drafted', community, data: { giftId, personId, title, edition },
    answer: namelessAgreement(after),
  }, saveAgreement(before, after))
}
