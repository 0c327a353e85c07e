import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { type GivingStage, give, givingStage, seen } from '../support/giving.ts'
import { newHousehold } from '../support/households.ts'
import { look, named, pledge, seenBy } from '../support/matching.ts'
import { type Person, refusalOf } from '../support/world.ts'

let stage: GivingStage
beforeAll(async () => { pauseBetweenLooks(5); stage = await givingStage() })
afterAll(() => stage.stop())

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant('give' as const), who: fc.nat(2), amount: fc.integer({ min: 1, max: 900 }) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('back' as const), which: fc.nat(9), amount: fc.integer({ min: 1, max: 900 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('look' as const), yes: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('wait' as const) }) },
)
const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

test('CF-01 no order of gifts, refunds and looks mints or loses a fen, and no cap is passed', async () => {
  const { stage: { community }, advance, settle } = stage
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), fc.constantFrom('sponsor' as const, 'campaign' as const),
    async (steps, rest) => {
      const { id: campaignId } = await stage.open()
      const terms = { sumFen: 1_500, perGiftFen: 500, perPersonFen: 700, perHouseholdFen: 900, perDayFen: 1_200, rate: { ofFen: 2, matchFen: 3 } }
      const { id } = await pledge(stage, campaignId, { ...terms, rest })
      const people: Person[] = [await named(community), await named(community), await named(community)]
      const [head, son] = people as [Person, Person]
      await newHousehold('一家', head, son)
      const gifts: { giftId: string; by: Person }[] = []
      const check = async () => {
        const { match, gifts: matched } = await seenBy(stage, campaignId, id)
        const { matchedFen = 0, leftFen = 0, restFen = 0 } = match ?? {}
        expect(matchedFen + leftFen + restFen).toBe(terms.sumFen)
        expect(await balanceOf(`cny:match:${id}`)).toBe(leftFen)
        expect(sum(matched.map((one) => one.matchedFen))).toBe(matchedFen)
        for (const one of matched) {
          expect(one.matchedFen).toBeLessThanOrEqual(Math.min(terms.perGiftFen, Math.floor(((one.giftFen - one.goneFen) * 3) / 2)))
        }
        const of = (some: Person[]) => sum(matched.filter(({ giftId }) =>
          some.some((person) => gifts.find((gift) => gift.giftId === giftId)?.by === person)).map((one) => one.matchedFen))
        for (const person of people) expect(of([person])).toBeLessThanOrEqual(terms.perPersonFen)
        expect(of([head, son])).toBeLessThanOrEqual(terms.perHouseholdFen)
        const shown = await Promise.all(gifts.map(async ({ by, giftId }) => (await seen(by, giftId)).gift))
        const given = sum(shown.map(({ amountFen, goneFen }) => amountFen - goneFen))
        expect(await balanceOf(purposeAccount(campaignId))).toBe(given + matchedFen + (rest === 'campaign' ? restFen : 0))
      }
      for (const one of steps) {
        if (one.what === 'give') {
          const by = people[one.who] ?? head
          gifts.push({ giftId: (await give(stage, by, campaignId, one.amount)).id, by })
        } else if (one.what === 'back') {
          const gift = gifts[one.which % Math.max(1, gifts.length)]
          if (!gift) continue
          advance(2)
          await refusalOf(gift.by.call('POST /me/gifts/:giftId/refunds', { giftId: gift.giftId, amountFen: one.amount }))
          await settle()
        } else if (one.what === 'look') {
          const waiting = (await seenBy(stage, campaignId, id)).gifts.find(({ state }) => state === 'waiting')
          if (waiting) await look(stage, id, waiting.giftId, one.yes)
          await settle()
        } else {
          advance(5)
          await settle()
        }
        await check()
      }
      advance(33 * 24 * 60)
      await settle()
      await check()
    }), { numRuns: 4 })
  advance(1)
  expect((await reconcile()).faults).toEqual([])
}, 600_000)
