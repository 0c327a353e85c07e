import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { Given } from '../../../shared/contract/call.ts'
import type { auditors } from '../../../shared/contract/auditors.ts'
import { reviewRoles } from '../../../shared/roles.ts'
import { chinaDayEnd, chinaDayStart } from '../../../shared/units.ts'
import { loadActor, mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { readable } from '../../platform/erased.ts'
import { listPage } from '../../platform/list.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { inWhoseName } from '../review.ts'
import { TrailRow } from './items.ts'

/** The events that are acts of administration. */
export const administrative = [
  'role.granted', 'role.taken', 'person.disclosed', 'person.emergencySeen', 'person.dataExported',
  'person.deskRegistered', 'person.factsCorrected', 'person.bindingCodeMade', 'person.left', 'person.returned',
  'person.erasureAsked', 'person.erasureWithdrawn', 'person.erased', 'person.merged', 'rule.adopted',
  'hours.reversed', 'hours.corrected', 'hours.backfilled', 'finding.dismissed', 'finding.questioned',
  'callBack.recorded', 'sanction.proposed', 'sanction.confirmed', 'sanction.lifted', 'sanction.upheld',
  'ledger.reconciled', 'books.exported', 'month.closed', 'sample.drawn', 'sample.reviewed', 'question.asked',
  'question.answered', 'question.closed', 'setting.changed', 'pool.sponsorProposed', 'pool.sponsored',
  'grant.proposed', 'grant.approved', 'grant.ended', 'closing.proposed', 'closing.given', 'clearing.acknowledged',
  'mark.decided', 'order.approved', 'order.refused', 'order.voided', 'order.fellBack', 'order.ruled', 'order.awarded',
  'order.reopened', 'order.complaintAnswered', 'activity.published', 'activity.refused', 'activity.textChanged',
  'activity.textRefused', 'kin.verified', 'kin.removed', 'guardian.consented', 'care.certified', 'mandate.granted',
  'mandate.revoked', 'desk.rejected', 'account.frozen', 'account.closed', 'account.opened', 'training.entered',
  'award.entered', 'rating.entered', 'distinction.withdrawn', 'stars.barAsked', 'stars.barred', 'notice.ruled',
  'certificate.issued', 'certificate.sealed', 'certificates.revoked', 'records.exported', 'import.approved',
  'import.refused', 'import.reversalAsked', 'limit.proposed', 'limit.approved', 'limit.ended', 'limit.withdrawn',
  'team.approved', 'team.refused', 'team.closed', 'team.gave', 'passbooks.approved', 'passbooks.refused',
  'passbooks.reversalAsked', 'file.viewed', 'file.reviewed', 'arrangement.approved', 'arrangement.rejected',
  'arrangement.closed', 'report.accepted', 'report.acceptedUnnamed', 'report.joined', 'report.refused',
  'report.takenBack', 'meeting.announced', 'meeting.cancelled', 'meeting.closed', 'paperList.approved',
  'paperList.refused', 'reward.made', 'reward.changed', 'reward.priceAnnounced', 'reward.listed', 'reward.off',
  'stock.received', 'stock.fallProposed', 'stock.writtenOff', 'stock.fallRefused', 'merchant.registered',
  'merchant.changed', 'market.planned', 'market.off', 'voucher.handedOver', 'honour.roundOpened', 'nomination.fit',
  'nomination.unfit', 'nomination.checked', 'nomination.onNotice', 'nomination.notChosen', 'nomination.ruled',
  'honour.decided', 'honour.revocationProposed', 'honour.withdrawn', 'honour.kept', 'voice.seen', 'budget.set',
  'household.deskAsked', 'household.moved', 'household.ended', 'application.looked', 'application.answered',
  'batch.entered', 'batch.confirmed', 'batch.refused', 'deduction.proposed', 'deduction.told', 'deduction.refused',
  'deduction.upheld', 'deduction.appealDismissed', 'deduction.executed', 'deduction.restored', 'deduction.stays',
  'joining.accepted', 'joining.refused', 'payMerchant.kept', 'charity.recorded', 'charity.changed', 'fund.opened',
  'fund.committeeSeated', 'fund.closing', 'campaign.drafted', 'campaign.changed', 'campaign.filed', 'campaign.opened',
  'campaign.stopped', 'station.changed', 'terms.published', 'terms.agreedAtDesk', 'realName.seen', 'realName.refused',
  'gift.refundProposed', 'gift.refundApproved', 'gift.refundRefused', 'goods.received', 'goods.handedOut',
  'goods.fallProposed', 'goods.fell', 'goods.fallRefused', 'person.putAway', 'person.metAtDesk', 'spending.asked',
  'spending.withdrawn', 'spending.voted', 'spending.supervised', 'spending.recused', 'spending.approved',
  'spending.refused', 'spending.answered', 'spending.stopped', 'spending.paid', 'spending.proved',
  'spending.proofRefused', 'spending.accepted', 'spending.reversalAsked', 'spending.reversed',
  'spending.reversalRefused',
] as const

/** Keep an act in the trail of its community; the same row however often the event comes. */
export const keepTrail: Reaction = {
  name: 'audit.keepTrail',
  run: (_request, { community, at, id, type, actorId, call, data }) =>
    TrailRow.build(PutItemCommand).item({ community, at, eventId: id, type, actorId, call, data }).send(),
}

const nameOf = async (actorId: string): Promise<string> => (await loadActor(actorId))?.nameMasked ?? actorId

/** The acts in a community, newest first; a filtered page may come short of its limit. Refuses with `role.scope`. */
export const seeTrail = async (request: Request, input: Given<(typeof auditors)['GET /audit/trail']>) => {
  const { community, type, actorId, from, to, cursor, limit } = input
  mustReach(request.actor, reviewRoles, community)
  const page = await listPage(TrailRow, {
    partition: `trail#${community}`, newestFirst: true, cursor, limit,
    ...(from ? { from: chinaDayStart(from) } : {}), ...(to ? { to: `${chinaDayEnd(to)}~` } : {}),
  })
  const wanted = page.items.filter((act) => (!type || act.type === type) && (!actorId || act.actorId === actorId))
  const items = await Promise.all(wanted.map(async ({ community: _, data, ...act }) => {
    const said = await readable(data as Record<string, unknown>, act.actorId)
    return { ...act, data: said, actorName: await nameOf(act.actorId), ...await inWhoseName(said) }
  }))
  return { ...page, items }
}
