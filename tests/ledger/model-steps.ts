import fc from 'fast-check'
import { type MovementName, chart } from '../../functions/ledger/chart.ts'
import { type Model, type ModelMovement, type ModelRequest, blank, keepsEntries, waits } from './model.ts'

/** Random steps in a small world: two owners of each kind of account, so that they meet often. */
const names = Object.keys(chart) as MovementName[]
const entryKinds = [...new Set(Object.values(chart).flatMap(({ asset, from, to }) => [`${asset}:${from}`, `${asset}:${to}`]))]
  .filter((kind) => keepsEntries(`${kind}:x`))
const months = ['2026-11', '2026-12', '2027-01', '2027-06', '2028-11']

const owner = fc.constantFrom('a', 'b')
const amount = fc.oneof({ arbitrary: fc.integer({ min: 1, max: 60 }), weight: 9 }, { arbitrary: fc.constant(70_000), weight: 1 })
const movement = fc.record({
  movement: fc.oneof(fc.constantFrom(...names), fc.constantFrom('credit.earn', 'points.award', 'gift.receive') as fc.Arbitrary<MovementName>),
  from: owner, to: owner, amount, upTo: fc.boolean(), month: fc.constantFrom(...months),
})
const account = fc.record({ kind: fc.constantFrom(...entryKinds), owner })
const state = fc.constantFrom('frozen', 'closed', 'open', 'open')
const memory = fc.constantFrom('warm', 'warm', 'cold', 'old')
const nth = fc.nat(1000)

const seldom = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof({ arbitrary: fc.array(one, { maxLength: 0 }), weight: 5 }, { arbitrary: fc.array(one, { maxLength: 2 }), weight: 1 })

const post = fc.record({
  kind: fc.constant('post' as const), memory, lost: fc.constantFrom(false, false, false, true),
  moves: fc.array(movement, { minLength: 1, maxLength: 3 }),
  marks: seldom(fc.record({ account, state })),
  expect: seldom(fc.record({ account, of: fc.constantFrom('sequence', 'balance'), off: fc.constantFrom(0, 0, 1) })),
})
const other = fc.oneof(
  fc.record({ kind: fc.constant('mark' as const), account, state, memory }),
  fc.record({ kind: fc.constant('reverse' as const), nth, memory, lost: fc.boolean() }),
  fc.record({ kind: fc.constant('expire' as const), owner, month: fc.constantFrom(...months), memory }),
  fc.record({ kind: fc.constant('retry' as const), nth, changed: fc.constantFrom(false, false, true), memory }),
  fc.record({
    kind: fc.constant('deliver' as const), picks: fc.array(nth, { minLength: 1, maxLength: 10 }),
    batches: fc.integer({ min: 1, max: 3 }), lost: fc.boolean(),
  }),
)
export const step = fc.oneof({ arbitrary: post, weight: 3 }, { arbitrary: other, weight: 2 })
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
export type Memory = 'warm' | 'cold' | 'old'

type Drawn = typeof movement extends fc.Arbitrary<infer M> ? M : never

const movementOf = (run: string, { movement: name, from, to, amount: units, upTo, month }: Drawn): ModelMovement => {
  const { asset, from: source } = chart[name]
  const issuedLots = asset === 'familyPoint' && !keepsEntries(`${asset}:${source}:x`)
  return {
    movement: name, from: from + run, to: to + run, amount: upTo && !issuedLots ? { upTo: units } : units,
    ...(issuedLots ? { lots: { [month]: units } } : {}),
  }
}

const accountOf = (run: string, one: { kind: string; owner: string }): string => `${one.kind}:${one.owner}${run}`

/** The reversal of the nth movement so far, of those that are no reversals themselves. */
const reversal = (model: Model, place: number): ModelMovement | undefined => {
  const first = [...model.requests.values()].flatMap(({ moved }) => moved)
    .filter(({ movement: name, from }) => from.startsWith(`${chart[name].asset}:${chart[name].from}:`))
  const chosen = first[place % Math.max(1, first.length)]
  const ownerOf = (whole: string) => whole.split(':')[2] ?? ''
  return chosen && {
    movement: chosen.movement, from: ownerOf(chosen.to), to: ownerOf(chosen.from), amount: chosen.amount, reverses: chosen.id,
    ...(chosen.lots ? { lots: chosen.lots } : {}),
  }
}

/** What of a household's points has ended before a month. */
const expiry = (model: Model, household: string, month: string): ModelMovement | undefined => {
  const { lots } = model.accounts.get(`familyPoint:household:${household}`) ?? blank()
  const ended = Object.fromEntries(Object.entries(lots).filter(([end]) => end < month))
  const units = Object.values(ended).reduce((sum, part) => sum + part, 0)
  return units > 0 ? { movement: 'points.expire', from: household, to: household, amount: units, lots: ended } : undefined
}

const posting = (model: Model, run: string, one: Extract<Step, { kind: 'post' }>) => ({
  movements: one.moves.map((each) => movementOf(run, each)),
  marks: one.marks.map((mark) => ({ account: accountOf(run, mark.account), state: mark.state })),
  expect: one.expect.map(({ account: which, of, off }) => {
    const name = accountOf(run, which)
    const { sequence, balance } = model.accounts.get(name) ?? blank()
    // How many entries the stream makes of its deliveries is its own affair.
    return of === 'sequence' && !waits(name) ? { account: name, sequence: sequence + off } : { account: name, balance: balance + off }
  }),
})

/** The request that a step stands for in the world as it is; undefined where there is nothing to do. */
export const requestOf = (model: Model, run: string, id: string, one: Step): ModelRequest | undefined => {
  const whole = (parts: Partial<ModelRequest>) => ({ id, content: id, movements: [], marks: [], expect: [], ...parts })
  if (one.kind === 'post') return whole(posting(model, run, one))
  if (one.kind === 'mark') return whole({ marks: [{ account: accountOf(run, one.account), state: one.state }] })
  if (one.kind !== 'reverse' && one.kind !== 'expire') return undefined
  const only = one.kind === 'reverse' ? reversal(model, one.nth) : expiry(model, one.owner + run, one.month)
  return only && whole({ movements: [only] })
}
