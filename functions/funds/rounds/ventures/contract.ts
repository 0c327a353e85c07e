import type { Given } from '../../../../shared/contract/call.ts'
import type { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import { fundStaffRoles } from '../../../../shared/roles.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, type Write, commit } from '../../../platform/commit.ts'
import { attachBoth } from '../../../platform/files/attach.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findFund, stillOpen } from '../../charities/find.ts'
import type { Fund } from '../../charities/items.ts'
import { applicationOf, mustOweNothing } from '../../spending/apply.ts'
import { by, partIn, readSpending, saveSpending } from '../../spending/find.ts'
import { findKept, findOwn, mustBeIn, part, saidOf, saveVenture } from './find.ts'
import type { Venture, VentureCall } from './items.ts'
import { mustBeCleanToSign } from './record.ts'
import { reminding } from './remind.ts'
import { instalmentsOf, partsAfter } from './rules.ts'
import { keptVentureView, ownView } from './views.ts'

type Of<C extends keyof typeof ventures> = Given<(typeof ventures)[C]>
type Contracted = Of<'POST /fund-work/venture-calls/:callId/applications/:ventureId/contracts'>

/** Its money was asked for, and nothing comes of that: the committee refused it, or it was withdrawn unpaid. */
const isUnpaid = async ({ state, spendingId }: Venture): Promise<boolean> => {
  if (state !== 'running' || !spendingId) return false
  const spending = await readSpending(spendingId)
  return spending === undefined || ['refused', 'withdrawn'].includes(spending.state)
}

const mustBeSigned = ({ photos, papers, signedOn, midTermOn, finalOn }: Contracted, at: number): void => {
  must(photos.length + papers.length > 0, 'venture.contract')
  const today = chinaDay(at)
  must(signedOn <= today && midTermOn > today && finalOn > midTermOn, 'venture.days')
}

/** The signed paper: for staff, the committee that decides on the money, and who applied. */
const attached = (request: Request, paper: Contracted, venture: Venture, fund: Fund): Promise<Write[]> =>
  attachBoth(request, paper, {
    community: fund.community, readers: 'staff', roles: fundStaffRoles, about: venture.ventureId,
    people: [venture.by, ...fund.committee.map(({ personId }) => personId)],
  })

/**
 * Enter the signed contract; who applied agrees before any money is asked for. Again where they did not agree, or where
 * the committee refused the money. Refuses with `role.scope`, `ventureCall.unknown`, `venture.unknown`,
 * `venture.state`, `conflict.close`, `venture.contract`, `venture.days`, `venture.record`, `venture.funded`,
 * `fund.closed`, `spending.proofOwed`, and those of files.
 */
export const enterContract = async (request: Request, input: Contracted) => {
  const { actor, at } = request
  const { community, callId, ventureId, ...said } = input
  mustReach(actor, ['fundOfficer'], community)
  const { call, before } = await findKept({ community, callId, ventureId })
  must(before.state === 'won' || await isUnpaid(before), 'venture.state')
  await mustBeApart(actor, before.by)
  mustBeSigned(input, at)
  await mustBeCleanToSign(before, at)
  const fund = await findFund(call.fundId)
  must(fund.state === 'open', 'fund.closed')
  await mustOweNothing(request, call.fundId)
  const { spendingId: _, openParts: __, ...rest } = before
  const after: Venture = { ...rest, state: 'contract', contract: { ...said, ...by(request) } }
  return commit(request, {
    type: 'venture.contracted', community, data: { ...saidOf(after), number: said.number },
    answer: await keptVentureView(request, call, after),
  }, saveVenture(before, after), stillOpen(fund), part(request, after), ...await attached(request, input, after, fund))
}

type Signed = NonNullable<Venture['contract']>

/** The money of all instalments is asked for in the name of who entered the contract; the committee decides (CF-03). */
const moneyOf = async (call: VentureCall, venture: Venture, contract: Signed, fund: Fund) => {
  const { callId, ventureId, title, purpose, lines, sumFen, by: applicantId } = venture
  const { by: entered, byName, reason, payee, photos, papers, agreedAt: at = '' } = contract
  return applicationOf(fund, { by: entered, byName, at }, {
    community: call.community, fundId: call.fundId, campaignId: call.campaignId, emergency: false, reason, title,
    text: purpose, lines, sumFen, instalments: instalmentsOf(sumFen, call.sharesPercent), payee,
    resolution: call.resolution, photos, papers,
  }, { callId, ventureId, applicantId })
}

const agree = async (request: Request, call: VentureCall, before: Venture, signed: Signed) => {
  const fund = await findFund(call.fundId)
  must(fund.state === 'open', 'fund.closed')
  const contract = { ...signed, agreedAt: momentText(request.at) }
  const spending = await moneyOf(call, before, contract, fund)
  const { spendingId } = spending
  const after: Venture = {
    ...before, state: 'running', contract, spendingId, openParts: partsAfter(undefined, call.sharesPercent.length),
  }
  return commit(request, {
    type: 'venture.agreed', community: call.community,
    data: { ...saidOf(after), spendingId, committee: fund.committee.map(({ personId }) => personId) },
    answer: await ownView(call, after, request.at),
  }, saveVenture(before, after), saveSpending(undefined, spending), stillOpen(fund), partIn(spending.by, spending),
  reminding(after, request.at))
}

/**
 * One tap of who applied: yes, that is the contract, and the money is asked for; or no, with a word, and it is entered
 * anew. Refuses with `ventureCall.unknown`, `venture.unknown`, `venture.state`, `venture.word`, `fund.closed`.
 */
export const answerContract = async (
  request: Request, input: Of<'POST /venture-calls/:callId/applications/:ventureId/contract-answers'>,
) => {
  const { agrees, word } = input
  const { call, before } = await findOwn(request, input)
  mustBeIn(before, 'contract')
  const contract = before.contract ?? refuse('venture.state')
  if (agrees) return agree(request, call, before, contract)
  must(word, 'venture.word')
  const after: Venture = { ...before, state: 'won', contract: { ...contract, word } }
  return commit(request, {
    type: 'venture.disagreed', community: call.community,
    data: { ...saidOf(after), officerId: contract.by, reason: word },
    answer: await ownView(call, after, request.at),
  }, saveVenture(before, after))
}

/**
 * Give up a project that won and of which nothing was paid. Refuses with `role.scope`, `ventureCall.unknown`,
 * `venture.unknown`, `venture.state`, `conflict.close`.
 */
export const dropVenture = async (
  request: Request, input: Of<'POST /fund-work/venture-calls/:callId/applications/:ventureId/dropping'>,
) => {
  const { actor } = request
  const { community, reason } = input
  mustReach(actor, ['fundApprover'], community)
  const { call, before } = await findKept(input)
  must(['won', 'contract'].includes(before.state) || await isUnpaid(before), 'venture.state')
  await mustBeApart(actor, before.by)
  const after: Venture = { ...before, state: 'dropped', endReason: reason }
  return commit(request, {
    type: 'venture.dropped', community, data: { ...saidOf(after), reason },
    answer: await keptVentureView(request, call, after),
  }, saveVenture(before, after), part(request, after))
}
