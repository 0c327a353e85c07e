import { beforeAll, expect, test } from 'vitest'
import { handler as schedule } from '../../functions/entry/schedule.ts'
import { runsOn } from '../../functions/points/lapse/tell.ts'
import { validMonths } from '../../functions/points/rules/rules.ts'
import { monthAfter } from '../../functions/ledger/lots.ts'
import { chinaDay, chinaDayEnd, dayAfter, lastDayOf } from '../../shared/units.ts'
import { join, newFamily } from '../support/households.ts'
import { awardFor } from '../support/points.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident } from '../support/world.ts'

let head: Person
let spouse: Person
let child: Person
const month = monthAfter(clock.now(), validMonths)

/** Noon of a day in China. */
const goTo = (day: string): void => {
  clock.advance(Math.ceil((Date.parse(`${day}T04:00:00.000Z`) - clock.now()) / 60_000))
}

const told = async (person: Person) => {
  await drain()
  return (await person.call('GET /me/notices', {})).items.filter(({ kind }) => kind === 'points.lapsing').map(({ values }) => values)
}

beforeAll(async () => {
  const community = await newCommunity()
  const family = await newFamily(community)
  head = family.head
  spouse = await join(head, family.householdId, await newResident(community))
  child = await join(head, family.householdId, await newResident(community))
  await know(child.id, { birthDay: bornYearsAgo(9) })
  await awardFor(head, community, 'mutualHelp')
  await drain()
})

test('The adults of a household are told 60 and 7 days before a lot ends, once each, however often the night comes (FP-08)', async () => {
  const end = lastDayOf(month)
  goTo(dayAfter(end, -61))
  await schedule({ task: 'expire' })
  expect(await told(head)).toEqual([])
  for (const days of [60, 59, 30]) {
    goTo(dayAfter(end, -days))
    await schedule({ task: 'expire' })
  }
  const sixty = { amount: 10, days: 60, endsAt: chinaDayEnd(end) }
  expect([await told(head), await told(spouse), await told(child)]).toEqual([[sixty], [sixty], []])
  for (const days of [7, 6, 0]) {
    goTo(dayAfter(end, -days))
    await schedule({ task: 'expire' })
  }
  expect(await told(spouse)).toEqual([{ ...sixty, days: 7 }, sixty])
})

test('Nights that did not come are made up for, and nobody gets both notices at once (FP-08)', () => {
  expect(runsOn('2026-12-01')).toEqual([{ month: '2026-12', days: 60 }])
  expect(runsOn('2026-12-02')).toEqual([{ month: '2026-12', days: 60 }, { month: '2027-01', days: 60 }])
  expect(runsOn('2026-12-24')).toEqual([{ month: '2027-01', days: 60 }, { month: '2026-12', days: 7 }])
  expect(runsOn('2026-12-31')).toEqual([{ month: '2027-01', days: 60 }, { month: '2027-02', days: 60 }])
  expect(runsOn('2027-01-30')).toEqual([{ month: '2027-02', days: 60 }, { month: '2027-03', days: 60 }, { month: '2027-01', days: 7 }])
  const days = Array.from({ length: 800 }, (_, index) => dayAfter(chinaDay(clock.now()), index))
  for (const day of days) expect(new Set(runsOn(day).map((run) => run.month)).size).toBe(runsOn(day).length)
})
