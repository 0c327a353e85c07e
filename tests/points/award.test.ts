import { beforeAll, expect, test } from 'vitest'
import { reactions } from '../../functions/entry/reactions.ts'
import { catalogue } from '../../shared/point-rules.ts'
import { chinaDay, chinaDayStart, dayAfter } from '../../shared/units.ts'
import { join, newFamily } from '../support/households.ts'
import { awardFor, pointsOf } from '../support/points.ts'
import { adoptNow, adoption } from '../support/point-rules.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

let community: string
// One moment for all deeds of a test, so that none of them falls on the next day.
let at: string
beforeAll(async () => {
  community = await newCommunity()
  at = clock.in(0)
})

test('Each rule of the catalogue gives its points until a community adopts a set of its own (FP-05)', async () => {
  for (const { code, points } of catalogue) {
    const { head, householdId } = await newFamily(community)
    const units = code === 'volunteerHour' ? 90 : 1
    const full = code === 'volunteerHour' ? 15 : points
    expect(await awardFor(head, community, code, { units })).toMatchObject({ granted: full, rule: { version: 0, code } })
    expect(await pointsOf(householdId)).toBe(full)
  }
})

test('Who has no household earns none, and who joins one later earns nothing for what was before (FP-01)', async () => {
  const alone = await newResident(community)
  expect(await awardFor(alone, community, 'report')).toBeUndefined()
})

test('What a person may get by a rule in a day is given and no more, in the household of that day; the next day is new (FP-05)', async () => {
  const { head, householdId } = await newFamily(community)
  const member = await join(head, householdId, await newResident(community))
  const grants = []
  for (let count = 0; count < 4; count++) grants.push((await awardFor(head, community, 'report', { at }))?.granted)
  expect(grants).toEqual([5, 5, 5, 0])
  expect(await awardFor(head, community, 'report', { at })).toMatchObject({ full: 5, granted: 0, cutBy: 'personDay' })
  expect((await awardFor(member, community, 'report', { at }))?.granted).toBe(5)
  expect((await awardFor(head, community, 'course', { at }))?.granted).toBe(2)
  const tomorrow = new Date(Date.parse(at) + 86_400_000).toISOString()
  expect((await awardFor(head, community, 'report', { at: tomorrow }))?.granted).toBe(5)
})

test('A household gets at most so much a week by one rule, and at most its cap in all; the tightest cap is named (FP-05)', async () => {
  const { head, householdId } = await newFamily(community)
  expect(await awardFor(head, community, 'recycling', { units: 7, at })).toMatchObject({ full: 7, granted: 5, cutBy: 'ruleHouseholdWeek' })
  expect((await awardFor(head, community, 'reportMajor', { at }))?.granted).toBe(100)
  expect((await awardFor(head, community, 'bestFamily', { at }))).toMatchObject({ granted: 95, cutBy: 'householdWeek' })
  expect(await pointsOf(householdId)).toBe(200)
})

test('A person may get so much by a rule in a week', async () => {
  const own = await newCommunity()
  await adoptNow(own, { course: { caps: { personWeek: 3 } } })
  const { head } = await newFamily(own)
  const now = clock.in(0)
  expect((await awardFor(head, own, 'course', { at: now }))?.granted).toBe(2)
  expect(await awardFor(head, own, 'course', { at: now })).toMatchObject({ granted: 1, cutBy: 'personWeek' })
})

test('A rating gives at most what the rule gives, and later reports of the same matter one point (FP-04)', async () => {
  const { head } = await newFamily(community)
  expect((await awardFor(head, community, 'mutualHelp', { points: 7, at }))?.granted).toBe(7)
  expect((await awardFor(head, community, 'mutualHelp', { points: 99, at }))?.granted).toBe(10)
  expect((await awardFor(head, community, 'reportHazard', { points: 1 }))?.granted).toBe(1)
})

test('A rule gives points on its days alone, both counted', async () => {
  const own = await newCommunity()
  const today = chinaDay(clock.now())
  await adoptNow(own, { marketStall: { from: dayAfter(today, 2), until: dayAfter(today, 3) } })
  const { head } = await newFamily(own)
  const granted = (days: number) =>
    awardFor(head, own, 'marketStall', { at: new Date(Date.parse(chinaDayStart(today)) + (days + 1) * 86_400_000).toISOString() })
  expect(await granted(0)).toMatchObject({ granted: 0, none: 'noRule' })
  expect([(await granted(1))?.granted, (await granted(2))?.granted, (await granted(3))?.granted]).toEqual([15, 15, 0])
})

