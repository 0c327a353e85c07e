import { expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { levelOf, pointsLeft } from '../../functions/points/budget/rules.ts'
import { chinaQuarter } from '../../shared/units.ts'
import { confirmedHour } from '../support/hour.ts'
import { newFamily } from '../support/households.ts'
import { awardFor, pointsOf } from '../support/points.ts'
import { setHere } from '../support/settings.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const quarter = chinaQuarter(clock.now())
// A moment of this quarter, whatever the tests' clock comes to.
const at = clock.in(0)

const budgeted = async (budgetFen: number, fenPerPoint = 100) => {
  const community = await newCommunity()
  if (fenPerPoint !== 100) await setHere(community, 'points.fenPerPoint', fenPerPoint)
  const admin = await newResident(community, 'communityAdmin')
  await setBudget(admin, community, budgetFen)
  return { community, admin }
}

const setBudget = (admin: Person, community: string, budgetFen: number, of = quarter) =>
  admin.call('POST /point-budgets', { community, quarter: of, budgetFen, resolution: '居民议事会第 8 号决议' })

test('An award is cut to what the quarter’s budget has left and says so; then nothing is issued until it is raised (FP-10)', async () => {
  const { community, admin } = await budgeted(12_000)
  const [one, other] = [await newFamily(community), await newFamily(community)]
  expect((await awardFor(one.head, community, 'reportMajor', { at }))?.granted).toBe(100)
  expect(await awardFor(other.head, community, 'reportHazard', { at })).toMatchObject({ full: 50, granted: 20, cutBy: 'budget' })
  expect(await awardFor(other.head, community, 'mutualHelp', { at })).toMatchObject({ full: 10, granted: 0, cutBy: 'budget' })
  const { items } = await other.head.call('GET /accounts/:account/explanation', { account: `familyPoint:household:${other.householdId}` })
  expect(items[0]?.rule?.zh).toContain('本来是 50 分，因为本季度的礼品预算快用完了，记了 20 分')
  await setBudget(admin, community, 12_500)
  expect((await awardFor(other.head, community, 'mutualHelp', { at }))?.granted).toBe(5)
  expect(await pointsOf(other.householdId)).toBe(25)
})

test('Sixty-four awards at once never issue more than the budget, and all of it (FP-10)', async () => {
  const { community } = await budgeted(30_000)
  const families = await Promise.all(Array.from({ length: 64 }, () => newFamily(community)))
  const awards = await Promise.all(families.map(({ head }) => awardFor(head, community, 'mutualHelp', { at })))
  expect(awards.filter((award) => award?.granted === 10)).toHaveLength(30)
  expect(awards.filter((award) => award?.granted === 0 && award.cutBy === 'budget')).toHaveLength(34)
  const balances = await Promise.all(families.map(({ householdId }) => pointsOf(householdId)))
  expect(balances.reduce((sum, points) => sum + points, 0)).toBe(300)
})

test('Whoever administers is told once when four fifths are used and once when all is, and again after a raise (FP-10)', async () => {
  const { community, admin } = await budgeted(10_000)
  const told = async () => {
    await drain()
    return (await admin.call('GET /me/notices', {})).items.map(({ kind }) => kind).filter((kind) => kind.startsWith('budget.'))
  }
  const families = await Promise.all(Array.from({ length: 12 }, () => newFamily(community)))
  const give = async (count: number) => {
    for (const { head } of families.splice(0, count)) await awardFor(head, community, 'mutualHelp', { at })
  }
  await give(7)
  expect(await told()).toEqual([])
  await give(2)
  expect(await told()).toEqual(['budget.nearlyUsed'])
  await give(2)
  expect(await told()).toEqual(['budget.usedUp', 'budget.nearlyUsed'])
  await setBudget(admin, community, 11_000)
  await give(1)
  expect(await told()).toEqual(['budget.usedUp', 'budget.usedUp', 'budget.nearlyUsed'])
})

test('Everybody sees what is issued, what is left, and what is owed in yuan; each change stands with its resolution (FP-10)', async () => {
  const { community, admin } = await budgeted(50_000, 40)
  const { head } = await newFamily(community)
  await awardFor(head, community, 'reportMajor', { at })
  await drain()
  await setBudget(admin, community, 60_000)
  expect(await head.call('GET /point-budgets', { quarter })).toMatchObject({
    budgetFen: 60_000, issuedFen: 4000, leftFen: 56_000, fenPerPoint: 40, outstandingPoints: 100, liabilityFen: 4000,
    changes: [{ version: 2, budgetFen: 60_000, resolution: '居民议事会第 8 号决议' }, { version: 1, budgetFen: 50_000 }],
  })
})

test('However often a budget was changed, each change has its own number in its quarter (FP-10)', async () => {
  const { community, admin } = await budgeted(1000)
  for (let count = 1; count <= 21; count++) await setBudget(admin, community, 1000 + count, '2999-Q4')
  const { changes: [newest] } = await setBudget(admin, community, 2000)
  expect(newest).toMatchObject({ quarter, version: 2, budgetFen: 2000 })
  const { changes: [last] } = await setBudget(admin, community, 3000, '2999-Q4')
  expect(last?.version).toBe(22)
})

test('Without a budget nothing stops the issue, and what was issued before one is set counts in it', async () => {
  const community = await newCommunity()
  const admin = await newResident(community, 'communityAdmin')
  const { head } = await newFamily(community)
  await awardFor(head, community, 'reportMajor', { at })
  expect((await admin.call('GET /point-budgets', { community, quarter })).budgetFen).toBeUndefined()
  expect(await refusalOf(setBudget(admin, community, 9_900))).toBe('budget.below')
  expect(await setBudget(admin, community, 10_000)).toMatchObject({ leftFen: 0, issuedFen: 10_000 })
  expect((await awardFor(head, community, 'report', { at }))?.granted).toBe(0)
})

test('A budget is set for this quarter or a coming one, by who administers there; each quarter has its own', async () => {
  const { community, admin } = await budgeted(100)
  expect(await refusalOf(setBudget(admin, community, 100, '2020-Q1'))).toBe('budget.past')
  expect(await refusalOf(setBudget(admin, await newCommunity(), 100))).toBe('role.scope')
  expect(await setBudget(admin, community, 500, '2999-Q4')).toMatchObject({ quarter: '2999-Q4', budgetFen: 500, issuedFen: 0 })
  expect(await admin.call('GET /point-budgets', { community, quarter })).toMatchObject({ budgetFen: 100 })
})

test('What is taken back is free to be issued again (FP-06, FP-10)', async () => {
  const { community, admin } = await budgeted(1500)
  const { resident, recordId } = await confirmedHour({ community })
  await drain()
  const of = chinaQuarter(clock.now())
  const left = async () => (await admin.call('GET /point-budgets', { community, quarter: of })).leftFen
  if (of === quarter) expect(await left()).toBe(0)
  const before = (await admin.call('GET /point-budgets', { community, quarter: of })).issuedFen
  await admin.call('POST /people/:personId/service-records/:recordId/reversal', { personId: resident.id, recordId, reason: '记错了人' })
  await drain()
  expect([before, (await admin.call('GET /point-budgets', { community, quarter: of })).issuedFen]).toEqual([1500, 0])
})

test('What is left of a budget is whole points, and it is used up when not one more can be given', () => {
  expect([pointsLeft(950, 1000, 40), pointsLeft(1000, 1000, 40), pointsLeft(1200, 1000, 40)]).toEqual([1, 0, 0])
  expect([levelOf(799, 1000, 40), levelOf(800, 1000, 40), levelOf(960, 1000, 40), levelOf(961, 1000, 40)]).toEqual([0, 80, 80, 100])
})

test('The books of all this balance', async () => {
  await drain()
  expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
})
