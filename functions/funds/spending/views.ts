import type { CommitteeSeat } from '../../../shared/funds.ts'
import type { Request } from '../../platform/commit.ts'
import { momentText } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Spending } from './items.ts'
import { standing, sumOf, tierOf } from './rules.ts'

const unnamed = <T extends { by: string }>({ by: _, ...rest }: T) => rest

export const thresholdsIn = async (community: string) => {
  const settings = await settingsOf(community)
  return { directorMostFen: settings['funds.directorMostFen'], majorityMostFen: settings['funds.majorityMostFen'] }
}

/** What is paid of it and by when it is to be proven; a proof that is handed in is not owed. */
const paidOf = (request: Request, { payments, proofDueAt, state }: Spending) => ({
  paidFen: sumOf(standing(payments)), proofDueAt,
  overdue: state === 'paid' && proofDueAt !== undefined && proofDueAt < momentText(request.at),
})

/** For staff and the committee: names as everybody sees them, no ids. */
export const keptView = async (request: Request, spending: Spending, seat?: CommitteeSeat) => {
  const {
    spendingId: id, fundId, fundName, purposeId, purpose, community, state, emergency, reason, title, text, lines,
    sumFen, instalments, caseId, payee, resolution, photos, papers, byName, appliedAt, votes, opinions, recusals,
    approvedAt, noticeEndsAt, objections, payments, reversal, proofs, endedAt, endReason, comments = [],
  } = spending
  return {
    id, fund: { id: fundId, name: fundName }, purposeId, purpose, community, state, emergency, reason, title, text,
    lines, sumFen, instalments, caseId, payee, resolution, photos, papers, byName, appliedAt,
    tier: tierOf(sumFen, await thresholdsIn(community)), seat, votes: votes.map(unnamed),
    opinions: opinions.map(unnamed), recusals: recusals.map(unnamed), approvedAt, noticeEndsAt,
    objections: objections.map(({ by: _, answeredBy: __, ...rest }) => rest),
    payments: payments.map(({ by: _, eventId: __, reversedBy: ___, ...rest }) => rest),
    ...(reversal ? { reversal: unnamed(reversal) } : {}), ...paidOf(request, spending), 
    proofs: proofs.map(({ by: _, decidedBy: __, ...rest }) => rest),
    endedAt, endReason, comments: comments.map(unnamed),
  }
}

/** As anybody sees it, from its approval on (PEERS 5.13). */
export const publicView = (spending: Spending) => {
  const {
    spendingId: id, purpose, reason, sumFen, state, emergency, approvedAt = '', noticeEndsAt, payments, endedAt,
  } = spending
  const paid = standing(payments)
  return {
    id, purpose, reason, sumFen, paidFen: sumOf(paid), state, emergency, approvedAt, noticeEndsAt,
    paidOn: paid.at(-1)?.paidOn, endedAt,
  }
}
