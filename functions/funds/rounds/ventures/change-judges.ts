import type { Given } from '../../../../shared/contract/call.ts'
import type { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import { chinaDay, dayAfter } from '../../../../shared/units.ts'
import { isSelf, mustReach, presentId } from '../../../platform/actor.ts'
import { isClose, mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { keepCircle } from '../../../platform/files/circle.ts'
import { newId } from '../../../platform/ids.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { by } from '../../spending/find.ts'
import {
  callPart, callPartOf, everJudged, everJudges, findCallIn, judgeOf, judgedIn, mustBe, saidOfCall, saveCall, venturesIn,
} from './find.ts'
import type { JudgeChange, Venture, VentureCall } from './items.ts'
import { namedJudges } from './named-judges.ts'
import { judgesFit } from './rules.ts'
import { keptCallView } from './views.ts'

type Of<C extends keyof typeof ventures> = Given<(typeof ventures)[C]>
type Which = Of<'POST /fund-work/venture-calls/:callId/judge-changes'>

const applicantsOf = (ventures: readonly Venture[]): string[] =>
  ventures.filter(({ state }) => state !== 'withdrawn').map((one) => one.by)

/**
 * A call whose judges may still change, for whoever is apart from all who applied. Refuses with `ventureCall.unknown`,
 * `ventureCall.phase`, `conflict.close`.
 */
const findChanging = async ({ actor, at }: Request, { community, callId }: Pick<Which, 'community' | 'callId'>) => {
  const before = await findCallIn(community, callId)
  const ventures = await venturesIn(callId)
  const { allIn } = await judgedIn(before, ventures)
  mustBe(before, at, ['taking', 'screening', 'judging'], allIn)
  await mustBeApart(actor, applicantsOf(ventures))
  return { before, ventures }
}

/**
 * Who judges after a change: no fewer than before, nobody who drafted, opened or changed the call, has applied in it or
 * is close to who has, and nobody whose place another took. Refuses with `person.unknown`, `judgeChange.judge`,
 * `judgeChange.stake`, `ventureCall.judges`.
 */
const judgesAfter = async (
  call: VentureCall, { leaves, joins, by: askedBy }: Pick<JudgeChange, 'leaves' | 'joins' | 'by'>,
  ventures: readonly Venture[],
): Promise<string[]> => {
  const joining = await namedJudges(joins)
  const leaving = leaves && await presentId(leaves)
  const staying = (await inChunks(call.judgeIds, async (id) => ({ id, self: await presentId(id) })))
    .filter(({ self }) => self !== leaving)
  must(!leaves || staying.length < call.judgeIds.length, 'judgeChange.judge')
  const left = await inChunks([...everJudges(call), ...(leaves ? [leaves] : [])], presentId)
  must(!joining.some(({ id }) => left.includes(id)), 'judgeChange.judge')
  const applicants = applicantsOf(ventures)
  const hasStake = await inChunks(joining, async (one) =>
    [askedBy, call.by, call.openedBy].some((id) => isSelf(one, id)) || isClose(one, applicants))
  must(!hasStake.includes(true), 'judgeChange.stake')
  const joinIds = joining.map(({ id }) => id)
  must(judgesFit([...new Set(staying.map(({ self }) => self)), ...joinIds]), 'ventureCall.judges')
  return [...staying.map(({ id }) => id), ...joinIds]
}

/**
 * Ask for other or further judges, with the reason, while not all have scored; an approver agrees. A judge asks only to
 * leave. What was asked before and not answered falls away. Refuses with `role.scope`, `ventureCall.unknown`,
 * `ventureCall.phase`, `conflict.close`, `ventureCall.judge`, `person.unknown`, `judgeChange.judge`,
 * `judgeChange.stake`, `ventureCall.judges`.
 */
export const askForJudges = async (request: Request, input: Which) => {
  const { actor } = request
  const { community, leaves, joins, reason } = input
  mustReach(actor, ['fundOfficer'], community)
  const { before, ventures } = await findChanging(request, input)
  const own = judgeOf(actor, before)
  must(!own || isSelf(actor, leaves), 'ventureCall.judge')
  const change: JudgeChange = { id: newId('jch'), ...(leaves ? { leaves } : {}), joins, reason, ...by(request) }
  await judgesAfter(before, change, ventures)
  const answered = (before.judgeChanges ?? []).filter(({ agrees }) => agrees !== undefined)
  const after: VentureCall = { ...before, judgeChanges: [...answered, change] }
  return commit(request, {
    type: 'ventureCall.judgesAsked', community,
    data: { ...saidOfCall(after), changeId: change.id, leaves, joins, reason },
    answer: await keptCallView(request, after, ventures),
  }, saveCall(before, after), callPart(request, after))
}

/** Who comes when judging has begun has as many days as the others had. */
const scoreUntilOf = ({ state, scoreUntil = '', scoreDays }: VentureCall, at: number) => {
  const anew = dayAfter(chinaDay(at), scoreDays)
  return state === 'judging' ? { scoreUntil: anew > scoreUntil ? anew : scoreUntil } : {}
}

/**
 * Agree to the change or not, by another than who asked, who is no judge. Then what the one who leaves has scored does
 * not count, and they read the papers no more. Refuses with `role.scope`, `ventureCall.unknown`, `ventureCall.phase`,
 * `conflict.close`, `judgeChange.unknown`, `judgeChange.ruled`, `second.self`, `ventureCall.judge`, `person.unknown`,
 * `judgeChange.judge`, `judgeChange.stake`, `ventureCall.judges`.
 */
export const answerJudges = async (
  request: Request, input: Of<'POST /fund-work/venture-calls/:callId/judge-changes/:changeId/answers'>,
) => {
  const { actor, at } = request
  const { community, callId, changeId, agrees, text } = input
  mustReach(actor, ['fundApprover'], community)
  const { before, ventures } = await findChanging(request, input)
  const { judgeChanges = [] } = before
  const change = judgeChanges.find(({ id }) => id === changeId) ?? refuse('judgeChange.unknown')
  must(change.agrees === undefined, 'judgeChange.ruled')
  must(!isSelf(actor, change.by), 'second.self')
  must(!everJudged(actor, before) && !change.joins.some((id) => isSelf(actor, id)), 'ventureCall.judge')
  const { by: answeredBy, byName: answeredByName, at: answeredAt } = by(request)
  const answered = { ...change, agrees, answer: text, answeredBy, answeredByName, answeredAt }
  const told = { ...before, judgeChanges: judgeChanges.map((one) => (one === change ? answered : one)) }
  const { leaves, joins, reason, by: officerId } = change
  const data = { ...saidOfCall(before), changeId, leaves, joins, reason, officerId, answer: text }
  if (!agrees) {
    return commit(request, {
      type: 'ventureCall.judgesKept', community, data, answer: await keptCallView(request, told, ventures),
    }, saveCall(before, told), callPart(request, before))
  }
  const judgeIds = await judgesAfter(before, change, ventures)
  const after: VentureCall = { ...told, judgeIds, ...scoreUntilOf(before, at) }
  return commit(request, {
    type: 'ventureCall.judgesChanged', community, data: { ...data, scoreUntil: after.scoreUntil },
    answer: await keptCallView(request, after, ventures),
  }, saveCall(before, after), keepCircle(callId, judgeIds),
  ...[...new Set([...joins, actor.id])].map((personId) => callPartOf(personId, callId)))
}
