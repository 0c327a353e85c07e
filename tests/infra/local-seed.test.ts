import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chinaMs, firstOfMonth, foundedMs, lifeMs, plansUntil } from '../../infra/local/seed/calendar.ts'
import { community, everybody, families, phoneOf, staff } from '../../infra/local/seed/people.ts'
import { phoneBook } from '../../infra/local/seed/phone.ts'
import { seed } from '../../infra/local/seed/seeding.ts'
import { stepsOf } from '../../infra/local/seed/steps.ts'
import { teams } from '../../infra/local/seed/teams.ts'
import { inProcess } from '../../infra/local/in-process.ts'
import { type System, startSystem } from '../../infra/local/system.ts'
import { chinaMonth } from '../../shared/units.ts'

const dayMs = 86_400_000

describe('the demo people', () => {
  test('live in a community of the real divisions', () => {
    const divisions = readFileSync(new URL('../../shared/wuhan-divisions.csv', import.meta.url), 'utf8')
    expect(divisions).toContain(`\n${community},西城壕`)
    expect(families).toHaveLength(22)
  })

  test('have names for a host and numbers for a phone, each their own', () => {
    expect(new Set(everybody.map(({ user }) => user)).size).toBe(everybody.length)
    expect(new Set(everybody.map(({ name }) => name)).size).toBe(everybody.length)
    expect(new Set(everybody.map(({ user }) => phoneOf(user))).size).toBe(everybody.length)
    for (const { user } of everybody) {
      expect(user).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(phoneOf(user)).toMatch(/^1[3-9]\d{9}$/)
    }
  })

  test('in the teams are all among them', () => {
    const users = new Set(everybody.map(({ user }) => user))
    for (const { leader, members } of teams) for (const user of [leader, ...members]) expect(users).toContain(user)
  })
})

describe('the calendar', () => {
  const start = chinaMs('2026-11-03', '09:00')

  test('always shows the ten days that come', () => {
    for (let day = 0; day < 14; day++) {
      const now = start + (21 + day) * dayMs
      const shifts = plansUntil(teams, start, now).flatMap((plan) => plan.shifts)
      for (let ahead = 1; ahead <= 9; ahead++) {
        const [from, to] = [now + (ahead - 1) * dayMs, now + (ahead + 1) * dayMs]
        const found = shifts.some(({ startsAtMs }) => startsAtMs > from && startsAtMs < to)
        expect(found, `day ${day} + ${ahead}`).toBe(true)
      }
    }
  })

  test('tells the same story however often it is asked, and never another one for the past', () => {
    const tell = (until: number) => plansUntil(teams, start, until).flatMap(stepsOf)
      .filter(({ atMs }) => atMs <= start + 21 * dayMs).map(({ atMs }) => atMs).toSorted()
    expect(tell(start + 21 * dayMs)).toEqual(tell(start + 30 * dayMs))
  })

  test('begins with a week of the month before the one in which somebody looks, whatever the day', () => {
    for (let hour = 0; hour < 62 * 24; hour += 3) {
      const now = start + hour * 3_600_000
      const founded = foundedMs(now - lifeMs)
      expect(chinaMs(firstOfMonth(now - lifeMs), '00:00') - founded).toBeGreaterThan(6 * dayMs)
      expect(founded).toBeLessThanOrEqual(now - lifeMs)
      expect(now - founded).toBeLessThan(39 * dayMs)
    }
  })

  test('publishes before anybody signs up, and has sign-ups before the shift', () => {
    for (const { publishedAtMs, shifts } of plansUntil(teams, start, start + 30 * dayMs)) {
      for (const { startsAtMs, parts } of shifts) {
        for (const { signsUpAtMs } of parts) {
          expect(signsUpAtMs).toBeGreaterThan(publishedAtMs)
          expect(signsUpAtMs).toBeLessThan(startsAtMs)
        }
      }
    }
  })
})

