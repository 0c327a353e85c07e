import { randomUUID } from 'node:crypto'
import { afterAll, expect, inject, test } from 'vitest'
import { type Fault, startFaultProxy } from '../support/fault-proxy.ts'
import type { MovementDraft, Wanted } from '../../functions/ledger/plan.ts'
import type { Request } from '../../functions/platform/commit.ts'

const proxy = await startFaultProxy(inject('endpoint'))
// Before any function is imported: they read the endpoint once.
process.env.LINLI_DYNAMODB_ENDPOINT = proxy.endpoint
const { drain } = await import('../support/stream.ts')
const { reconcile } = await import('../../functions/audit/reconcile.ts')
const { balanceOf, forget } = await import('../../functions/ledger/balance.ts')
const { movementIdOf } = await import('../../functions/ledger/plan.ts')
const { post } = await import('../../functions/ledger/post.ts')
const { reversalOf } = await import('../../functions/ledger/reverse.ts')
const { settle } = await import('../../functions/ledger/settle.ts')
const { database } = await import('../../functions/platform/dynamo.ts')
const { now } = await import('../../functions/platform/clock.ts')
const { digestOf } = await import('../../functions/platform/ids.ts')
const { perform } = await import('../../functions/platform/perform.ts')
const { findEvent } = await import('../../functions/platform/reaction.ts')

afterAll(() => proxy.stop())
const { requestHandler } = database.config as unknown as {
  requestHandler: { updateHttpClientConfig: (key: string, value: number) => void }
}
// What hangs is given up after 3 seconds in the cloud; here sooner, so that every point can be tried.
const giveUpAfterMs = (ms: number) => requestHandler.updateHttpClientConfig('requestTimeout', ms)
const hanging: Fault[] = ['halfOpen', 'silent']

const happenedAt = '2026-11-24T01:00:00.000Z'
const community = '990000000007'
const fresh = () => randomUUID().replaceAll('-', '')
const move = (movement: MovementDraft['movement'], from: string, to: string, amount: MovementDraft['amount'], more = {}): MovementDraft =>
  ({ movement, from, to, amount, happenedAt, ...more })

/** A request as a phone makes it: asked again under the same id until there is an answer. */
const phone = (wanted: Wanted, guards: Parameters<typeof post>[2][] = []) => {
  const id = `faults.${fresh()}`
  let attempts = 0
  return {
    id,
    ask: () => {
      const request: Request = { actor: { id: 'faults', roles: [] }, eventId: id, call: 'faults', contentHash: digestOf(id), at: now() }
      // Every attempt would answer differently, so that equal answers tell of one commit.
      const run = () => post(request, { type: 'faults.moved', community, data: {}, answer: { attempt: ++attempts }, ...wanted }, ...guards)
      return perform(request, run)
    },
  }
}
const done = (wanted: Wanted) => phone(wanted).ask()
const member = (owner: string) => `timeCredit:member:${owner}`

interface Case { ask: () => Promise<unknown>; accounts: string[]; balances: number[] }

const useCases: Record<string, () => Promise<Case>> = {
  credit: async () => {
    const owner = fresh()
    const { ask } = phone({ movements: [move('credit.earn', community, owner, 30)] })
    return { ask, accounts: [member(owner)], balances: [30] }
  },
  transfer: async () => {
    const owner = fresh()
    await done({ movements: [move('credit.earn', community, owner, 30)] })
    // The retry finds an account that has too little left: the first answer must come before that refusal.
    const { ask } = phone({ movements: [move('credit.hold', owner, owner, 20)] })
    return { ask, accounts: [member(owner), `timeCredit:order:${owner}`], balances: [10, 20] }
  },
  hold: async () => {
    const household = fresh()
    await done({ movements: [move('points.award', community, household, 9, { lots: { '2028-11': 9 } })] })
    const movements = [move('points.hold', household, household, 5), move('points.spend', household, community, { upTo: 3 })]
    const accounts = [`familyPoint:household:${household}`, `familyPoint:redemption:${household}`]
    const { ask } = phone({ movements, expect: [{ account: accounts[0] ?? '', balance: 9 }] })
    return { ask, accounts, balances: [4, 2] }
  },
  reversal: async () => {
    const owner = fresh()
    const first = phone({ movements: [move('credit.earn', community, owner, 30)] })
    await first.ask()
    const movement = (await findEvent(first.id))?.movements[0]
    if (!movement) throw new Error('the movement is in its event')
    const { draft, mark } = reversalOf(movementIdOf(first.id, 0), movement, happenedAt, 'reversal', '录错')
    const { ask } = phone({ movements: [draft] }, [mark])
    return { ask, accounts: [member(owner)], balances: [0] }
  },
  settle: async () => {
    const fund = fresh()
    const gift = phone({ movements: [move('gift.receive', community, fund, 500), move('gift.receive', community, fund, 300)] })
    await gift.ask()
    const event = await findEvent(gift.id)
    if (!event) throw new Error('the event is there')
    return { ask: () => settle([event]), accounts: [`cny:fund:${fund}`], balances: [800] }
  },
}
const cold = ({ accounts }: Case) => accounts.forEach(forget)

/** How many requests the use case sends to the database when all is well. */
const requestsOf = async (name: string): Promise<number> => {
  proxy.decide(() => 'none')
  const one = await (useCases[name] as () => Promise<Case>)()
  cold(one)
  const before = proxy.seen.length
  await one.ask()
  return proxy.seen.length - before
}

/** The fault at the nth request, so many times: three are all that the SDK tries by itself. */
const runOnce = async (name: string, fault: Fault, nth: number, times: number) => {
  proxy.decide(() => 'none')
  const one = await (useCases[name] as () => Promise<Case>)()
  cold(one)
  let seen = 0
  giveUpAfterMs(hanging.includes(fault) ? 250 : 3000)
  proxy.decide(() => {
    const place = seen++
    return place >= nth && place < nth + times ? fault : 'none'
  })
  const first = await one.ask().catch((error: unknown) => error)
  proxy.decide(() => 'none')
  giveUpAfterMs(3000)
  const again = await one.ask()
  if (!(first instanceof Error)) expect(again).toEqual(first)
  expect(await one.ask()).toEqual(again)
  expect(await Promise.all(one.accounts.map(balanceOf))).toEqual(one.balances)
}

const faults: Fault[] = ['lostAfterCommit', 'lostBefore', 'cut', 'conflict', 'throttled', ...hanging]

test.each(Object.keys(useCases))('A %s that meets any fault at any of its requests is done once', async (name) => {
  const requests = await requestsOf(name)
  expect(requests).toBeGreaterThanOrEqual(2)
  for (const fault of faults) {
    for (let nth = 0; nth < requests; nth++) {
      for (const times of hanging.includes(fault) && nth < requests - 1 ? [1] : [1, 3]) await runOnce(name, fault, nth, times)
    }
  }
})

test('The books balance after all of it', async () => {
  proxy.decide(() => 'none')
  await drain()
  expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
})
