import { expect, test } from 'vitest'
import { runDue } from '../../functions/platform/due.ts'
import { dueTasks } from '../../functions/entry/due.ts'
import type { Output } from '../../shared/contract/index.ts'
import { chinaMonth, monthFrom } from '../../shared/units.ts'
import { join, newFamily } from '../support/households.ts'
import { awardFor } from '../support/points.ts'
import { adoptNow, adoption, rulesWith } from '../support/point-rules.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

type Page = Output<'POST /point-rules/trials'>

/** Noon of a day of last month, in one week. */
const lastMonth = (day: number): string => `${monthFrom(chinaMonth(clock.now()), -1)}-${String(day).padStart(2, '0')}T04:00:00.000Z`
const monday = [8, 9, 10, 11, 12, 13, 14].find((day) => new Date(lastMonth(day)).getUTCDay() === 1) ?? 8

const tryDraft = async (admin: Person, community: string, changed: Parameters<typeof rulesWith>[0], weeklyHouseholdCap = 200): Promise<Page> =>
  admin.call('POST /point-rules/trials', { community, weeklyHouseholdCap, rules: rulesWith(changed) })

test('A draft is tried on last month’s deeds before it is adopted: what it gives against what was given, caps and all (FP-03)', async () => {
  const community = await newCommunity()
  const admin = await newResident(community, 'communityAdmin')
  const [one, other] = [await newFamily(community), await newFamily(community)]
  const child = await join(other.head, other.householdId, await newResident(community))
  for (const offset of [0, 1, 2]) await awardFor(one.head, community, 'course', { at: lastMonth(monday + offset) })
  await awardFor(other.head, community, 'course', { at: lastMonth(monday) })
  await awardFor(child, community, 'volunteerHour', { units: 120, at: lastMonth(monday) })
  await awardFor(child, community, 'x-garden', { at: lastMonth(monday) })
  await awardFor(one.head, community, 'course')
  const asItWas = await tryDraft(admin, community, {})
  expect(asItWas).toMatchObject({ deeds: 6, households: 2, given: 28, would: 28, touched: 2, capped: 0, fenPerPoint: 100 })
  const draft = await tryDraft(admin, community, { course: { points: 10, caps: { personWeek: 15 } }, volunteerHour: 0, 'x-garden': 7 }, 16)
  expect(draft).toMatchObject({ given: 28, would: 31, touched: 2, capped: 2 })
  expect(Object.fromEntries(draft.byRule.map(({ code, given, would }) => [code, [given, would]]))).toEqual({
    course: [8, 25], volunteerHour: [20, 0], 'x-garden': [0, 6],
  })
  const outsider = await newResident(await newCommunity(), 'communityAdmin')
  expect(await refusalOf(tryDraft(outsider, community, {}))).toBe('role.scope')
})

test('Of hours confirmed together, those that were taken back do not count in a trial, and the others do', async () => {
  const community = await newCommunity()
  const [leader, admin] = [await newResident(community, 'teamLeader'), await newResident(community, 'communityAdmin')]
  const [one, other] = [await newFamily(community), await newFamily(community)]
  const { id: shiftId } = await newShift(leader, community, { startsIn: 1, lasts: 120 })
  for (const { head } of [one, other]) await head.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(122)
  await leader.call('POST /shifts/:shiftId/confirmation-batches', {
    shiftId, people: [one, other].map(({ head }) => ({ personId: head.id, minutes: 60, reason: '到场' })),
  })
  await drain()
  const [record] = (await one.head.call('GET /me/service-records', {})).items
  if (!record) throw new Error('It is confirmed.')
  const { id: recordId, recordedAt } = record
  await admin.call('POST /people/:personId/service-records/:recordId/reversal', { personId: one.head.id, recordId, reason: '没有来' })
  const next = Date.parse(`${monthFrom(chinaMonth(Date.parse(recordedAt)), 1)}-02T12:00:00+08:00`)
  clock.advance((next - clock.now()) / 60_000)
  expect(await tryDraft(admin, community, {})).toMatchObject({ deeds: 1, households: 1, given: 10, would: 10 })
})

test('A trial goes on household by household, and its pages add up', async () => {
  const community = await newCommunity()
  const admin = await newResident(community, 'communityAdmin')
  const families = await Promise.all(Array.from({ length: 3 }, () => newFamily(community)))
  const counts = [180, 390, 40]
  for (const [index, { head }] of families.entries()) {
    for (let done = 0; done < (counts[index] ?? 0); done += 30) {
      await Promise.all(Array.from({ length: 30 }, () => awardFor(head, community, 'x-unknown', { at: lastMonth(monday) })))
    }
  }
  const pages: Page[] = []
  do {
    const last = pages.at(-1)?.after
    pages.push(await admin.call('POST /point-rules/trials', {
      community, weeklyHouseholdCap: 100, rules: rulesWith({ 'x-unknown': 1 }), ...(last ? { after: last } : {}),
    }))
  } while (pages.at(-1)?.after)
  const total = (of: (page: Page) => number): number => pages.reduce((sum, page) => sum + of(page), 0)
  expect(pages.length).toBeGreaterThan(1)
  expect([total(({ deeds }) => deeds), total(({ households }) => households), total(({ would }) => would)]).toEqual([630, 3, 260])
})

test('Households are told of rules that come, once, before they hold (FP-03)', async () => {
  const community = await newCommunity()
  const { head } = await newFamily(community)
  await awardFor(head, community, 'course')
  await drain()
  const admin = await newResident(community, 'communityAdmin')
  const set = adoption(community, { course: 3 }, { inMinutes: 600, resolution: '议 12 号' })
  await admin.call('POST /point-rules', set)
  for (let round = 0; round < 2; round++) {
    await runDue(async () => dueTasks, 60_000)
    await drain()
  }
  const heard = (await head.call('GET /me/notices', {})).items.filter(({ kind }) => kind === 'rule.announced')
  expect(heard.map(({ values }) => values)).toEqual([{ effectiveFrom: set.effectiveFrom, resolution: '议 12 号' }])
})

test('A household sees what it has, when it ends, what it got by which rule and what the caps still take (FP-05, FP-08)', async () => {
  const community = await newCommunity()
  await adoptNow(community, { course: { points: 3, caps: { personDay: 9 } }, 'x-elder': { points: 5, group: 'elder60' } })
  const { head, householdId } = await newFamily(community)
  await awardFor(head, community, 'course')
  await awardFor(head, community, 'mutualHelp')
  const mine = await head.call('GET /me/points', {})
  expect(mine).toMatchObject({
    household: { id: householdId, name: '一家' }, balance: 13, week: { most: 200, left: 187 }, lots: [{ points: 13 }],
    month: chinaMonth(clock.now()),
  })
  const rows = Object.fromEntries(mine.rules.map(({ code, got, left }) => [code, [got, left]]))
  expect(rows).toMatchObject({ course: [3, 6], mutualHelp: [10, 10], volunteerHour: [0, undefined], 'x-elder': [0, 0] })
  const alone = await newResident(community)
  expect(await alone.call('GET /me/points', {})).toMatchObject({ balance: 0, lots: [], rules: [] })
})