describe('the seeded community', () => {
  let system: System
  beforeAll(async () => {
    system = await startSystem()
    await seed(system).done
  }, 240_000)
  afterAll(() => system.stop())

  const phones = () => {
    const { functions, clock, wechatUrl } = system
    return phoneBook(inProcess(functions.routes, clock.now), wechatUrl, clock.now)
  }

  test('has books that balance, with every class of evidence and a reversal in them', async () => {
    const admin = phones().of(staff.communityAdmin.user)
    const { assets } = await admin('GET /audit/trial-balance', { community })
    expect(assets.map(({ sum }) => sum)).toEqual(assets.map(() => 0))
    const report = await phones().of(staff.auditor.user)('POST /audit/reconciliations', {})
    expect(report).toMatchObject({ balanced: true, faults: [] })
    expect(report.movements).toBeGreaterThan(200)
    const evidence = new Set<string>()
    for (const { user } of everybody) {
      const { items } = await phones().of(user)('GET /me/service-records', { limit: 100 })
      for (const record of items) evidence.add(record.reversedAt ? 'reversed' : record.evidence)
    }
    expect([...evidence].toSorted()).toEqual(['leaderEntered', 'measured', 'reversed', 'selfReported'])
  })

  test('has a shift that is on right now, with places left', async () => {
    const { items } = await phones().of('chen-wenbin')('GET /shifts', { limit: 100 })
    const now = new Date(system.clock.now()).toISOString()
    const running = items.filter(({ startsAt, endsAt }) => startsAt <= now && endsAt > now)
    expect(running.some(({ taken, capacity, kind }) => taken < capacity && kind === 'timeBank')).toBe(true)
    expect(items.length).toBeGreaterThan(10)
  })

  test('has neighbours who help each other: a visit that was paid and rated, and a request that waits for review', async () => {
    const { items } = await phones().of('chen-guilan')('GET /me/time-bank/orders', {})
    expect(items.map(({ order }) => order.status)).toContain('settled')
    const { items: waiting } = await phones().of(staff.communityAdmin.user)('GET /time-bank/work', { community, queue: 'review' })
    expect(waiting.length).toBeGreaterThan(0)
  })

  test('has something on each page of time credit: done, and waiting for a second person', async () => {
    const admin = phones().of(staff.communityAdmin.user)
    const statesOf = async (call: 'GET /time-credit/sponsorships' | 'GET /time-credit/grants' | 'GET /time-credit/closings'
      | 'GET /time-credit/clearings') => (await admin(call, { community })).items.map(({ status }) => status).toSorted()
    expect(await statesOf('GET /time-credit/sponsorships')).toEqual(['approved', 'proposed'])
    expect(await statesOf('GET /time-credit/grants')).toEqual(['active', 'proposed'])
    expect(await statesOf('GET /time-credit/closings')).toEqual(['proposed'])
    expect(await statesOf('GET /time-credit/clearings')).toEqual(['netted'])
    // In the first days of a month the neighbour's visit is of that month as well; she stayed 52 minutes of 60. In the first
    // hours the month since then is published too, with little in it but her visit.
    const lived = chinaMonth(chinaMs(firstOfMonth(system.clock.now() - lifeMs), '00:00') - 1)
    const { items: months } = await admin('GET /time-credit/honour', {})
    const { ratioPermille = 0, redeemedMinutes } = months.find(({ month }) => month === lived) ?? {}
    expect(ratioPermille).toBeGreaterThan(800)
    expect([210, 262]).toContain(redeemedMinutes)
    const { items: notes } = await phones().of('li-xiuying')('GET /me/notes', {})
    expect(notes.map(({ status }) => status).toSorted()).toEqual(['issued', 'used'])
  })

  test('has applications for points in each state, and a household that has become two', async () => {
    const admin = phones().of(staff.communityAdmin.user)
    const { items } = await admin('GET /point-applications', { community, limit: 50 })
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['look', 'rating', 'notice', 'booked', 'refused', 'withdrawn']))
    expect(items.filter(({ objections }) => objections.length > 0)).toHaveLength(1)
    expect((await phones().of('he-wei')('GET /me/household', {})).household).toMatchObject({ name: '西城壕7号何伟家', members: [{}] })
    expect((await phones().of('he-jiawang')('GET /me/household', {})).household?.members).toHaveLength(2)
  })

  test('has a fund that was given to, and has spent: the books are open to who looks at the demo', async () => {
    const { items } = await phones().of('chen-guilan')('GET /campaigns', { community })
    const emergencies = items.find(({ plan }) => plan.title === '邻里应急互助金')
    expect(emergencies).toMatchObject({ raisedFen: 71_600, spentFen: 36_000 })
    const { items: spent } = await phones().of('chen-guilan')('GET /campaigns/:campaignId/spendings', { campaignId: emergencies?.id ?? '' })
    expect(spent).toMatchObject([{ state: 'paid', emergency: true, paidFen: 36_000 }])
    const { items: gifts } = await phones().of('chen-wenbin')('GET /me/gifts', {})
    expect(gifts).toMatchObject([{ amountFen: 30_000 }])
  })

  test('goes on living when days have passed', async () => {
    await system.clock.advance(3 * 24 * 60)
    await seed(system).done
    const { items } = await phones().of('wang-jianguo')('GET /me/led-shifts', { limit: 100 })
    const over = items.filter(({ endsAt, taken }) => Date.parse(endsAt) < system.clock.now() && taken > 0)
    expect(over.length).toBeGreaterThan(5)
    const { items: watches } = await phones().of('chen-wenbin')('GET /shifts', { limit: 100 })
    expect(watches.some(({ title }) => title === '红巷驿站便民值守')).toBe(true)
    expect(await phones().of(staff.auditor.user)('POST /audit/reconciliations', {})).toMatchObject({ balanced: true })
  })
})
