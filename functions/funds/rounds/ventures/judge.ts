import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import { type Actor, idsOf } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { isClose, mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listOver } from '../../../platform/list.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import {
  type JudgedCall, type One, findCall, findPublic, judgeOf, judgedIn, mustBe, mustBeIn, part, placeIn, saidOf, touch,
  venturesIn,
} from './find.ts'
import { CallPart, type Venture, type VentureCall, VentureScore, callPartsOf } from './items.ts'
import { phaseOf } from './rules.ts'
import { callView, decidedOf, shownOrg } from './views.ts'

type Of<C extends keyof typeof ventures> = Given<(typeof ventures)[C]>
type Said = Pick<VentureScore, 'points' | 'reason'>

/** A call, and as which of its judges. Refuses with `ventureCall.unknown`, `venture.noJudge`. */
const findJudged = async (actor: Actor, callId: string) => {
  const call = await findPublic(callId)
  return { call, judgeId: judgeOf(actor, call) ?? refuse('venture.noJudge') }
}

/** What is to be scored, and has been, by one judge, whatever record was named. */
const judgedBy = async (call: VentureCall, { id }: Actor) => {
  const ventures = await venturesIn(call.callId)
  const judged = await judgedIn(call, ventures)
  const said = (ventureId: string) =>
    judged.of.get(ventureId)?.said.find((one) => one.judgeId === id)
  const left = ventures.filter(({ state, ventureId }) => state === 'eligible' && !said(ventureId))
  return { ventures, judged, said, left }
}

const mineOf = (close: boolean, said: Said | undefined) => ({
  close, ...(said?.points ? { points: said.points, reason: said.reason } : {}),
  ...(said && !said.points ? { recused: said.reason } : {}),
})

interface Word { points?: number[]; reason: string }

/** What a judge says of an application, in place of what they said before, while scores are taken. */
const say = async (request: Request, one: One, type: string, word: Word, check: (call: VentureCall, venture: Venture,
  before: Said | undefined) => void | Promise<void>) => {
  const { actor, at } = request
  const { call, judgeId } = await findJudged(actor, one.callId)
  const { ventures, judged, said, left } = await judgedBy(call, actor)
  const venture = ventures.find(({ ventureId }) => ventureId === one.ventureId) ?? refuse('venture.unknown')
  mustBe(call, at, ['judging'], judged.allIn)
  mustBeIn(venture, 'eligible')
  await check(call, venture, said(one.ventureId))
  const { callId, ventureId } = one
  const score: VentureScore = {
    callId, ventureId, judgeId, judgeName: actor.nameMasked ?? '*', at: momentText(at), ...word,
  }
  const toScore = left.filter((other) => other.ventureId !== ventureId).length
  return commit(request, {
    type, community: call.community, data: saidOf(venture),
    answer: { id: ventureId, mine: mineOf(await isClose(actor, venture.by), score), toScore },
  }, write(VentureScore.build(PutTransaction).item(score), 'stale'), touch(call), part(request, venture, judgeId))
}

/**
 * Score an application. Refuses with `ventureCall.unknown`, `venture.unknown`, `venture.noJudge`, `ventureCall.phase`,
 * `venture.state`, `venture.recused`, `conflict.close`, `venture.points`.
 */
export const scoreVenture = (
  request: Request, { points, reason, ...one }: Of<'POST /venture-calls/:callId/applications/:ventureId/scores'>,
) => say(request, one, 'venture.scored', { points, reason }, async ({ criteria }, venture, before) => {
  must(!before || before.points, 'venture.recused')
  await mustBeApart(request.actor, venture.by)
  must(points.length === criteria.length, 'venture.points')
})

/**
 * Step back from one; what one gave it before does not count. Refuses with `ventureCall.unknown`, `venture.unknown`,
 * `venture.noJudge`, `ventureCall.phase`, `venture.state`.
 */
export const recuseFrom = (
  request: Request, { reason, ...one }: Of<'POST /venture-calls/:callId/applications/:ventureId/recusals'>,
) => say(request, one, 'venture.recused', { reason }, () => undefined)

const judgedPhases = ['judging', 'deciding', 'notice', 'decided']
const isJudged = ({ state }: Venture): boolean => !['submitted', 'ineligible', 'withdrawn'].includes(state)

const resultOf = (call: VentureCall, judged: JudgedCall, venture: Venture, at: number) => {
  if (call.state !== 'judging') return decidedOf(venture)
  return phaseOf(call, at, judged.allIn) === 'deciding' ? placeIn(judged, venture.ventureId) : {}
}

/** What there is to judge. Refuses with `ventureCall.unknown`, `venture.noJudge`. */
export const seeJudging = async (request: Request, { callId }: { callId: string }) => {
  const { actor, at } = request
  const { call } = await findJudged(actor, callId)
  const { ventures, judged, said, left } = await judgedBy(call, actor)
  const shown = judgedPhases.includes(phaseOf(call, at, judged.allIn)) ? ventures.filter(isJudged) : []
  return {
    call: callView(call, at, judged.allIn), toScore: call.state === 'judging' ? left.length : 0,
    ventures: await inChunks(shown, async (one) => {
      const { ventureId: id, title, purpose, serves, plan, lines, sumFen, photos, papers } = one
      const { score, rank } = resultOf(call, judged, one, at)
      return {
        id, org: shownOrg(one), title, purpose, serves, plan, lines, sumFen, photos, papers,
        mine: mineOf(await isClose(actor, one.by), said(id)), score, rank,
      }
    }),
  }
}

/** The calls that one was asked to judge, newest first. */
export const seeMyJudging = async ({ actor, at }: Request) => {
  const parts = await everyRow((cursor) =>
    listOver(CallPart, idsOf(actor).map(callPartsOf), { newestFirst: true, cursor, limit: 100 }))
  const calls = await inChunks(parts, ({ callId }) => findCall(callId))
  const mine = calls.filter((call) => call.openedBy && judgeOf(actor, call))
  return {
    items: await inChunks(mine, async (call) => {
      if (call.state !== 'judging') return { ...callView(call, at), toScore: 0 }
      const { judged, left } = await judgedBy(call, actor)
      const view = callView(call, at, judged.allIn)
      return { ...view, toScore: view.phase === 'judging' ? left.length : 0 }
    }),
  }
}
