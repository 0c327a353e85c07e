/** The events that are acts of administration, by context: each is kept in the trail of its community. */

const identity = [
  'role.granted', 'role.taken',
  'person.disclosed', 'person.emergencySeen', 'person.dataExported', 'person.deskRegistered',
  'person.factsCorrected', 'person.bindingCodeMade', 'person.left', 'person.returned', 'person.erasureAsked',
  'person.erasureWithdrawn', 'person.erased', 'person.merged', 'person.putAway', 'person.metAtDesk',
  'setting.changed',
  'mark.decided',
  'kin.verified', 'kin.removed',
  'guardian.consented',
  'care.certified',
  'mandate.granted', 'mandate.revoked',
  'desk.rejected',
  'household.deskAsked', 'household.moved', 'household.ended',
  'joining.accepted', 'joining.refused',
  'terms.published', 'terms.agreedAtDesk',
  'realName.seen', 'realName.refused',
] as const

const volunteering = [
  'hours.reversed', 'hours.corrected', 'hours.backfilled',
  'callBack.recorded',
  'sanction.proposed', 'sanction.confirmed', 'sanction.lifted', 'sanction.upheld',
  'activity.published', 'activity.refused', 'activity.textChanged', 'activity.textRefused',
  'training.entered',
  'award.entered',
  'rating.entered',
  'distinction.withdrawn',
  'stars.barAsked', 'stars.barred',
  'notice.ruled',
  'certificate.issued', 'certificate.sealed',
  'certificates.revoked',
  'records.exported',
  'import.approved', 'import.refused', 'import.reversalAsked',
] as const

const timebank = [
  'pool.sponsorProposed', 'pool.sponsored',
  'grant.proposed', 'grant.approved', 'grant.ended',
  'closing.proposed', 'closing.given',
  'clearing.acknowledged',
  'order.approved', 'order.refused', 'order.voided', 'order.fellBack', 'order.ruled', 'order.awarded',
  'order.reopened', 'order.complaintAnswered',
  'limit.proposed', 'limit.approved', 'limit.ended', 'limit.withdrawn',
  'team.approved', 'team.refused', 'team.closed', 'team.gave',
  'passbooks.approved', 'passbooks.refused', 'passbooks.reversalAsked',
  'arrangement.approved', 'arrangement.rejected', 'arrangement.closed',
] as const

const points = [
  'rule.adopted',
  'reward.made', 'reward.changed', 'reward.priceAnnounced', 'reward.listed', 'reward.off',
  'stock.received', 'stock.fallProposed', 'stock.writtenOff', 'stock.fallRefused',
  'merchant.registered', 'merchant.changed',
  'market.planned', 'market.off',
  'voucher.handedOver',
  'budget.set',
  'application.looked', 'application.answered',
  'batch.entered', 'batch.confirmed', 'batch.refused',
  'deduction.proposed', 'deduction.told', 'deduction.refused', 'deduction.upheld', 'deduction.appealDismissed',
  'deduction.executed', 'deduction.restored', 'deduction.stays',
  'station.changed',
] as const

const honours = [
  'honour.roundOpened', 'honour.decided', 'honour.revocationProposed', 'honour.withdrawn', 'honour.kept',
  'nomination.fit', 'nomination.unfit', 'nomination.checked', 'nomination.onNotice', 'nomination.notChosen',
  'nomination.ruled',
  'voice.seen',
] as const

const civic = [
  'report.accepted', 'report.acceptedUnnamed', 'report.joined', 'report.refused', 'report.takenBack',
  'meeting.announced', 'meeting.cancelled', 'meeting.closed',
  'paperList.approved', 'paperList.refused',
] as const

const funds = [
  'charity.recorded', 'charity.changed',
  'fund.opened', 'fund.committeeSeated', 'fund.closing',
  'campaign.drafted', 'campaign.changed', 'campaign.filed', 'campaign.opened', 'campaign.stopped',
  'giftEntry.entered', 'giftEntry.seconded', 'giftEntry.withdrawn',
  'statement.imported', 'statement.matched', 'statement.dismissed', 'statement.booked', 'pay.differenceResolved',
  'gift.refundProposed', 'gift.refundApproved', 'gift.refundRefused', 'gift.refundPaid', 'gift.refundGivenUp',
  'gift.refundReversed',
  'receipt.issued', 'receipt.voided', 'agreement.drafted', 'giftWish.agreedOnPaper', 'giftWish.refusedOnPaper',
  'goods.received', 'goods.handedOut', 'goods.fallProposed', 'goods.fell', 'goods.fallRefused',
  'spending.asked', 'spending.withdrawn', 'spending.voted', 'spending.supervised', 'spending.recused',
  'spending.approved', 'spending.refused', 'spending.answered', 'spending.stopped', 'spending.paid',
  'spending.proved', 'spending.proofRefused', 'spending.accepted', 'spending.reversalAsked', 'spending.reversed',
  'spending.reversalRefused', 'spending.commented',
  'match.proposed', 'match.opened', 'match.refused', 'match.ended', 'match.returned', 'match.accepted',
  'match.declined',
  'voteRound.opened', 'voteRound.cancelled', 'voteProject.added', 'voteProject.admitted', 'voteProject.declined',
  'vote.onPaper', 'votePile.entered', 'votePile.confirmed', 'votePile.withdrawn',
  'ventureCall.drafted', 'ventureCall.opened', 'ventureCall.cancelled', 'ventureCall.judged', 'ventureCall.listed',
  'ventureCall.judgesAsked', 'ventureCall.judgesChanged', 'ventureCall.judgesKept',
  'ventureCall.answered', 'ventureCall.decided', 'venture.screened', 'venture.appealAnswered', 'venture.contracted',
  'venture.evaluated', 'venture.failed', 'venture.dropped', 'venture.struck',
] as const

const oversight = [
  'disclosure.written', 'disclosure.published', 'disclosure.refused',
  'giftFinding.reviewed', 'giftOrigin.seen',
  'useChange.asked', 'useChange.voted', 'useChange.refused', 'useChange.moved', 'useChange.withdrawn',
  'fund.closingPlanned', 'fund.emptied', 'fund.closed',
] as const

const ledger = [
  'account.frozen', 'account.closed', 'account.opened',
] as const

const audit = [
  'finding.dismissed', 'finding.questioned',
  'ledger.reconciled',
  'books.exported',
  'month.closed',
  'sample.drawn', 'sample.reviewed',
  'question.asked', 'question.answered', 'question.closed',
] as const

const platform = [
  'file.viewed', 'file.reviewed',
  'payMerchant.kept',
] as const

export const administrative = [
  ...identity, ...volunteering, ...timebank, ...points, ...honours, ...civic, ...funds, ...ledger, ...audit,
  ...platform, ...oversight,
] as const
