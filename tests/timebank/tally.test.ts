import { beforeEach, expect, test } from 'vitest'
import '../../functions/entry/documents.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { handler as stream } from '../../functions/entry/stream.ts'
import { seeParked } from '../../functions/platform/parked.ts'
import { react, findEvent } from '../../functions/platform/reaction.ts'
import { countTally } from '../../functions/timebank/tally/count.ts'
import { deliver } from '../../infra/local/deliver.ts'
import { chinaMonth } from '../../shared/units.ts'
import { confirmedHour } from '../support/hour.ts'
import { toNextMonth } from '../support/month.ts'
import { acceptedOrder, doWhatIsDue, newElder, newHelper, serve } from '../support/orders.ts'
import { drain, eventImages } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

let community: string
let elder: Person
let helper: Person
let worker: Person
let admin: Person

beforeEach(async () => {
  community = await newCommunity()
  elder = await newElder(community, 1500)
  helper = await newHelper(community)
  worker = await newResident(community, 'gridWorker')
  admin = await newResident(community, 'communityAdmin')
  // The first of a month, so that a test lies within one.
  toNextMonth()
})

const help = async (minutes: number, service = 'chat') => {
  const orderId = await acceptedOrder(elder, worker, helper, { service })
  await serve(elder, helper, orderId, minutes)
  await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
  await drain()
  return orderId
}
const creditLines = async (person: Person) =>
  (await person.call('GET /accounts/:account/statement', { account: `timeCredit:member:${person.id}` })).items
const tallyOf = async (person: Person) => (await person.call('GET /me/time-credit/tally', {})).items

test('A member sees what was given and got by month and service, their own alone, counted once (PEERS 3.25)', async () => {
  await help(60)
  await help(45)
  const orderId = await help(90, 'cleaning')
  const month = chinaMonth(clock.now())
  const lines = [{ service: 'chat', minutes: 105, times: 2 }, { service: 'cleaning', minutes: 90, times: 1 }]
  expect(await tallyOf(helper)).toEqual([{ month, given: lines, received: [] }])
  expect(await tallyOf(elder)).toEqual([{ month, given: [], received: lines }])
  expect(await tallyOf(worker)).toEqual([])
  const settled = (await eventImages()).find(({ type, data }) => type?.S === 'order.settled' && data?.M?.orderId?.S === orderId)
  await react(countTally, await findEvent(settled?.id?.S ?? '') as never)
  expect(await tallyOf(helper)).toMatchObject([{ given: lines }])
})

test('Notes and group exchanges are in it; what an objection takes back is counted back (PEERS 3.21, 3.25)', async () => {
  const orderId = await help(60)
  const { items: [note] } = await elder.call('POST /time-credit/notes', { minutes: 30, count: 1 })
  await helper.call('POST /time-credit/notes/:serial/redemption', { serial: note?.serial ?? '', code: note?.code ?? '', service: 'errands' })
  const { id: exchangeId } = await elder.call('POST /time-bank/exchanges', {
    title: '一起包饺子', service: 'pastime', day: clock.in(480).slice(0, 10),
    lines: [{ personId: elder.id, side: 'got', minutes: 20 }, { personId: helper.id, side: 'gave', minutes: 20 }],
  })
  await helper.call('POST /time-bank/exchanges/:exchangeId/acceptance', { exchangeId })
  await drain()
  const [month] = await tallyOf(helper)
  expect(month?.given.map(({ service, minutes }) => [service, minutes])).toEqual([['chat', 60], ['errands', 30], ['pastime', 20]])
  const { complaintId } = await elder.call('POST /time-bank/orders/:orderId/complaints', { orderId, kind: 'objection', text: '没来' })
  await admin.call('POST /time-bank/complaints/:complaintId/answer', { complaintId, community, text: '成立', upheld: true })
  await drain()
  expect((await tallyOf(helper))[0]?.given.map(({ service }) => service)).toEqual(['errands', 'pastime'])
  expect((await tallyOf(elder))[0]?.received.map(({ service }) => service)).toEqual(['errands', 'pastime'])
})

test('Every transfer of an order keeps its category, in statement and journal, and the books agree (PEERS 3.21)', async () => {
  const orderId = await help(60, 'cleaning')
  const { complaintId } = await elder.call('POST /time-bank/orders/:orderId/complaints', { orderId, kind: 'objection', text: '少了' })
  await admin.call('POST /time-bank/complaints/:complaintId/answer', { complaintId, community, text: '成立', upheld: true })
  await drain()
  expect((await creditLines(helper)).map(({ movement, category }) => [movement, category]))
    .toEqual([['credit.pay', 'cleaning'], ['credit.pay', 'cleaning']])
  expect((await creditLines(elder)).slice(0, 2).map(({ movement, category }) => [movement, category]))
    .toEqual([['credit.giveBack', 'cleaning'], ['credit.hold', 'cleaning']])
  const auditor = await newResident(community, 'auditor')
  const { items } = await auditor.call('GET /audit/journal', { community, limit: 50 })
  const ofOrders = items.filter(({ reference, asset }) => reference === orderId && asset === 'timeCredit')
  expect(ofOrders.map(({ category }) => category)).toEqual(ofOrders.map(() => 'cleaning'))
  expect(ofOrders.length).toBe(4)
  expect((await reconcile()).faults).toEqual([])
})

