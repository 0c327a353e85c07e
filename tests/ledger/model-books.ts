import { type Standing, planEvent, touchedBy } from '../../functions/ledger/plan.ts'
import { forget, readStanding, remember } from '../../functions/ledger/balance.ts'
import { post } from '../../functions/ledger/post.ts'
import { reversalOf } from '../../functions/ledger/reverse.ts'
import { settle } from '../../functions/ledger/settle.ts'
import { now } from '../../functions/platform/clock.ts'
import type { Request } from '../../functions/platform/commit.ts'
import { documentClient } from '../../functions/platform/dynamo.ts'
import type { EventMovement } from '../../functions/platform/event.ts'
import { digestOf } from '../../functions/platform/ids.ts'
import { perform } from '../../functions/platform/perform.ts'
import { findEvent } from '../../functions/platform/reaction.ts'
import { RefusalError } from '../../functions/platform/refusal.ts'
import { type ModelRequest, waits } from './model.ts'
import type { Books } from './model-walk.ts'

const happenedAt = '2026-11-24T01:00:00.000Z'
const open: Standing = { sequence: 0, balance: 0 }

const wantedOf = ({ movements, marks, expect }: ModelRequest) =>
  ({ movements: movements.map((one) => ({ ...one, happenedAt })), marks, expect })

const codeOf = (error: unknown): string => {
  if (error instanceof RefusalError) return error.code
  throw error
}

/** The pure planner with a map for a database. */
export const plannerBooks = (): Books => {
  const standings = new Map<string, Standing>()
  const requests = new Map<string, string>()
  const reversed = new Set<string>()
  const waiting = new Map<string, [string, number][]>()
  const standing = (account: string) => standings.get(account) ?? open
  const commit = (request: ModelRequest): string => {
    const wanted = wantedOf(request)
    const known = new Map(touchedBy(wanted).map((account) => [account, standing(account)]))
    const plan = planEvent(request.id, happenedAt, wanted, known)
    const reversals = wanted.movements.flatMap(({ reverses }) => reverses ?? [])
    if (reversals.some((id) => reversed.has(id))) return 'movement.reversed'
    reversals.forEach((id) => reversed.add(id))
    plan.standings.forEach((after, account) => standings.set(account, after))
    const credits = plan.movements.filter(({ to }) => waits(to)).map(({ to, amount }): [string, number] => [to, amount])
    waiting.set(request.id, credits)
    requests.set(request.id, request.content)
    return 'done'
  }
  return {
    ask: async (request) => {
      const earlier = requests.get(request.id)
      if (earlier !== undefined) return earlier === request.content ? 'done' : 'request.reused'
      try { return commit(request) } catch (error) { return codeOf(error) }
    },
    deliver: async (batches) => {
      for (const id of batches.flat()) {
        for (const [account, amount] of waiting.get(id) ?? []) {
          const before = standing(account)
          standings.set(account, { ...before, sequence: before.sequence + 1, balance: before.balance + amount })
        }
        waiting.delete(id)
      }
    },
    standing: async (account) => standing(account),
  }
}

class Crash extends Error {}
let crashes = 0
documentClient.middlewareStack.add((next, { commandName = '' }) => async (args) => {
  const result = await next(args)
  if (!commandName.startsWith('TransactWrite') || crashes === 0) return result
  crashes -= 1
  throw new Crash('The process died before the answer came.')
}, { step: 'initialize', name: 'crash' })

const requestFrom = ({ id, content }: ModelRequest): Request => ({
  actor: { id: 'model', roles: [] }, eventId: id, call: 'model', contentHash: digestOf(content), at: now(),
})

const postOf = async (one: ModelRequest): Promise<unknown> => {
  const as = requestFrom(one)
  const { movements, marks, expect } = wantedOf(one)
  const guards = movements.flatMap(({ reverses, movement, amount }) => (reverses
    ? [reversalOf(reverses, { movement, from: '', to: '', amount } as EventMovement, happenedAt, `${one.id}~0`, '').mark] : []))
  const posting = { type: 'model.moved', community: '990000000009', data: {}, answer: {}, movements, marks, expect }
  return perform(as, () => post(as, posting, ...guards))
}

/** The real ledger on the real database. */
export const databaseBooks = (): Books => {
  const history = new Map<string, Standing[]>()
  const standing = async (account: string) => {
    const found = await readStanding(account)
    history.set(account, [...history.get(account) ?? [open], found])
    return found
  }
  return {
    standing,
    ask: async (request, memory, lost) => {
      for (const account of touchedBy(wantedOf(request))) {
        if (memory === 'cold') forget(account)
        const past = history.get(account) ?? [open]
        // Another process moved the account meanwhile: this one's memory is any that was once true.
        if (memory === 'old') remember(account, past[(Number(request.id.split('.')[1]) * 7) % past.length] ?? open)
      }
      crashes = lost ? 1 : 0
      try {
        await postOf(request)
        return 'done'
      } catch (error) {
        return error instanceof Crash ? 'lost' : codeOf(error)
      } finally {
        crashes = 0
      }
    },
    deliver: async (batches, lost) => {
      const events = async (ids: string[]) => (await Promise.all(ids.map(findEvent))).filter((one) => one !== undefined)
      crashes = lost ? 1 : 0
      const settled = await Promise.allSettled(batches.map(async (ids) => settle(await events(ids))))
      crashes = 0
      for (const one of settled) if (one.status === 'rejected' && !(one.reason instanceof Crash)) throw one.reason
    },
  }
}
