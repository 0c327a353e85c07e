import type { Given } from '../../../shared/contract/call.ts'
import type { spending as calls } from '../../../shared/contract/spending.ts'
import { within } from '../../../shared/divisions.ts'
import { type Actor, homeOf, isSelf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { mustBeApart } from '../../platform/closeness.ts'
import type { Request } from '../../platform/commit.ts'
import { notDue } from '../../platform/due.ts'
import { newId } from '../../platform/ids.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findFund, seatOf } from '../charities/find.ts'
import { applicantOf } from './apply.ts'
import { backToPurpose, by, findSpending, findSpendingIn, postFor, saidOf, saveSpending, step } from './find.ts'
import type { Spending } from './items.ts'
import { noticeTask } from './tasks.ts'
import { keptView, publicView } from './views.ts'

type Of<C extends keyof typeof calls> = Given<(typeof calls)[C]>
type Answer = Of<'POST /fund-work/spendings/:spendingId/objections/:objectionId/answers'>

const mostObjections = 20
type Objection = Spending['objections'][number]
export const isOpen = ({ outcome }: Objection): boolean => outcome === undefined

/**
 * Object to a spending on notice; nothing is paid before it is answered. Refuses with `spending.unknown`,
 * `notice.over`, `objection.exists` (one each), `objection.full`.
 */
export const object = async (request: Request, { spendingId, text }: Of<'POST /spendings/:spendingId/objections'>) => {
  const { actor, at } = request
  const before = await findSpending(spendingId)
  must(before.approvedAt && within(before.division, homeOf(actor)), 'spending.unknown')
  must(before.state === 'notice' && momentText(at) <= (before.noticeEndsAt ?? ''), 'notice.over')
  must(!before.objections.some((one) => isSelf(actor, one.by) && isOpen(one)), 'objection.exists')
  must(before.objections.length < mostObjections, 'objection.full')
  const objection = { id: newId('obj'), ...by(request), text }
  const after = { ...before, objections: [...before.objections, objection] }
  return step(request, 'spending.objected', { after, said: { objectionId: objection.id }, answer: publicView(after) },
    saveSpending(before, after))
}

/** Payable when its days are over and no objection waits. */
export const isOver = ({ noticeEndsAt = '', objections }: Spending, at: number): boolean =>
  momentText(at) >= noticeEndsAt && !objections.some(isOpen)

const answered = (request: Request, before: Spending, { objectionId, outcome, text }: Answer): Spending => {
  const { by: answeredBy, byName: answeredByName, at: answeredAt } = by(request)
  const said = { outcome, answer: text, answeredBy, answeredByName, answeredAt }
  return { ...before, objections: before.objections.map((one) => (one.id === objectionId ? { ...one, ...said } : one)) }
}

const stopped = async (request: Request, before: Spending, ended: Spending, said: object) => {
  const { spendingId, community } = before
  const fund = await findFund(before.fundId)
  const { after, movements, writes } = backToPurpose(request, ended)
  return postFor(request, before, {
    type: 'spending.stopped', community, data: { ...saidOf(after), ...said },
    answer: await keptView(request, after, seatOf(fund, request.actor)), movements,
  }, saveSpending(before, after), ...writes, notDue({ task: noticeTask, key: spendingId }))
}

/** Neither who asked, voted nor objected, nor their kin. */
export const mustAnswer = async (actor: Actor, spending: Spending, objection: Objection): Promise<void> => {
  const involved = [spending.by, objection.by, ...spending.votes.map((one) => one.by)]
  must(!involved.some((id) => isSelf(actor, id)), 'objection.stake')
  await mustBeApart(actor, [...applicantOf(spending), objection.by])
}

/**
 * Answer an objection, by an approver who neither asked, voted nor objected: it is paid all the same, or it stops and
 * the money goes back to its purpose. Refuses with `role.scope`, `spending.unknown`, `objection.unknown`,
 * `objection.ruled`, `objection.stake`, `conflict.close`.
 */
export const answerSpendingObjection = async (request: Request, input: Answer) => {
  const { actor, at } = request
  const { community, spendingId, objectionId, outcome, text } = input
  mustReach(actor, ['fundApprover'], community)
  const before = await findSpendingIn(community, spendingId)
  const objection = before.objections.find(({ id }) => id === objectionId) ?? refuse('objection.unknown')
  must(isOpen(objection) && before.state === 'notice', 'objection.ruled')
  await mustAnswer(actor, before, objection)
  const after = answered(request, before, input)
  const said = { objectionId, objectorId: objection.by, outcome, answer: text }
  if (outcome === 'stop') {
    const ended: Spending = { ...after, state: 'refused', endedAt: momentText(at), endReason: text }
    return stopped(request, before, ended, said)
  }
  const kept: Spending = isOver(after, at) ? { ...after, state: 'payable' } : after
  const fund = await findFund(before.fundId)
  return step(request, 'spending.answered', {
    after: kept, said, answer: await keptView(request, kept, seatOf(fund, actor)),
  }, saveSpending(before, kept))
}
