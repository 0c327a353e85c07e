import { beforeEach, expect, test } from 'vitest'
import { handler as stream } from '../../functions/entry/stream.ts'
import { deliver } from '../../infra/local/deliver.ts'
import { flowsOf } from '../../functions/timebank/clearing/rules.ts'
import { toLateInMonth, toNextMonth } from '../support/month.ts'
import { acceptedOrder, doWhatIsDue, newElder, newHelper, serve } from '../support/orders.ts'
import { drain, eventImages } from '../support/stream.ts'
import { type Person, clock, grant, newCommunity, newResident, refusalOf } from '../support/world.ts'

// Services of several days belong to one month.
beforeEach(toLateInMonth)

const stage = async () => {
  const [home, away] = [await newCommunity(), await newCommunity()]
  const [worker, admin, other] = [await newResident(home, 'gridWorker'), await newResident(home, 'communityAdmin'),
    await newResident(away, 'communityAdmin')]
  const [elder, helper] = [await newElder(home, 600), await newHelper(away)]
  const served = async (minutes: number, by: Person = helper): Promise<string> => {
    const orderId = await acceptedOrder(elder, worker, by)
    await serve(elder, by, orderId, minutes)
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    await drain()
    return orderId
  }
  const rows = async (who: Person, community: string) => (await who.call('GET /time-credit/clearings', { community })).items
  const endMonth = async () => {
    const month = toNextMonth()
    await doWhatIsDue()
    return month
  }
  return { home, away, worker, admin, other, elder, helper, served, rows, endMonth }
}

test('A service across communities is paid like any other, and stands once in the row of the pair and month (TB-13)', async () => {
  const { home, away, admin, other, helper, served, rows } = await stage()
  await served(60)
  await served(30)
  for (const image of await eventImages()) if (image.type?.S === 'order.settled') await deliver(stream, [image])
  expect(await helper.call('GET /me/time-credit', {})).toMatchObject({ earned: 90 })
  const [own] = await rows(admin, home)
  expect(own).toMatchObject({ other: away, gotMinutes: 90, givenMinutes: 0, netMinutes: -90, services: 2, status: 'open' })
  expect((await rows(other, away))[0]).toMatchObject({ other: home, givenMinutes: 90, netMinutes: 90 })
  expect(await refusalOf(rows(other, home))).toBe('role.scope')
})

test('A service within one community leaves no row (TB-13)', async () => {
  const { home, admin, served, rows } = await stage()
  await served(60, await newHelper(home))
  expect(await rows(admin, home)).toEqual([])
})

test('The month is netted after its end, and settled when both communities have acknowledged it by two people (TB-13)', async () => {
  const { home, away, admin, other, served, rows, endMonth } = await stage()
  await served(60)
  const month = (await rows(admin, home))[0]?.month ?? ''
  const acknowledge = (who: Person, community: string, of: string) =>
    who.call('POST /time-credit/clearings/acknowledgements', { community, other: of, month })
  expect(await refusalOf(acknowledge(admin, home, away))).toBe('clearing.open')
  await endMonth()
  expect((await rows(admin, home))[0]).toMatchObject({ status: 'netted', netMinutes: -60 })
  expect(await acknowledge(admin, home, away)).toMatchObject({ status: 'netted' })
  expect(await refusalOf(acknowledge(admin, home, away))).toBe('approval.done')
  expect(await acknowledge(other, away, home)).toMatchObject({ status: 'settled' })
  expect(await refusalOf(acknowledge(admin, home, home))).toBe('clearing.unknown')
})

test('Whoever administers both communities acknowledges for one of them only (TB-13)', async () => {
  const { home, away, served, rows, admin, endMonth } = await stage()
  await served(60)
  const city = await newResident(home)
  for (const scope of [home, away]) await grant(city, 'communityAdmin', scope)
  const month = (await rows(admin, home))[0]?.month ?? ''
  await endMonth()
  await city.call('POST /time-credit/clearings/acknowledgements', { community: home, other: away, month })
  expect(await refusalOf(city.call('POST /time-credit/clearings/acknowledgements', { community: away, other: home, month })))
    .toBe('approval.self')
})

