import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { VenturePhase, VentureState } from '../../../../shared/ventures.ts'
import { type Actor, isSelf, presentId } from '../../../platform/actor.ts'
import { type Request, type Write, write } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import {
  AppliedVenture, CallPart, type JudgeChange, Venture, VentureCall, VenturePart, VentureScore, scoresOf, venturesOf,
} from './items.ts'
import { hundredthsOf, phaseOf, ranked, scoreOf } from './rules.ts'

const strong = { consistent: true } as const
export interface One { callId: string; ventureId: string }

/** Refuses with `ventureCall.unknown`. */
export const findCall = async (callId: string): Promise<VentureCall> =>
  (await VentureCall.build(GetItemCommand).key({ callId }).options(strong).send()).Item
    ?? refuse('ventureCall.unknown')

/** A call that is public. Refuses with `ventureCall.unknown`. */
export const findPublic = async (callId: string): Promise<VentureCall> => {
  const call = await findCall(callId)
  must(call.openedBy, 'ventureCall.unknown')
  return call
}

/** The call, for who works where its books are kept. Refuses with `ventureCall.unknown`. */
export const findCallIn = async (community: string, callId: string): Promise<VentureCall> => {
  const call = await findCall(callId)
  must(call.community === community, 'ventureCall.unknown')
  return call
}

/** Refuses with `venture.unknown`. */
export const findVenture = async ({ callId, ventureId }: One): Promise<Venture> =>
  (await Venture.build(GetItemCommand).key({ callId, ventureId }).options(strong).send()).Item
    ?? refuse('venture.unknown')

/** One's own, with its call. Refuses with `ventureCall.unknown`, `venture.unknown`. */
export const findOwn = async ({ actor }: Request, one: One) => {
  const [call, venture] = await Promise.all([findPublic(one.callId), findVenture(one)])
  must(isSelf(actor, venture.by), 'venture.unknown')
  return { call, before: venture }
}

/** One with its call, for who works where its books are kept. Refuses with `ventureCall.unknown`, `venture.unknown`. */
export const findKept = async ({ community, ...one }: One & { community: string }) => {
  const call = await findCallIn(community, one.callId)
  return { call, before: await findVenture(one) }
}

export const venturesIn = (callId: string): Promise<Venture[]> =>
  everyRow((cursor) => listPage(Venture, { partition: venturesOf(callId), cursor, limit: 200 }))

export const scoresIn = (callId: string): Promise<VentureScore[]> =>
  everyRow((cursor) => listPage(VentureScore, { partition: scoresOf(callId), cursor, limit: 500 }))

/** As which of the judges somebody was named, if they were. */
export const judgeOf = (actor: Actor, { judgeIds }: VentureCall): string | undefined =>
  judgeIds.find((judgeId) => isSelf(actor, judgeId))

/** The changes of the judges that were agreed to. */
export const changesMade = ({ judgeChanges = [] }: VentureCall): JudgeChange[] =>
  judgeChanges.filter(({ agrees }) => agrees)

/** All who judge a call or did before another took their place. */
export const everJudges = (call: VentureCall): string[] =>
  [...call.judgeIds, ...changesMade(call).flatMap(({ leaves }) => leaves ?? [])]

/** Whether somebody judges a call, or did. */
export const everJudged = (actor: Actor, call: VentureCall): boolean =>
  everJudges(call).some((judgeId) => isSelf(actor, judgeId))

/** Refuses with `ventureCall.phase`. `allIn`: all scores are there. */
export const mustBe = (call: VentureCall, at: number, phases: readonly VenturePhase[], allIn = false): void =>
  must(phases.includes(phaseOf(call, at, allIn)), 'ventureCall.phase')

/** Refuses with `venture.state`. */
export const mustBeIn = ({ state }: Venture, ...states: readonly VentureState[]): void =>
  must(states.includes(state), 'venture.state')

