import { beforeEach, describe, expect, test } from 'vitest'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { react, findEvent } from '../../functions/platform/reaction.ts'
import { recordOrder } from '../../functions/volunteering/hours/orders/record.ts'
import {
  type Town, acceptedOrder, creditOf, doWhatIsDue, giveCredit, newElder, newHelper, openOrder, serve,
} from '../support/orders.ts'
import { setHere as set } from '../support/settings.ts'
import { drain, eventImages } from '../support/stream.ts'
import { type Person, clock, grant, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

let town: Town & { admin: Person; street: Person }

beforeEach(async () => {
  const community = await newCommunity()
  const street = await newResident(community)
  await grant(street, 'streetAdmin', community.slice(0, 9))
  town = {
    community, elder: await newElder(community, 900), helper: await newHelper(community), street,
    worker: await newResident(community, 'gridWorker'), admin: await newResident(community, 'communityAdmin'),
  }
})

const confirm = (orderId: string, pays?: { personId: string; minutes: number }[], by: Person = town.elder) =>
  by.call('POST /time-bank/orders/:orderId/confirmation', { orderId, ...(pays ? { pays, reason: '中间休息' } : {}) })

/** An order of company that is served so long and confirmed. */
const settled = async (minutes = 100, more = {}) => {
  const orderId = await acceptedOrder(town.elder, town.worker, town.helper, more)
  await serve(town.elder, town.helper, orderId, minutes)
  await confirm(orderId)
  await drain()
  return orderId
}
const hoursOf = ({ id }: Person) => balanceOf(`serviceMinutes:volunteer:${id}`)
const recordsOf = async (person: Person = town.helper) => (await person.call('GET /me/service-records', {})).items
const object = async (orderId: string, by: Person = town.elder) => {
  const { complaintId } = await by.call('POST /time-bank/orders/:orderId/complaints', { orderId, kind: 'objection', text: '没来这么久' })
  return town.admin.call('POST /time-bank/complaints/:complaintId/answer', {
    complaintId, community: town.community, text: '成立', upheld: true,
  })
}
const rule = (orderId: string, minutes: number, by: Person = town.admin) => by.call('POST /time-bank/orders/:orderId/rulings', {
  orderId, pays: [{ personId: town.helper.id, minutes }], reasons: '折中',
})

describe('A settled order', () => {
  test('stands as volunteer service too, told apart by its source, with what VR-02 asks for (DOMAIN 0.1)', async () => {
    const { helper } = town
    const orderId = await settled()
    const [record, ...more] = await recordsOf()
    expect(more).toEqual([])
    expect(record).toMatchObject({
      title: '时间银行：陪聊解闷', kind: 'order', orderId, minutes: 100, evidence: 'measured',
      recordingUnit: expect.stringContaining('居民委员会'), confirmedByName: expect.stringContaining('*'),
    })
    expect(record?.place).not.toContain('3 栋')
    expect([await hoursOf(helper), await creditOf(helper.id)]).toEqual([100, 100])
    expect(await helper.call('GET /me/passport', {})).toMatchObject({
      minutes: 100, records: 1, byEvidence: { measured: 100 }, byKind: { community: 0, timeBank: 0, order: 100 },
    })
    const rows = (await helper.call('GET /me/notices', {})).items.filter(({ kind }) => kind === 'order.paid')
    expect(rows.map(({ values }) => [values.served, values.minutes])).toEqual([[100, 100]])
  })

  test('gives once: the record earns no credit and no points again, and an activity of the time bank holds no escrow (TB-08)', async () => {
    const { helper, elder, community } = town
    await helper.call('POST /households', { name: '家' })
    const orderId = await settled()
    const made = (await eventImages()).find(({ type, data }) =>
      type?.S === 'order.settled' && data?.M?.orderId?.S === orderId)
    await react(recordOrder, await findEvent(made?.id?.S ?? '') as never)
    await drain()
    expect([await hoursOf(helper), await creditOf(helper.id), await creditOf(elder.id)]).toEqual([100, 100, 800])
    const leader = await newResident(community, 'teamLeader')
    const shift = await newShift(leader, community, { kind: 'timeBank', startsIn: 60, lasts: 60 })
    await helper.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
    clock.advance(180)
    await leader.call('POST /shifts/:shiftId/confirmations', { shiftId: shift.id, personId: helper.id, minutes: 60, reason: '在场' })
    await drain()
    expect([await hoursOf(helper), await creditOf(helper.id)]).toEqual([160, 160])
    const types = (await eventImages()).filter(({ community: of }) => of?.S === community).map(({ type }) => type?.S)
    expect([types.filter((one) => one === 'credit.earned').length, types.filter((one) => one === 'points.awarded').length])
      .toEqual([2, 1])
  })

  test('records all that was served, though the day’s cap pays less; and a part that was confirmed (TB-03, 1.4)', async () => {
    const { helper, elder, worker } = town
    await set(town.community, 'timebank.dailyCapMinutes', 60)
    const orderId = await acceptedOrder(elder, worker, helper, { minutes: 180, service: 'cleaning' })
    await serve(elder, helper, orderId, 170)
    await confirm(orderId, [{ personId: helper.id, minutes: 135 }])
    await drain()
    expect([await creditOf(helper.id), await hoursOf(helper)]).toEqual([60, 135])
    expect(await recordsOf()).toMatchObject([{ minutes: 135, evidence: 'measured', reason: '中间休息' }])
  })

  test('for two gives each a record of their own; minutes that a worker vouched for are not called measured', async () => {
    const { elder, helper, worker } = town
    const second = await newHelper(town.community)
    const id = await openOrder(elder, worker, { minutes: 60, people: 2 })
    await helper.call('POST /time-bank/orders/:orderId/claims', { orderId: id })
    await second.call('POST /time-bank/orders/:orderId/claims', { orderId: id })
    await elder.call('POST /time-bank/orders/:orderId/acceptance', { orderId: id })
    clock.advance(1440)
    const code = async () => (await elder.call('GET /time-bank/orders/:orderId/check-code', { orderId: id })).code
    const check = { orderId: id, personId: second.id, reason: '手机没电' }
    await helper.call('POST /time-bank/orders/:orderId/check-ins', { orderId: id, code: await code() })
    await worker.call('POST /time-bank/orders/:orderId/check-ins', check)
    clock.advance(50)
    await helper.call('POST /time-bank/orders/:orderId/check-outs', { orderId: id, code: await code() })
    await worker.call('POST /time-bank/orders/:orderId/check-outs', check)
    await confirm(id)
    await drain()
    expect(await recordsOf(helper)).toMatchObject([{ minutes: 50, evidence: 'measured' }])
    expect(await recordsOf(second)).toMatchObject([{ minutes: 50, evidence: 'leaderEntered' }])
  })

  test('raises stars, is certified and exported like other hours, and says where it is from (VR-06, VR-11, VR-17)', async () => {
    const { community, helper, admin } = town
    await set(community, 'volunteering.starHours', [1, 2, 3])
    await settled()
    expect((await helper.call('GET /me/passport', {})).stars.level).toBe(1)
    const today = clock.in(8 * 60).slice(0, 10)
    const { id: certificateId } = await helper.call('POST /people/:personId/certificates', {
      personId: helper.id, from: '2020-01-01', to: today, sealWanted: false,
    })
    clock.advance(8 * 1440)
    await doWhatIsDue()
    await drain()
    const seen = await helper.call('GET /people/:personId/certificates/:certificateId', { personId: helper.id, certificateId })
    expect(seen).toMatchObject({ certificate: { state: 'issued', minutes: 100 }, lines: [{ title: '时间银行：陪聊解闷', minutes: 100 }] })
    const { id: exportId } = await admin.call('POST /record-exports', { community, group: 'hours', format: 'jsonl', reason: '上报' })
    const { text } = await admin.call('GET /record-exports/:exportId/parts', { community, exportId })
    expect(text.trim().split('\n').map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(['order'])
  })
})

describe('What undoes the minutes', () => {
  test('undoes the hours by a linked reversal, and the ruling records anew, once (VR-05, 1.4)', async () => {
    const { helper, community } = town
    const orderId = await settled()
    await object(orderId)
    await drain()
    expect(await hoursOf(helper)).toBe(0)
    expect(await recordsOf()).toMatchObject([{ minutes: 100, reversalReason: '成立' }])
    const told = (await helper.call('GET /me/notices', {})).items.filter(({ kind }) => kind === 'hours.reversed')
    expect(told.map(({ values }) => [values.before, values.after])).toEqual([[100, 0]])
    await rule(orderId, 60)
    clock.advance(4 * 1440)
    await doWhatIsDue()
    await drain()
    expect([await hoursOf(helper), await creditOf(helper.id)]).toEqual([60, 60])
    expect((await recordsOf()).map(({ minutes, reversedAt }) => [minutes, reversedAt !== undefined])).toEqual([[60, false], [100, true]])
    expect(await helper.call('GET /me/passport', {})).toMatchObject({ minutes: 60, records: 1, byKind: { order: 60 } })
    const reversals = (await eventImages()).filter(({ type, community: of }) =>
      type?.S === 'hours.orderReversed' && of?.S === community)
    expect(reversals.flatMap(({ movements }) => movements?.L ?? []).map(({ M }) => Boolean(M?.reverses?.S))).toEqual([true])
  })

  test('undoes them too where the stream brings the objection before the settlement', async () => {
    const { helper, elder, worker } = town
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 80)
    await confirm(orderId)
    await object(orderId)
    const reopened = (await eventImages()).find(({ type, data }) => type?.S === 'order.reopened' && data?.M?.orderId?.S === orderId)
    const { takeBackOrder } = await import('../../functions/volunteering/hours/orders/take-back.ts')
    await react(takeBackOrder, await findEvent(reopened?.id?.S ?? '') as never)
    expect(await hoursOf(helper)).toBe(0)
    await drain()
    expect([await hoursOf(helper), (await recordsOf()).length]).toEqual([0, 1])
  })

  test('of a record that an administrator has reversed already undoes nothing twice, and the points stay untouched', async () => {
    const { helper, street } = town
    await helper.call('POST /households', { name: '家' })
    const orderId = await settled()
    const [record] = await recordsOf()
    await street.call('POST /people/:personId/service-records/:recordId/reversal', {
      personId: helper.id, recordId: record?.id ?? '', reason: '查实不是服务',
    })
    await drain()
    expect([await hoursOf(helper), await creditOf(helper.id)]).toEqual([0, 100])
    const { items } = await helper.call('GET /me/accounts', {})
    expect(items.filter(({ asset }) => asset === 'familyPoint').map(({ balance }) => balance)).toEqual([0])
    expect((await eventImages()).filter(({ type, community }) =>
      type?.S === 'points.awarded' && community?.S === town.community)).toEqual([])
    await object(orderId)
    await drain()
    expect([await hoursOf(helper), await creditOf(helper.id)]).toEqual([0, 0])
  })

  test('is an objection or a complaint at the order, not a report about the record (VR-05)', async () => {
    const { helper } = town
    await settled()
    const [record] = await recordsOf()
    expect(await refusalOf(helper.call('POST /me/record-reports', { about: record?.id ?? '', minutes: 90, note: '少了' })))
      .toBe('record.ofOrder')
  })
})

describe('The day of a volunteer', () => {
  test('holds twelve hours over shifts and orders alike: what is beyond is not recorded (VR-10)', async () => {
    const { helper, elder, worker, community } = town
    await set(community, 'volunteering.servedDailyMinutes', 150)
    await giveCredit(elder.id, community, 900)
    // From one in the morning on in China, so that all of it lies on one day.
    const toMidnight = 1440 - (Math.floor(clock.now() / 60_000) + 480) % 1440
    clock.advance(toMidnight + 60)
    const orderIds = [
      await acceptedOrder(elder, worker, helper, { startsIn: 60, minutes: 100 }),
      await acceptedOrder(elder, worker, helper, { startsIn: 300, minutes: 100 }),
    ]
    await serve(elder, helper, orderIds[0] ?? '', 100, 60)
    await serve(elder, helper, orderIds[1] ?? '', 100, 140)
    for (const orderId of orderIds) {
      await confirm(orderId)
      await drain()
    }
    expect((await recordsOf()).map(({ minutes }) => minutes)).toEqual([50, 100])
    await object(orderIds[0] ?? '')
    await drain()
    expect(await hoursOf(helper)).toBe(50)
    await rule(orderIds[0] ?? '', 100)
    clock.advance(4 * 1440)
    await doWhatIsDue()
    await drain()
    expect(await hoursOf(helper)).toBe(150)
  })

  test('has no room for a paper sheet over the same time (VR-10)', async () => {
    const { helper, community } = town
    const leader = await newResident(community, 'teamLeader')
    const shift = await newShift(leader, community, { startsIn: 1440, lasts: 120 })
    await settled()
    clock.advance(180)
    const sheet = leader.call('POST /shifts/:shiftId/backfills', {
      shiftId: shift.id, evidence: '纸质签到表 3 号',
      people: [{ personId: helper.id, from: shift.startsAt, to: shift.endsAt }],
    })
    expect(await refusalOf(sheet)).toBe('backfill.overlap')
  })
})
