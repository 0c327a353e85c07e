import { beforeAll, describe, expect, test } from 'vitest'
import { bandOf, daysOf, medianOf, membersShown, offeredBy, permille, waitStep, withoutSmallGroups } from '../../functions/timebank/honour/rules.ts'
import { chinaDay } from '../../shared/units.ts'
import { toLateInMonth, toNextMonth } from '../support/month.ts'
import { acceptedOrder, doWhatIsDue, newElder, newHelper, openOrder, serve } from '../support/orders.ts'
import { know } from '../support/person.ts'
import { fillPool } from '../support/pool.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

beforeAll(toLateInMonth)

const band = (name: string, people: number, minutes = people * 10) => ({ bands: [name], people, minutes })

describe('What is owed by age', () => {
  test('shows no group of fewer than five, and none that could be worked out from the whole (TB-12)', () => {
    const shown = withoutSmallGroups([band('under60', 2), band('60to69', 9), band('70to79', 6), band('80up', 0)])
    expect(shown).toEqual([{ bands: ['under60', '70to79'], people: 8, minutes: 80 }, band('60to69', 9)])
    expect(withoutSmallGroups([band('under60', 3), band('80up', 3), band('60to69', 9)])[0]).toMatchObject({ people: 6 })
    expect(withoutSmallGroups([band('under60', 1), band('80up', 2)])).toMatchObject([{ people: 3 }])
    expect(withoutSmallGroups([band('under60', 5)])).toEqual([band('under60', 5)])
    expect(withoutSmallGroups([])).toEqual([])
  })
  test('and what is offered is shown of five or more, of offers that stand in the month (TB-12)', () => {
    expect([offeredBy({ people: 4, minutes: 9 }), offeredBy({ people: 5, minutes: 9 })]).toEqual([undefined, { people: 5, minutes: 9 }])
    expect([daysOf('2026-02'), daysOf('2028-02'), daysOf('2026-12')].map(({ last }) => last))
      .toEqual(['2026-02-28', '2028-02-29', '2026-12-31'])
  })
  test('and members who gave or got of late, and who did not, each without a group of fewer than five (PEERS 3.25)', () => {
    const none = { active: 0, idle: 0 }
    const members = {
      under60: { active: 2, idle: 4 }, '60to69': { active: 9, idle: 0 }, '70to79': { active: 6, idle: 0 }, '80up': none, unknown: none,
    }
    expect(membersShown(members)).toEqual({
      active: [{ bands: ['under60', '70to79'], people: 8 }, { bands: ['60to69'], people: 9 }], idle: [],
    })
  })
  test('goes by whole years', () => {
    expect([undefined, 59, 60, 69, 70, 79, 80].map(bandOf))
      .toEqual(['unknown', 'under60', '60to69', '60to69', '70to79', '70to79', '80up'])
  })
})

test('The median wait is the step within which half of the orders were taken (TB-12)', () => {
  expect(medianOf([{ hours: 24, orders: 1 }, { hours: 1, orders: 3 }, { hours: 4, orders: 2 }])).toBe(1)
  expect(medianOf([{ hours: 24, orders: 3 }, { hours: 1, orders: 2 }])).toBe(24)
  expect(medianOf([])).toBeUndefined()
  expect([waitStep(0, 3_600_000), waitStep(0, 3_600_001), waitStep(0, 1e12)]).toEqual([1, 2, 1440])
  expect([permille(90, 120), permille(1, 0)]).toEqual([750, undefined])
})

test('A month is published after its end for every resident: asked for, given, ratio, wait, owed (TB-12)', async () => {
  const community = await newCommunity()
  const worker = await newResident(community, 'gridWorker')
  const [elder, helper] = [await newElder(community, 600), await newHelper(community)]
  await fillPool(community, 40)
  const orderId = await acceptedOrder(elder, worker, helper)
  await serve(elder, helper, orderId, 90)
  await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
  await openOrder(elder, worker, { startsIn: 120, minutes: 60 })
  await drain()
  expect((await helper.call('GET /time-credit/honour', {})).items).toEqual([])
  const month = toNextMonth()
  await doWhatIsDue()
  await drain()
  await doWhatIsDue()
  const { items } = await (await newResident(community)).call('GET /time-credit/honour', {})
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    month, requestedMinutes: 180, redeemedMinutes: 90, services: 1, ratioPermille: 500, medianWaitHours: 1, poolMinutes: 40,
    owedMinutes: 600, owedByAge: [{ people: 2, minutes: 600 }],
  })
})