test('A rule for a group gives points to those in it, by what is on record', async () => {
  const own = await newCommunity()
  await adoptNow(own, {
    'x-elder': { points: 1, group: 'elder60' }, 'x-minor': { points: 2, group: 'minor' }, 'x-party': { points: 3, group: 'party' },
    'x-hardship': { points: 4, group: 'hardship' }, 'x-volunteer': { points: 5, group: 'volunteer' },
  })
  const { head, householdId } = await newFamily(own)
  const gets = async () => {
    const codes = ['x-elder', 'x-minor', 'x-party', 'x-hardship', 'x-volunteer'] as const
    return Promise.all(codes.map(async (code) => (await awardFor(head, own, code))?.granted))
  }
  expect(await gets()).toEqual([0, 0, 0, 0, 0])
  expect(await awardFor(head, own, 'x-elder')).toMatchObject({ none: 'group', rule: { code: 'x-elder' } })
  await know(head.id, { birthDay: bornYearsAgo(60), care: { hardshipUntil: '2999-01-01' } })
  await head.call('PUT /me/party-membership', { registered: true })
  expect(await gets()).toEqual([1, 0, 3, 4, 0])
  const child = await join(head, householdId, await newResident(own))
  await know(child.id, { birthDay: bornYearsAgo(17) })
  expect((await awardFor(child, own, 'x-minor'))?.granted).toBe(2)
})

test('The version in force when a deed was confirmed counts, whenever it is booked, and is frozen with its text (FP-03, PEERS 4.17)', async () => {
  const own = await newCommunity()
  const { head } = await newFamily(own)
  const before = clock.in(0)
  await adoptNow(own, { course: { points: 9, title: '学习新规', caps: { personDay: 18 } } }, { resolution: '议 9 号', weeklyHouseholdCap: 150 })
  expect(await awardFor(head, own, 'course', { at: before })).toMatchObject({ granted: 2, rule: { version: 0 } })
  const award = await awardFor(head, own, 'course')
  expect(award?.rule).toEqual({
    version: 1, code: 'course', title: '学习新规', per: 'time', points: 9, resolution: '议 9 号',
    caps: { personDay: 18, householdWeek: 150 },
  })
})

test('A set is adopted whole: each code once, counted as it must be, with a resolution, and from a coming moment (FP-03)', async () => {
  const own = await newCommunity()
  const admin = await newResident(own, 'communityAdmin')
  const good = adoption(own)
  const [first] = good.rules
  if (!first) throw new Error('the catalogue has rules')
  const bad: Partial<typeof good>[] = [
    { rules: [first, first] }, { rules: [{ ...first, per: 'time' }] }, { rules: [] }, { resolution: ' ' },
    { rules: [{ ...first, from: '2027-02-01', until: '2027-01-01' }] }, { rules: [{ ...first, points: 1.5 }] },
  ]
  for (const part of bad) expect(await refusalOf(admin.call('POST /point-rules', { ...good, ...part }))).toBe('input.invalid')
  expect(await refusalOf(admin.call('POST /point-rules', { ...good, effectiveFrom: clock.in(-1) }))).toBe('rule.past')
  const leader = await newResident(own, 'teamLeader')
  expect(await refusalOf(leader.call('POST /point-rules', good))).toBe('role.missing')
})

test('Every version stays to be read, with what is in force and what comes; one that is overtaken before it begins never comes', async () => {
  const own = await newCommunity()
  const resident = await newResident(own)
  const admin = await adoptNow(own, { course: 3 })
  await admin.call('POST /point-rules', adoption(own, { course: 4 }, { inMinutes: 600 }))
  await admin.call('POST /point-rules', adoption(own, { course: 5 }, { inMinutes: 60 }))
  await admin.call('POST /point-rules', adoption(own, { course: 6 }, { inMinutes: 1200 }))
  const { inForce, coming } = await resident.call('GET /point-rules', {})
  expect([inForce.version, coming.map(({ version }) => version)]).toEqual([1, [4, 3]])
  const { items, cursor } = await resident.call('GET /point-rules/versions', { community: own, limit: 3 })
  expect(items.map(({ version }) => version)).toEqual([4, 3, 2])
  const rest = await resident.call('GET /point-rules/versions', { community: own, cursor })
  expect(rest.items.map(({ version }) => version)).toEqual([1])
})

test('Gifts of money earn no points: there is no rule for them, and nothing follows from money that could give any (FP-07)', async () => {
  const own = await newCommunity()
  const admin = await newResident(own, 'communityAdmin')
  const rule = { ...catalogue[1], code: 'donation' } as never
  expect(await refusalOf(admin.call('POST /point-rules', { ...adoption(own), rules: [rule] }))).toBe('input.invalid')
  const giving = Object.entries(reactions).filter(([, follows]) => follows.some(({ name }) => /^points\.awardFor\w+$/.test(name)))
  expect(giving.map(([type]) => type).sort()).toEqual(['honour.decided', 'hours.confirmed', 'meeting.attended', 'report.accepted'])
})