/** What comes after a call as it was read; stale where another changed it meanwhile. */
export const saveCall = (before: VentureCall | undefined, after: VentureCall): Write =>
  write(VentureCall.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'callId', exists: false },
  }), 'stale')

/** In the commit of what is counted on later: the call is as it was read; who has read it before reads again. */
export const touch = (call: VentureCall): Write => saveCall(call, call)

export const saveVenture = (before: Venture | undefined, after: Venture): Write =>
  write(Venture.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'ventureId', exists: false },
  }), 'stale')

export const callPartOf = (personId: string, callId: string): Write =>
  write(CallPart.build(PutTransaction).item({ personId, callId }), 'stale')

/** Whoever does something in a call, or with an application, has a part in it from then on. */
export const callPart = ({ actor }: Request, { callId }: VentureCall): Write => callPartOf(actor.id, callId)
export const part = ({ actor }: Request, { callId, ventureId }: One, personId = actor.id): Write =>
  write(VenturePart.build(PutTransaction).item({ personId, callId, ventureId }), 'stale')

/** In the commit of an application: whose it is. */
export const appliedWith = ({ by: personId, callId, ventureId }: Venture): Write =>
  write(AppliedVenture.build(PutTransaction).item({ personId, callId, ventureId }), 'stale')

/** What events say of a call and of an application in it. */
export const saidOfCall = ({ callId, fundId, title, budgetFen }: VentureCall) => ({ callId, fundId, title, budgetFen })
export const saidOf = ({ callId, ventureId, title, sumFen, by: applicantId, org }: Venture) =>
  ({ callId, ventureId, title, sumFen, applicantId, org: org.name })

/** One word of each person on one application: that they step back, or else the later one (PEERS 1.11). */
const oneEach = (said: readonly VentureScore[]): VentureScore[] => {
  const last = new Map<string, VentureScore>()
  for (const one of [...said].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const before = last.get(one.judgeId)
    if (!before || before.points) last.set(one.judgeId, one)
  }
  return [...last.values()]
}

export interface Judged { scored: number; given: number[]; said: VentureScore[] }

/**
 * What the judges have said of each application that is judged, and whether all have said it of all: by the ids that
 * stay, for two records may have become one person. What somebody said whose place another took does not count.
 */
export const judgedIn = async (call: VentureCall, ventures: readonly Venture[]) => {
  const weights = call.criteria.map(({ weightPercent }) => weightPercent)
  const selves = new Map(await inChunks(call.judgeIds, async (id): Promise<[string, string]> =>
    [id, await presentId(id)]))
  const people = new Set(selves.values()).size
  const scores = (await scoresIn(call.callId)).flatMap((one) => {
    const judgeId = selves.get(one.judgeId)
    return judgeId ? [{ ...one, judgeId }] : []
  })
  const eligible = ventures.filter(({ state }) => state === 'eligible')
  const of = new Map(ventures.map(({ ventureId }): [string, Judged] => {
    const said = oneEach(scores.filter((one) => one.ventureId === ventureId))
    const given = said.flatMap(({ points }) => (points ? [hundredthsOf(weights, points)] : []))
    return [ventureId, { scored: said.length, given, said }]
  }))
  const allIn = eligible.every(({ ventureId }) => of.get(ventureId)?.scored === people)
  const standings = eligible.map(({ ventureId, sumFen }) =>
    ({ ventureId, sumFen, score: scoreOf(of.get(ventureId)?.given ?? []) }))
  return { of, allIn: eligible.length > 0 && allIn, standings, order: ranked(standings) }
}
export type JudgedCall = Awaited<ReturnType<typeof judgedIn>>

/** Score and rank of one, as the scores stand: only for who may see them by then. */
export const placeIn = ({ standings, order }: JudgedCall, ventureId: string) => {
  const score = standings.find((one) => one.ventureId === ventureId)?.score
  const rank = order.findIndex((one) => one.ventureId === ventureId) + 1
  return { ...(score === undefined ? {} : { score }), ...(rank > 0 ? { rank } : {}) }
}
