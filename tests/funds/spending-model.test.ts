import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { newHousehold } from '../support/households.ts'
import {
  type Spending, type SpendingStage, ask, askReversal, decideProof, decideReversal, heldFor, leftIn, look, noticeOver, opine, pay, prove,
  recuse, spendingStage, vote, withdraw,
} from '../support/spending.ts'
import { clock, refusalOf } from '../support/world.ts'

beforeAll(() => { pauseBetweenLooks(5) })

const givenFen = 3_000_000
const voters = ['approver', 'second', 'third', 'member', 'street'] as const
const ballot = fc.oneof(
  { weight: 8, arbitrary: fc.record({ what: fc.constant('vote' as const), who: fc.constantFrom(...voters), yes: fc.integer({ min: 0, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('recuse' as const), who: fc.constantFrom(...voters) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('opine') }) },
)
const later = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('pay' as const), amountFen: fc.integer({ min: 1, max: 800_000 }) }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constantFrom('prove', 'accept', 'reverse') }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('notice', 'withdraw') }) },
)
type Step = { what: string; who?: (typeof voters)[number]; yes?: number; amountFen?: number }

const act = async (stage: SpendingStage, spending: { id: string }, { what, who = 'third', yes = 1, amountFen = 1 }: Step): Promise<unknown> => {
  if (what === 'vote') return vote(stage, stage[who], spending, yes > 0)
  if (what === 'recuse') return recuse(stage, stage[who], spending)
  if (what === 'opine') return opine(stage, stage.supervisor, spending)
  if (what === 'notice') return noticeOver()
  if (what === 'pay') return pay(stage, spending, amountFen)
  if (what === 'prove') return prove(stage, spending)
  if (what === 'accept') return decideProof(stage, stage.third, spending)
  if (what === 'withdraw') return withdraw(stage, spending)
  await askReversal(stage, spending)
  return decideReversal(stage, stage.third, spending)
}

const isApproved = ({ approvedAt }: Spending): boolean => approvedAt !== undefined
const isOver = ({ state }: Spending): boolean => ['closed', 'refused', 'withdrawn'].includes(state)

test('CF-03 CF-04 no path pays more than was set apart, spends a fen twice or lets kin and who stepped back decide', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(ballot, { minLength: 5, maxLength: 10 }), fc.array(later, { minLength: 4, maxLength: 8 }),
    fc.constantFrom(60_000, 600_000, 1_200_000), async (ballots, rest, sumFen) => {
      const stage = await spendingStage(givenFen)
      // The officer's household has a seat, which counts for nothing.
      await newHousehold('一家', stage.officer, stage.member)
      const half = sumFen / 2
      const spending = await ask(stage, sumFen, {
        instalments: [{ milestone: '开工', amountFen: half }, { milestone: '完工', amountFen: half }],
      })
      for (const one of [...ballots, { what: 'notice' }, ...rest]) {
        await refusalOf(act(stage, spending, one))
        const now = await look(stage, spending)
        expect(now.paidFen).toBeLessThanOrEqual(now.sumFen)
        expect(now.paidFen).toBe(now.payments.filter(({ reversedAt }) => !reversedAt).reduce((sum, { amountFen }) => sum + amountFen, 0))
        expect(await heldFor(spending)).toBe(isApproved(now) && !isOver(now) ? sumFen - now.paidFen : 0)
        expect(now.votes.map(({ byName }) => byName)).toHaveLength(new Set(now.votes.map(({ byName, at }) => `${byName}${at}`)).size)
        if (!isApproved(now)) continue
        const yes = now.votes.filter((one_) => one_.yes).length
        const able = 4 - now.recusals.length
        if (now.tier === 'director' && now.opinions.length > 0) expect(yes).toBeGreaterThan(0)
        else expect(yes * 3).toBeGreaterThanOrEqual(now.tier === 'twoThirds' ? able * 2 : able * 1.5 + 0.5)
      }
      expect(await leftIn(stage) + await heldFor(spending) + (await look(stage, spending)).paidFen).toBe(givenFen)
    }), { numRuns: 5 })
  clock.advance(1)
  expect((await reconcile()).faults).toEqual([])
})
