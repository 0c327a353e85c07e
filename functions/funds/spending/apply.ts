import type { Given } from '../../../shared/contract/call.ts'
import type { spending as calls } from '../../../shared/contract/spending.ts'
import { type Actor, idsOf, loadActor, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { isClose, mustBeApart } from '../../platform/closeness.ts'
import type { Request, Write } from '../../platform/commit.ts'
import { attachBoth } from '../../platform/files/attach.ts'
import { newId } from '../../platform/ids.ts'
import { listOver } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findCampaignIn } from '../campaigns/find.ts'
import { findFundIn, seatOf, stillOpen } from '../charities/find.ts'
import type { Fund } from '../charities/items.ts'
import type { VentureRef } from '../rounds/ventures/gate.ts'
import { by, partIn, saveSpending, step } from './find.ts'
import { ProofOwed, type Spending, owedBy } from './items.ts'
import { sumOf, tierOf } from './rules.ts'
import { keptView, thresholdsIn } from './views.ts'

type Of<C extends keyof typeof calls> = Given<(typeof calls)[C]>
type Asked = Of<'POST /fund-work/funds/:fundId/spendings'>

const workers = ['fundOfficer', 'fundApprover', 'fundPayer'] as const

/** Photos and papers become part of a spending: for its staff and the committee. */
export const attached = (
  request: Request, files: Pick<Asked, 'photos' | 'papers'>, fund: Fund, spendingId: string,
): Promise<Write[]> => attachBoth(request, files, {
  community: fund.community, readers: 'staff', roles: workers, about: spendingId,
  people: fund.committee.map(({ personId }) => personId),
})

/** Whoever manages the fund's money: its committee, and who asks for it. */
const mustNotBeKin = async (actor: Actor, fund: Fund, beneficiaryId: string): Promise<void> => {
  must(await loadActor(beneficiaryId), 'person.unknown')
  await mustBeApart(actor, beneficiaryId)
  const managers = await Promise.all(fund.committee.map(({ personId }) => loadActor(personId)))
  const close = await Promise.all(managers.filter((one) => one !== undefined).map((one) => isClose(one, beneficiaryId)))
  must(!close.includes(true), 'spending.kin')
}

const mustAddUp = async (input: Asked): Promise<void> => {
  const { community, lines, instalments, sumFen, emergency, resolution, payee, caseId } = input
  must(sumOf(lines) === sumFen && sumOf(instalments) === sumFen, 'spending.lines')
  must(payee ?? caseId, 'spending.payee')
  must(!emergency || sumFen <= (await settingsOf(community))['funds.emergencyMostFen'], 'spending.notEmergency')
  must(tierOf(sumFen, await thresholdsIn(community)) !== 'twoThirds' || resolution, 'spending.resolution')
}

/** A proof that is overdue comes first (CF-04). */
export const mustOweNothing = async ({ actor, at }: Request, fundId: string): Promise<void> => {
  const partitions = idsOf(actor).map((personId) => owedBy({ fundId, personId }))
  const { items } = await listOver(ProofOwed, partitions, { limit: 100 })
  must(!items.some(({ dueAt }) => dueAt < momentText(at)), 'spending.proofOwed')
}

const purposeOf = async (fund: Fund, campaignId: string | undefined) => {
  if (!campaignId) return { purposeId: fund.fundId, purpose: fund.name }
  const campaign = await findCampaignIn(fund.community, campaignId)
  must(campaign.fundId === fund.fundId, 'campaign.unknown')
  return { purposeId: campaignId, purpose: campaign.plan.title }
}

/** What is asked of a fund, by whoever may. Refuses with `campaign.unknown` and where the sums do not fit. */
export const applicationOf = async (
  fund: Fund, asker: ReturnType<typeof by>, input: Asked, venture?: VentureRef,
): Promise<Spending> => {
  const { community, fundId, campaignId, beneficiaryId, ...asked } = input
  const purpose = await purposeOf(fund, campaignId)
  await mustAddUp(input)
  const { at: appliedAt, ...asking } = asker
  return {
    ...asked, ...purpose, ...(beneficiaryId ? { beneficiaryId } : {}), ...(venture ? { venture } : {}),
    spendingId: newId('spd'), version: 1, fundId, fundName: fund.name, community, division: fund.division,
    state: 'review', ...asking, appliedAt, votes: [], opinions: [], recusals: [], objections: [], payments: [],
    proofs: [],
  }
}

/**
 * Ask for money of a campaign, or of what a fund has besides (CF-03). For whom it is, a case number says; where the
 * person is known here, nobody who manages the fund is kin. Refuses with `role.scope`, `fund.unknown`,
 * `fund.closed`, `campaign.unknown`, `person.unknown`, `spending.lines`, `spending.payee`, `spending.kin`,
 * `spending.notEmergency`, `spending.resolution`, `spending.proofOwed`, `conflict.close` and those of files. `along`:
 * what else is written.
 */
export const askForMoney = async (
  request: Request, input: Asked, along: (spendingId: string) => Write[] = () => [],
) => {
  const { actor } = request
  const { community, fundId, beneficiaryId } = input
  mustReach(actor, ['fundOfficer'], community)
  const fund = await findFundIn(community, fundId)
  must(fund.state === 'open', 'fund.closed')
  const spending = await applicationOf(fund, by(request), input)
  await mustOweNothing(request, fundId)
  if (beneficiaryId) await mustNotBeKin(actor, fund, beneficiaryId)
  const { spendingId } = spending
  const files = await attached(request, input, fund, spendingId)
  return step(request, 'spending.asked', {
    after: spending, answer: await keptView(request, spending, seatOf(fund, actor)),
    said: { committee: fund.committee.map(({ personId }) => personId) },
  }, saveSpending(undefined, spending), stillOpen(fund), ...(beneficiaryId ? [partIn(beneficiaryId, spending)] : []),
  ...files, ...along(spendingId))
}

export const proofOwed = ({ fundId, by: personId, spendingId }: Spending) => ({ fundId, personId, spendingId })

export const mustBeIn = ({ state }: Spending, ...states: Spending['state'][]): void =>
  must(states.includes(state), 'spending.state')

/** Whom whoever decides must be apart from: who asked, who it is for, who applied with the project. */
export const applicantOf = ({ by: asker, beneficiaryId, venture }: Spending): string[] =>
  [asker, ...(beneficiaryId ? [beneficiaryId] : []), ...(venture ? [venture.applicantId] : [])]

export const reasonOf = (reason: string | undefined): string => reason ?? refuse('spending.reason')