test('What volunteers can give a month is published as a sum, of five or more, and nobody else sees how much one gives (TB-12)', async () => {
  const community = await newCommunity()
  const day = (days: number) => chinaDay(clock.now() + days * 86_400_000)
  const offer = (monthlyMinutes?: number, fromDay = day(0), toDay = day(180)) =>
    ({ services: ['chat' as const], fromDay, toDay, ...(monthlyMinutes ? { monthlyMinutes } : {}) })
  const helpers = []
  for (let count = 0; count < 8; count++) helpers.push(await newHelper(community))
  const [first, second, third, fourth, unsure, over, later, neighbour] = helpers as [Person, ...Person[]] & Person[]
  for (const [one, minutes] of [[first, 120], [second, 240], [third, 480], [fourth, 960], [unsure, undefined]] as const) {
    await one?.call('PUT /me/time-bank/offer', offer(minutes))
  }
  await over?.call('PUT /me/time-bank/offer', offer(120, '2020-01-01', '2020-06-30'))
  await later?.call('PUT /me/time-bank/offer', offer(120, day(100), day(180)))
  await drain()
  const end = async () => {
    const month = toNextMonth()
    await doWhatIsDue()
    await drain()
    return (await first.call('GET /time-credit/honour', {})).items.find((one) => one.month === month)
  }
  // Four say so much, and three do not count: nothing is shown of so few, and nothing was asked for.
  expect(await end()).toMatchObject({ requestedMinutes: 0, owedMinutes: 0 })
  expect((await first.call('GET /time-credit/honour', {})).items[0]?.offered).toBeUndefined()
  await neighbour?.call('PUT /me/time-bank/offer', offer(240))
  expect((await end())?.offered).toEqual({ people: 5, minutes: 2040 })
  await neighbour?.call('PUT /me/time-bank/offer', offer(480))
  expect((await neighbour?.call('GET /me/time-bank/offer', {}))?.offer?.monthlyMinutes).toBe(480)
  const { items } = await first.call('GET /time-bank/offers', {})
  expect(items.length).toBeGreaterThan(4)
  expect(items.every((shown) => !('monthlyMinutes' in shown))).toBe(true)
  await drain()
  const [worker, other] = [await newResident(community, 'communityAdmin'), await newResident(community, 'communityAdmin')]
  const { deskActId } = await worker.call('POST /people/:personId/leaving', {
    personId: second?.id ?? '', why: 'moved', kinIds: [], note: '搬家',
  })
  await other.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
  await drain()
  expect(await refusalOf(second?.call('POST /me/time-bank/offer/withdrawal', {}) ?? Promise.resolve())).not.toContain('no refusal')
  // Published by itself though nobody asked: with one less than five, nothing of it.
  expect((await end())?.offered).toBeUndefined()
})

test('More accounts than one page are summed page by page, each once (TB-12)', async () => {
  const community = await newCommunity()
  const worker = await newResident(community, 'gridWorker')
  const elder = await newElder(community, 100)
  for (let index = 0; index < 60; index++) await newElder(community, 10)
  await openOrder(elder, worker, { minutes: 60 })
  await drain()
  toNextMonth()
  for (let round = 0; round < 4; round++) {
    await doWhatIsDue()
    clock.advance(1)
  }
  const { items: [row] } = await elder.call('GET /time-credit/honour', {})
  expect(row).toMatchObject({ owedByAge: [{ bands: ['70to79'], people: 61 }] })
  // An hour of the 700 minutes waits in escrow for the order.
  expect(row?.owedMinutes).toBe(640)
})

test('Members who gave or got something in three months are published beside those who did not, by age, each once (PEERS 3.25)', async () => {
  const community = await newCommunity()
  const worker = await newResident(community, 'gridWorker')
  const helper = await newHelper(community)
  const elders = []
  for (let index = 0; index < 11; index++) elders.push(await newElder(community, 300))
  const served = elders.slice(0, 5)
  for (const elder of served) {
    const orderId = await acceptedOrder(elder, worker, helper, { startsIn: 60, minutes: 30 })
    await serve(elder, helper, orderId, 30, 60)
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
  }
  // Somebody with earned and given credit is one member.
  const [giver, mother] = elders.slice(5) as [Person, Person]
  await know(giver.id, { kin: [{ personId: mother.id, relation: 'parent', verifiedBy: 'per_worker', at: clock.in(0) }] })
  await giver.call('POST /time-credit/gifts', { to: mother.id, minutes: 30 })
  await drain()
  const publish = async () => {
    const month = toNextMonth()
    for (let pages = 0; pages < 3; pages++) {
      await doWhatIsDue()
      await drain()
      clock.advance(1)
    }
    return (await helper.call('GET /time-credit/honour', {})).items.find((one) => one.month === month)?.members
  }
  const active = [{ bands: ['under60', '70to79'], people: 6 }]
  const idle = [{ bands: ['70to79'], people: 6 }]
  for (let month = 0; month < 3; month++) expect(await publish()).toEqual({ active, idle })
  // In the fourth month nobody gave or got anything for three.
  expect(await publish()).toEqual({ active: [], idle: [{ bands: ['under60', '70to79'], people: 12 }] })
})
