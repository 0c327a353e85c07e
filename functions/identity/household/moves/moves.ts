import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Answer } from '../../../../shared/contract/call.ts'
import type { moves } from '../../../../shared/contract/households/moves.ts'
import { refusals } from '../../../../shared/refusals.ts'
import { totalOf } from '../../../ledger/lots.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { type DueTask, due, notDue } from '../../../platform/due.ts'
import { RefusalError, must, refuse } from '../../../platform/refusal.ts'
import { HouseholdMove } from '../items.ts'
import { type MovePlan, planMove } from './plan.ts'
import type { Terms } from './people.ts'

export const moveTask = 'household.move'
const openMs = 30 * 86_400_000

export type MoveView = Answer<(typeof moves)['POST /me/household-moves']>

export const termsOf = ({ community, personIds, fromId, toId, name, headId }: HouseholdMove): Terms =>
  ({ community, personIds, fromId, toId, name, headId })

/** What a plan shows: whose points, how many and until when. */
export const shownOf = ({ kind, from, to, movers, parts, points, lots, staying }: MovePlan) => ({
  kind, toName: to.name, points, staying,
  ...(from ? { fromId: from.householdId, fromName: from.name } : {}),
  ...(to.version > 0 ? { toId: to.householdId } : {}),
  ...(kind === 'head' || to.version === 0 ? { headName: to.heads?.at(-1)?.nameMasked ?? '*' } : {}),
  people: movers.map(({ id, actor }) => ({
    personId: id, nameMasked: actor.nameMasked ?? '*', points: totalOf(parts[id] ?? {}),
  })),
  lots: Object.entries(lots).map(([month, amount]) => ({ month, amount })),
})
export type Shown = ReturnType<typeof shownOf>

export const viewOf = (move: HouseholdMove, shown: Shown, refusal?: MoveView['refusal']): MoveView => ({
  id: move.moveId, state: move.state, ...shown, consents: move.consents, askedByName: move.askedByName,
  askedAt: move.askedAt, endsAt: move.endsAt,
  ...(move.note ? { desk: { askedById: move.askedBy, note: move.note } } : {}), ...(refusal ? { refusal } : {}),
})

/** As it would be done now, or what it showed when it was last possible, with why it is not. */
export const viewNow = async (request: Request, move: HouseholdMove): Promise<MoveView> => {
  const kept = move.shown as Shown
  try {
    return viewOf(move, shownOf(await planMove(request, termsOf(move))))
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    const { zh, en } = refusals[error.code]
    return viewOf(move, kept, { code: error.code, zh, en })
  }
}

/** A move that waits. Refuses with `move.unknown`, `move.done`. */
export const findWaiting = async (community: string, moveId: string): Promise<HouseholdMove> => {
  const states = ['waiting', 'done', 'refused', 'expired'] as const
  const [waiting, ...decided] = await Promise.all(states.map((state) =>
    HouseholdMove.build(GetItemCommand).key({ community, state, moveId }).options({ consistent: true }).send()))
  must(decided.every(({ Item }) => !Item), 'move.done')
  return waiting?.Item ?? refuse('move.unknown')
}

type Asked = Pick<HouseholdMove, 'consents' | 'note' | 'moveId'>

/** A move to wait for whoever must agree, for a month. */
export const newMove = (request: Request, terms: Terms, plan: MovePlan, asked: Asked): HouseholdMove => ({
  ...asked, ...terms, state: 'waiting', version: 0, askedBy: request.actor.id,
  askedByName: request.actor.nameMasked ?? '*', askedAt: momentText(request.at),
  endsAt: momentText(request.at + openMs), shown: shownOf(plan),
})

const key = ({ community, moveId }: HouseholdMove): string => `${community}#${moveId}`

/** It waits from now on, or goes on waiting with another yes. */
export const waitingWrites = (move: HouseholdMove): Write[] => [
  write(HouseholdMove.build(PutTransaction).item({ ...move, version: move.version + 1 }).options({
    condition: move.version === 0 ? { attr: 'moveId', exists: false } : { attr: 'version', eq: move.version },
  }), 'stale'),
  ...(move.version === 0 ? [due({ task: moveTask, key: key(move), at: move.endsAt })] : []),
]

/** Out of the waiting ones, once. */
export const decidedWrites = (move: HouseholdMove, decided: HouseholdMove): Write[] => [
  ...(move.version === 0 ? [] : [
    write(HouseholdMove.build(DeleteTransaction).key({ ...move, state: 'waiting' })
      .options({ condition: { attr: 'version', eq: move.version } }), 'stale'),
    notDue({ task: moveTask, key: key(move) }),
  ]),
  write(HouseholdMove.build(PutTransaction).item({ ...decided, version: move.version + 1 }), 'stale'),
]

/** Nobody has said the last yes for a month. */
export const moveEnds: DueTask = {
  task: moveTask,
  run: async (request, dueKey) => {
    const [community = '', moveId = ''] = dueKey.split('#')
    const { Item: move } = await HouseholdMove.build(GetItemCommand).key({ community, state: 'waiting', moveId })
      .options({ consistent: true }).send()
    if (!move || momentText(request.at) < move.endsAt) return
    const data = { moveId, askedBy: move.askedBy }
    return commit(request, { type: 'household.moveExpired', community, data, answer: {} },
      ...decidedWrites(move, { ...move, state: 'expired' }))
  },
}