test('An upheld objection takes the service out of the record again (TB-13)', async () => {
  const { home, admin, elder, served, rows } = await stage()
  const orderId = await served(60)
  const { complaintId } = await elder.call('POST /time-bank/orders/:orderId/complaints', { orderId, kind: 'objection', text: '没有来' })
  await admin.call('POST /time-bank/complaints/:complaintId/answer', { complaintId, community: home, text: '核实属实', upheld: true })
  await drain()
  expect((await rows(admin, home))[0]).toMatchObject({ gotMinutes: 0, services: 0 })
})

test('A group exchange across communities stands once in the record of each pair, and is netted with the month (TB-13)', async () => {
  const { home, away, admin, other, helper, elder, served, rows, endMonth } = await stage()
  await served(60)
  const [neighbour, third] = [await newElder(home, 100), await newCommunity()]
  const learner = await newElder(third, 100)
  const { id: exchangeId } = await helper.call('POST /time-bank/exchanges', {
    title: '太极课', service: 'lesson', day: clock.in(480).slice(0, 10),
    lines: [
      { personId: helper.id, side: 'gave', minutes: 90 }, { personId: elder.id, side: 'got', minutes: 20 },
      { personId: neighbour.id, side: 'got', minutes: 30 }, { personId: learner.id, side: 'got', minutes: 40 },
    ],
  })
  await elder.call('POST /time-bank/exchanges/:exchangeId/acceptance', { exchangeId })
  await neighbour.call('POST /time-bank/exchanges/:exchangeId/acceptance', { exchangeId })
  await drain()
  expect((await rows(admin, home))[0]).toMatchObject({ gotMinutes: 60, services: 1 })
  await learner.call('POST /time-bank/exchanges/:exchangeId/acceptance', { exchangeId })
  await drain()
  for (const image of await eventImages()) if (image.type?.S === 'exchange.done') await deliver(stream, [image])
  const atHome = await rows(admin, home)
  expect(atHome).toMatchObject([{ other: away, gotMinutes: 110, givenMinutes: 0, services: 2 }])
  expect(new Set((await rows(other, away)).map(({ other: to, givenMinutes }) => `${to} ${givenMinutes}`)))
    .toEqual(new Set([`${home} 110`, `${third} 40`]))
  await endMonth()
  expect((await rows(admin, home))[0]).toMatchObject({ status: 'netted', netMinutes: -110 })
})

test('A group exchange within one community leaves no row (TB-13)', async () => {
  const { home, admin, elder, rows } = await stage()
  const neighbour = await newHelper(home)
  const { id: exchangeId } = await elder.call('POST /time-bank/exchanges', {
    title: '太极课', service: 'lesson', day: clock.in(480).slice(0, 10),
    lines: [{ personId: elder.id, side: 'got', minutes: 20 }, { personId: neighbour.id, side: 'gave', minutes: 20 }],
  })
  await neighbour.call('POST /time-bank/exchanges/:exchangeId/acceptance', { exchangeId })
  await drain()
  expect(await rows(admin, home)).toEqual([])
})

test('In a group each community comes out with what its residents gave less what they got, whatever the order (TB-13)', () => {
  const shares = [
    { community: 'b', minutes: 100 }, { community: 'a', minutes: 50 }, { community: 'a', minutes: -80 },
    { community: 'c', minutes: -110 }, { community: 'd', minutes: 40 },
  ]
  const flows = flowsOf(shares)
  expect(flows).toEqual([
    { giver: 'b', receiver: 'a', minutes: 30 }, { giver: 'b', receiver: 'c', minutes: 70 }, { giver: 'd', receiver: 'c', minutes: 40 },
  ])
  expect(flowsOf(shares.toReversed())).toEqual(flows)
})
