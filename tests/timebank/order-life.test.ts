import { beforeEach, describe, expect, test } from 'vitest'
import { noticePage, noticeText } from '../../shared/notices.ts'
import { authorise, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import {
  type Town, acceptedOrder, codeFor, creditOf, doWhatIsDue, heldFor, newElder, newHelper, openOrder, serve, statusOf,
} from '../support/orders.ts'
import { clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

let town: Town

beforeEach(async () => {
  const community = await newCommunity()
  town = {
    community, elder: await newElder(community), helper: await newHelper(community),
    worker: await newResident(community, 'gridWorker'),
  }
})

describe('An order', () => {
  test('holds what it may come to when it is published, and pays what was done, the rest goes back (1.4, TB-02)', async () => {
    const { elder, helper, worker } = town
    const orderId = await openOrder(elder, worker)
    expect([await creditOf(elder.id), await heldFor(orderId)]).toEqual([180, 120])
    await helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
    await elder.call('POST /time-bank/orders/:orderId/acceptance', { orderId })
    await serve(elder, helper, orderId, 95)
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect(await statusOf(elder, orderId)).toBe('settled')
    expect([await creditOf(elder.id), await creditOf(helper.id), await heldFor(orderId)]).toEqual([205, 95, 0])
  })

  test('booked for 3 hours and done for 2 h 15 pays a part with a reason, the rest goes back in the same commit (1.4)', async () => {
    const { elder, helper, worker } = town
    const orderId = await acceptedOrder(elder, worker, helper, { minutes: 180, service: 'cleaning' })
    await serve(elder, helper, orderId, 170)
    const pays = [{ personId: helper.id, minutes: 135 }]
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId, pays }))).toBe('confirmation.reason')
    const more = [{ personId: helper.id, minutes: 171 }]
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId, pays: more, reason: '多' })))
      .toBe('order.minutes')
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId, pays, reason: '中间休息了' })
    expect([await creditOf(elder.id), await creditOf(helper.id), await heldFor(orderId)]).toEqual([165, 135, 0])
  })

  test('is confirmed once, however often it is asked', async () => {
    const { elder, helper, worker } = town
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 60)
    const both = await Promise.allSettled([1, 2, 3].map(() => elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect([await creditOf(elder.id), await creditOf(helper.id)]).toEqual([240, 60])
  })

  test('that nobody answers for is confirmed after 72 hours, because both checks are there (1.4)', async () => {
    const { elder, helper, worker } = town
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 100)
    clock.advance(71 * 60)
    await doWhatIsDue()
    expect(await creditOf(helper.id)).toBe(0)
    clock.advance(61)
    await doWhatIsDue()
    expect([await creditOf(elder.id), await creditOf(helper.id)]).toEqual([200, 100])
    const { order } = await elder.call('GET /time-bank/orders/:orderId', { orderId })
    expect(order.confirmedAs).toBe('silence')
  })

  test('is told of a day before silence confirms it, to who may still say otherwise, once (PEERS 3.7)', async () => {
    const { community, elder, helper, worker } = town
    const [daughter, agent, stranger] = [await newResident(community), await newResident(community), await newResident(community)]
    await know(elder.id, { kin: [{ personId: daughter.id, relation: 'child', verifiedBy: worker.id, at: clock.in(0) }] })
    await authorise(elder.id, agent.id, { powers: ['timebank.confirm'] })
    await authorise(elder.id, stranger.id, { powers: ['timebank.order'] })
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 100)
    const { order } = await elder.call('GET /time-bank/orders/:orderId', { orderId })
    const warnings = async () => {
      await doWhatIsDue()
      await drain()
      return Promise.all([elder, daughter, agent, stranger, helper].map(async (one) =>
        (await one.call('GET /me/notices', {})).items.filter(({ kind }) => kind.startsWith('order.silenceNear'))))
    }
    clock.advance(47 * 60)
    expect((await warnings()).flat()).toEqual([])
    clock.advance(61)
    await warnings()
    const [mine = [], ...others] = await warnings()
    expect(mine).toMatchObject([{ kind: 'order.silenceNear', values: { minutes: 100, until: order.confirmsAt } }])
    expect(others.map((found) => found.length)).toEqual([1, 1, 0, 0])
    const { kind = 'order.silenceNear', values = {} } = mine[0] ?? {}
    expect(noticeText(kind, values, 'zh')).toContain('时间没错就点“确认”')
    expect(noticePage(kind, values)).toBe(`packages/timebank/order/index?orderId=${orderId}`)
    expect((await agent.call('GET /time-bank/orders/:orderId', { orderId })).side).toBe('kin')
    await agent.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect(await creditOf(helper.id)).toBe(100)
  })

  test('that was confirmed or disputed meanwhile is not warned of (PEERS 3.7)', async () => {
    const { elder, helper, worker } = town
    const confirmed = await acceptedOrder(elder, worker, helper, { minutes: 60 })
    const disputed = await acceptedOrder(elder, worker, helper, { startsIn: 1510, minutes: 60 })
    await serve(elder, helper, confirmed, 60)
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId: confirmed })
    await serve(elder, helper, disputed, 60, 15)
    await elder.call('POST /time-bank/orders/:orderId/disputes', { orderId: disputed, text: '只来了半小时' })
    clock.advance(50 * 60)
    await doWhatIsDue()
    await drain()
    const kinds = (await elder.call('GET /me/notices', {})).items.map((one) => one.kind)
    expect(kinds.filter((kind) => kind.startsWith('order.silenceNear'))).toEqual([])
  })

  test('whose leaving nobody recorded is never confirmed by silence: a worker rings and enters it (1.4)', async () => {
    const { community, elder, helper, worker } = town
    const orderId = await acceptedOrder(elder, worker, helper)
    clock.advance(1440)
    await helper.call('POST /time-bank/orders/:orderId/check-ins', { orderId, code: (await codeFor(elder, orderId)).code })
    clock.advance(10 * 24 * 60)
    await doWhatIsDue()
    expect(await creditOf(helper.id)).toBe(0)
    const { items } = await worker.call('GET /time-bank/work', { community, queue: 'callBack' })
    expect(items).toMatchObject([{ id: orderId, callBack: 'noCheckOut' }])
    const out = { orderId, personId: helper.id, at: new Date(Date.parse(items[0]?.startsAt ?? '') + 90 * 60_000).toISOString() }
    expect(await refusalOf(worker.call('POST /time-bank/orders/:orderId/check-outs', out))).toBe('check.reason')
    await worker.call('POST /time-bank/orders/:orderId/check-outs', { ...out, reason: '电话核实' })
    await worker.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect(await creditOf(helper.id)).toBeGreaterThanOrEqual(89)
  })

  test('that nobody takes is shown to the workers before it begins, and gives everything back once (1.4)', async () => {
    const { community, elder, worker } = town
    const orderId = await openOrder(elder, worker)
    clock.advance(1440 - 239)
    await doWhatIsDue()
    const { items } = await worker.call('GET /time-bank/work', { community, queue: 'unclaimed' })
    expect(items.map(({ id }) => id)).toEqual([orderId])
    clock.advance(240)
    await Promise.all([doWhatIsDue(), doWhatIsDue()])
    expect(await statusOf(elder, orderId)).toBe('expired')
    expect([await creditOf(elder.id), await heldFor(orderId)]).toEqual([300, 0])
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/cancellation', { orderId, reason: '晚了' }))).toBe('order.state')
  })

  test('tells each side what concerns them, and family when a home visit begins and ends (PEERS 3.24)', async () => {
    const { community, elder, helper, worker } = town
    const daughter = await newResident(community)
    await know(elder.id, { kin: [{ personId: daughter.id, relation: 'child', verifiedBy: worker.id, at: clock.in(0) }] })
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 60)
    await drain()
    const inbox = await daughter.call('GET /me/notices', {})
    expect(inbox.items.map(({ kind }) => kind)).toEqual(['order.left', 'order.arrived'])
    await daughter.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    await drain()
    const { items } = await helper.call('GET /me/notices', {})
    expect(items[0]).toMatchObject({ kind: 'order.paid', values: { minutes: 60 } })
  })
})