test('A group exchange moves its minutes for the service that it names, on both sides (PEERS 3.21)', async () => {
  const proposal = {
    title: '太极课', service: 'lesson' as const, day: clock.in(480).slice(0, 10),
    lines: [{ personId: elder.id, side: 'got' as const, minutes: 20 }, { personId: helper.id, side: 'gave' as const, minutes: 20 }],
  }
  const { service: _, ...without } = proposal
  expect(await refusalOf(elder.call('POST /time-bank/exchanges', without as never))).toBe('input.invalid')
  const { id: exchangeId } = await elder.call('POST /time-bank/exchanges', proposal)
  expect(await helper.call('GET /time-bank/exchanges/:exchangeId', { exchangeId })).toMatchObject({ service: 'lesson' })
  await helper.call('POST /time-bank/exchanges/:exchangeId/acceptance', { exchangeId })
  expect((await creditLines(helper))[0]).toMatchObject({ movement: 'credit.pay', category: 'lesson', memo: '太极课' })
  expect((await creditLines(elder))[0]).toMatchObject({ movement: 'credit.hold', category: 'lesson' })
  await drain()
  expect(await tallyOf(elder)).toMatchObject([{ given: [], received: [{ service: 'lesson', minutes: 20, times: 1 }] }])
})

test('Credit of an activity says so, with the activity’s title; hours taken back leave the sum again (PEERS 3.21, 3.25)', async () => {
  const { resident, recordId, shiftId } = await confirmedHour({ community })
  await drain()
  expect(await creditLines(resident)).toMatchObject([
    { movement: 'credit.earn', category: 'activity', memo: '楼栋清洁日', reference: shiftId, amount: 90 },
  ])
  const month = chinaMonth(clock.now())
  expect(await tallyOf(resident)).toEqual([{ month, given: [{ service: 'activity', minutes: 90, times: 1 }], received: [] }])
  await admin.call('POST /people/:personId/service-records/:recordId/reversal', { personId: resident.id, recordId, reason: '登记错了' })
  await drain()
  for (const image of await eventImages()) {
    if (image.data?.M?.personId?.S === resident.id && /^(credit|hours)[.]/.test(image.type?.S ?? '')) await deliver(stream, [image])
  }
  expect(await tallyOf(resident)).toEqual([])
  expect((await creditLines(resident)).map(({ category }) => category)).toEqual(['activity', 'activity'])
  expect((await reconcile()).faults).toEqual([])
})

test('Hours whose reversal arrives first are counted, and counted back (PEERS 3.25)', async () => {
  const { resident, recordId } = await confirmedHour({ community })
  await admin.call('POST /people/:personId/service-records/:recordId/reversal', { personId: resident.id, recordId, reason: '登记错了' })
  const reversal = (await eventImages()).find(({ type, data }) =>
    type?.S === 'hours.reversed' && data?.M?.personId?.S === resident.id)
  if (!reversal) throw new Error('The hours were taken back.')
  await deliver(stream, [reversal])
  await drain()
  expect(await tallyOf(resident)).toEqual([])
  expect((await seeParked()).items).toEqual([])
})

test('The published month says what was done by class of service, and no class of fewer than five alone (PEERS 3.21)', async () => {
  for (let count = 0; count < 5; count++) await help(30)
  await help(60, 'cleaning')
  const month = toNextMonth()
  for (let pages = 0; pages < 3; pages++) {
    await doWhatIsDue()
    await drain()
    clock.advance(1)
  }
  const published = (await helper.call('GET /time-credit/honour', {})).items.find((one) => one.month === month)
  expect(published?.givenByClass).toEqual([{ classes: ['assistance', 'comfort'], services: 6, minutes: 210 }])
})

test('What activities earned stands in the published month beside the classes of service (PEERS 3.21)', async () => {
  for (let hours = 0; hours < 5; hours++) await confirmedHour({ community })
  await help(60)
  const month = toNextMonth()
  for (let pages = 0; pages < 3; pages++) {
    await doWhatIsDue()
    await drain()
    clock.advance(1)
  }
  const published = (await helper.call('GET /time-credit/honour', {})).items.find((one) => one.month === month)
  expect(published?.givenByClass).toEqual([{ classes: ['comfort', 'activity'], services: 6, minutes: 510 }])
})

test('Where a month has fewer than five services in all, no class is named (PEERS 3.21)', async () => {
  await help(30)
  const month = toNextMonth()
  await doWhatIsDue()
  expect((await helper.call('GET /time-credit/honour', {})).items[0]).toMatchObject({ month, services: 1, givenByClass: [] })
})
