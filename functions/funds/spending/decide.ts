import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { spending as calls } from '../../../shared/contract/spending.ts'
import { purposeAccount } from '../../../shared/funds.ts'
import { chinaDay, chinaDayEnd, dayAfter } from '../../../shared/units.ts'
import { drawing } from '../../ledger/line/draw.ts'
import { type Actor, isSelf, loadActor, presentId } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { mustBeApart } from '../../platform/closeness.ts'
import { type Request, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { type Seat, seatOf } from '../charities/find.ts'
import type { Fund } from '../charities/items.ts'
import { bySelves, votersFor } from '../charities/voters.ts'
import { applicantOf, mustBeIn } from './apply.ts'
import { by, findForSeat, holding, postFor, saidOf, saveSpending, step } from './find.ts'
import { PublicSpending, type Spending } from './items.ts'
import { outcomeOf, tallyOf, tierOf, tooFewOf, tooFewSaid } from './rules.ts'
import { noticeTask } from './tasks.ts'
import { keptView, thresholdsIn } from './views.ts'

type Of<C extends keyof typeof calls> = Given<(typeof calls)[C]>
interface Said { type: string; said?: object; fund: Fund }

/** Those of the committee who may vote on it: neither who asked, nor their kin and household, nor who stepped back. */
const votersOn = async (fund: Fund, spending: Spending) => {
  const recused = await Promise.all(spending.recusals.map((one) => presentId(one.by)))
  return (await votersFor(fund, applicantOf(spending))).filter(({ personId }) => !recused.includes(personId))
}

const hasOpinion = async (fund: Fund, { opinions }: Spending): Promise<boolean> => {
  const actors = await Promise.all(opinions.map((one) => loadActor(one.by)))
  return actors.some((actor) => actor && seatOf(fund, actor) === 'supervisor')
}

/** The money is set apart in the same commit; an emergency does not wait for the notice, but is public from now on. */
const approve = async (request: Request, before: Spending, decided: Spending, fund: Fund) => {
  const { spendingId, community, purposeId, sumFen, emergency } = decided
  const lastDay = dayAfter(chinaDay(request.at), (await settingsOf(community))['funds.noticeDays'])
  const happenedAt = momentText(request.at)
  const after: Spending = emergency
    ? { ...decided, state: 'payable', approvedAt: happenedAt }
    : { ...decided, state: 'notice', approvedAt: happenedAt, noticeEndsAt: chinaDayEnd(lastDay) }
  const movement = 'disbursement.hold' as const
  const line = await drawing(request, {
    movement, account: purposeAccount(purposeId), amount: sumFen, index: 0, reference: spendingId, community,
  })
  return postFor(request, before, {
    type: 'spending.approved', community, data: { ...saidOf(after), noticeEndsAt: after.noticeEndsAt },
    answer: await keptView(request, after, seatOf(fund, request.actor)),
    movements: [{ movement, from: purposeId, to: spendingId, amount: sumFen, happenedAt, reference: spendingId }],
  }, saveSpending(before, after), ...line, holding(spendingId, 0, sumFen),
  write(PublicSpending.build(PutTransaction).item({ purposeId, spendingId }), 'stale'),
  ...(after.noticeEndsAt ? [due({ task: noticeTask, key: spendingId, at: after.noticeEndsAt })] : []))
}

const ballotOf = async (fund: Fund, spending: Spending) => {
  const [voters, votes, supervised] = await Promise.all([
    votersOn(fund, spending), bySelves(spending.votes), hasOpinion(fund, spending),
  ])
  return { voters, votes, supervised }
}

/** How many of how many have agreed, and how many have to (CF-03). */
export const tallyOn = async (fund: Fund, spending: Spending) =>
  tallyOf(tierOf(spending.sumFen, await thresholdsIn(spending.community)), await ballotOf(fund, spending))

/** What the committee has come to after somebody said something. */
const decided = async (request: Request, before: Spending, after: Spending, { type, said, fund }: Said) => {
  const tier = tierOf(after.sumFen, await thresholdsIn(after.community))
  const ballot = await ballotOf(fund, after)
  const outcome = outcomeOf(tier, ballot)
  if (outcome === 'approved') return approve(request, before, after, fund)
  const ended: Spending = outcome === 'open' ? after : {
    ...after, state: 'refused', endedAt: momentText(request.at),
    endReason: tooFewOf(tier, ballot) ? tooFewSaid
      : after.votes.filter(({ yes }) => !yes).map(({ reason }) => reason).join('；'),
  }
  const answer = await keptView(request, ended, seatOf(fund, request.actor))
  return step(request, outcome === 'open' ? type : 'spending.refused', {
    after: ended, ...(outcome === 'open' ? { said: said ?? {} } : { said: { reason: ended.endReason } }), answer,
  }, saveSpending(before, ended))
}

/** In review, for somebody with a seat who takes part. */
const findToDecide = async ({ actor }: Request, community: string, spendingId: string) => {
  const { spending, fund, seat } = await findForSeat(actor, community, spendingId)
  const taken = seat ?? refuse('spending.noSeat')
  mustBeIn(spending, 'review')
  return { before: spending, fund, seat: taken }
}

/** Nobody decides on what they asked for, nor on what is for their kin or household (CF-03). */
const mustTakePart = async (actor: Actor, spending: Spending): Promise<void> => {
  must(!spending.recusals.some((one) => isSelf(actor, one.by)), 'spending.recused')
  await mustBeApart(actor, applicantOf(spending))
}

export const mustVote = (actor: Actor, spending: Spending, seat: Seat): Promise<void> => {
  must(seat && seat !== 'supervisor', 'spending.noSeat')
  return mustTakePart(actor, spending)
}
export const mustGiveOpinion = (actor: Actor, spending: Spending, seat: Seat): Promise<void> => {
  must(seat === 'supervisor', 'spending.noSeat')
  return mustTakePart(actor, spending)
}

/**
 * Vote; a second vote goes in place of the first. Refuses with `spending.unknown`, `spending.noSeat`, `spending.state`,
 * `spending.recused`, `conflict.close`, and `balance.short` where it would approve what is not there.
 */
export const vote = async (request: Request, input: Of<'POST /fund-work/spendings/:spendingId/votes'>) => {
  const { community, spendingId, yes, reason } = input
  const { before, fund, seat } = await findToDecide(request, community, spendingId)
  await mustVote(request.actor, before, seat)
  const others = before.votes.filter((one) => !isSelf(request.actor, one.by))
  const after = { ...before, votes: [...others, { ...by(request), yes, reason }] }
  return decided(request, before, after, { type: 'spending.voted', said: { yes, reason }, fund })
}

/** A supervisor's view, on record with the decision. Refuses as `vote` does. */
export const giveOpinion = async (request: Request, input: Of<'POST /fund-work/spendings/:spendingId/opinions'>) => {
  const { community, spendingId, agrees, text } = input
  const { before, fund, seat } = await findToDecide(request, community, spendingId)
  await mustGiveOpinion(request.actor, before, seat)
  const others = before.opinions.filter((one) => !isSelf(request.actor, one.by))
  const after = { ...before, opinions: [...others, { ...by(request), agrees, text }] }
  return decided(request, before, after, { type: 'spending.supervised', said: { agrees, text }, fund })
}

/**
 * Take no part; what one has said before counts no longer. Refuses with `spending.unknown`, `spending.noSeat`,
 * `spending.state`, and `balance.short` where the others have approved what is not there.
 */
export const recuse = async (request: Request, input: Of<'POST /fund-work/spendings/:spendingId/recusals'>) => {
  const { community, spendingId, reason } = input
  const { before, fund } = await findToDecide(request, community, spendingId)
  const apart = <T extends { by: string }>(list: T[]): T[] => list.filter((one) => !isSelf(request.actor, one.by))
  const after = {
    ...before, votes: apart(before.votes), opinions: apart(before.opinions),
    recusals: [...apart(before.recusals), { ...by(request), reason }],
  }
  return decided(request, before, after, { type: 'spending.recused', said: { reason }, fund })
}
