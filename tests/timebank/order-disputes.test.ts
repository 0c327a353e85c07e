import { beforeEach, describe, expect, test } from 'vitest'
import { post } from '../../functions/ledger/post.ts'
import { system } from '../../functions/platform/actor.ts'
import {
  type Town, acceptedOrder, creditOf, doWhatIsDue, giveCredit, heldFor, newElder, newHelper, openOrder, serve, statusOf,
} from '../support/orders.ts'
import { know } from '../support/person.ts'
import { fillPool, poolOf } from '../support/pool.ts'
import { drain } from '../support/stream.ts'
import { jpeg } from '../support/pictures.ts'
import { uploading } from '../support/store.ts'
import { type Person, clock, grant, newCommunity, newResident, refusalOf } from '../support/world.ts'

let town: Town & { admin: Person; street: Person }

beforeEach(async () => {
  const community = await newCommunity()
  const street = await newResident(community)
  await grant(street, 'streetAdmin', community.slice(0, 9))
  town = {
    community, elder: await newElder(community), helper: await newHelper(community), street,
    worker: await newResident(community, 'gridWorker'), admin: await newResident(community, 'communityAdmin'),
  }
})

/** An order of two hours of which 100 minutes were measured. */
const served = async (): Promise<string> => {
  const orderId = await acceptedOrder(town.elder, town.worker, town.helper)
  await serve(town.elder, town.helper, orderId, 100)
  return orderId
}
const disputed = async (): Promise<string> => {
  const orderId = await served()
  await town.elder.call('POST /time-bank/orders/:orderId/disputes', { orderId, text: '只待了一个小时' })
  return orderId
}
const rule = (by: Person, orderId: string, minutes: number) => by.call('POST /time-bank/orders/:orderId/rulings', {
  orderId, pays: [{ personId: town.helper.id, minutes }], reasons: '双方说法折中',
})
const balances = async (orderId: string) =>
  [await creditOf(town.elder.id), await creditOf(town.helper.id), await heldFor(orderId)]

describe('A dispute', () => {
  test('hears both sides, is ruled on with reasons, and moves what the escrow holds and no more (1.4, TB-08)', async () => {
    const { elder, helper, admin } = town
    const orderId = await disputed()
    await helper.call('POST /time-bank/orders/:orderId/statements', { orderId, text: '中间去买了菜', photos: [] })
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId }))).toBe('order.state')
    expect(await refusalOf(rule(admin, orderId, 121))).toBe('ruling.tooMuch')
    await rule(admin, orderId, 60)
    expect(await refusalOf(helper.call('POST /time-bank/orders/:orderId/statements', { orderId, text: '还有' }))).toBe('dispute.ruled')
    expect(await refusalOf(rule(admin, orderId, 50))).toBe('dispute.ruled')
    expect(await balances(orderId)).toEqual([180, 0, 120])
    clock.advance(3 * 1440 + 1)
    await Promise.all([doWhatIsDue(), doWhatIsDue()])
    expect([await statusOf(elder, orderId), ...await balances(orderId)]).toEqual(['settled', 240, 60, 0])
  })

  test('shows its photographs to both sides and to the workers of the place, and to nobody else', async () => {
    const { elder, helper, worker, community } = town
    const orderId = await served()
    const [one, other] = [await uploading(elder.call, jpeg()), await uploading(helper.call, jpeg())]
    expect(await refusalOf(helper.call('POST /time-bank/orders/:orderId/disputes', { orderId, text: '不是我的', photos: [one] }))).toBe('file.unknown')
    const { fileId: early } = await elder.call('POST /files', { purpose: 'evidence', type: 'image/jpeg', bytes: 400 })
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/disputes', { orderId, text: '太早', photos: [early] }))).toBe('file.notReady')
    await elder.call('POST /time-bank/orders/:orderId/disputes', { orderId, text: '只待了一个小时', photos: [one] })
    await helper.call('POST /time-bank/orders/:orderId/statements', { orderId, text: '我做完了', photos: [other] })
    expect(await refusalOf(helper.call('POST /time-bank/orders/:orderId/statements', { orderId, text: '再说', photos: [other] }))).toBe('file.used')
    const { order } = await helper.call('GET /time-bank/orders/:orderId', { orderId })
    expect(order.dispute?.statements.map(({ photos }) => photos)).toEqual([[one], [other]])
    const sees = (person: Person, fileId: string) => person.call('GET /files/:fileId', { fileId })
    for (const person of [elder, helper, worker]) expect((await sees(person, one)).url).toBeDefined()
    expect(await refusalOf(sees(await newResident(community), one))).toBe('file.unknown')
  })

  test('may be appealed once, which another and higher person decides for good (1.4)', async () => {
    const { community, elder, helper, admin, street } = town
    const orderId = await disputed()
    await rule(admin, orderId, 60)
    await helper.call('POST /time-bank/orders/:orderId/appeals', { orderId, text: '明明有一百分钟' })
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/appeals', { orderId, text: '我也要' }))).toBe('appeal.used')
    expect(await refusalOf(rule(admin, orderId, 100))).toBe('appeal.higher')
    const peer = await newResident(community, 'communityAdmin')
    expect(await refusalOf(rule(peer, orderId, 100))).toBe('appeal.higher')
    clock.advance(4 * 1440)
    await doWhatIsDue()
    expect(await statusOf(elder, orderId)).toBe('disputed')
    await rule(street, orderId, 100)
    expect([await statusOf(elder, orderId), ...await balances(orderId)]).toEqual(['settled', 200, 100, 0])
    expect(await refusalOf(rule(street, orderId, 100))).toBe('order.state')
  })

  test('is not appealed against when the days are over, and a ruling of nothing voids the order', async () => {
    const { elder, helper, admin } = town
    const orderId = await disputed()
    await rule(admin, orderId, 0)
    clock.advance(3 * 1440 + 1)
    expect(await refusalOf(helper.call('POST /time-bank/orders/:orderId/appeals', { orderId, text: '晚了' }))).toBe('appeal.late')
    await doWhatIsDue()
    expect([await statusOf(elder, orderId), ...await balances(orderId)]).toEqual(['voided', 300, 0, 0])
  })

  test('is never ruled on by a party, their kin or their household (1.4)', async () => {
    const { elder, admin } = town
    await know(elder.id, { kin: [{ personId: admin.id, relation: 'child', verifiedBy: admin.id, at: clock.in(0) }] })
    const orderId = await disputed()
    expect(await refusalOf(rule(admin, orderId, 60))).toBe('party.conflict')
  })

  test('holds at most twenty statements', async () => {
    const { helper } = town
    const orderId = await disputed()
    const say = () => helper.call('POST /time-bank/orders/:orderId/statements', { orderId, text: '补充' })
    for (let count = 1; count < 20; count++) await say()
    expect(await refusalOf(say())).toBe('dispute.full')
  })
})

describe('After settlement', () => {
  const settled = async (): Promise<string> => {
    const orderId = await served()
    await town.elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    return orderId
  }
  const object = (orderId: string) => town.elder.call('POST /time-bank/orders/:orderId/complaints', {
    orderId, kind: 'objection', text: '时间不对',
  })
  const answer = (complaintId: string, upheld: boolean) => town.admin.call('POST /time-bank/complaints/:complaintId/answer', {
    complaintId, community: town.community, text: '已核实', upheld,
  })

  test('an objection within seven days that is upheld brings the payment back into escrow, and a ruling decides (1.4)', async () => {
    const { community, elder, admin, worker } = town
    const orderId = await settled()
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/disputes', { orderId, text: 'x' }))).toBe('order.state')
    const { complaintId, dueOn } = await object(orderId)
    expect(dueOn > clock.in(0).slice(0, 10)).toBe(true)
    const { items } = await worker.call('GET /time-bank/complaints', { community })
    expect(items).toMatchObject([{ id: complaintId, kind: 'objection' }])
    await answer(complaintId, true)
    expect([await statusOf(elder, orderId), ...await balances(orderId)]).toEqual(['disputed', 200, 0, 100])
    expect(await refusalOf(answer(complaintId, true))).toBe('complaint.answered')
    expect(await refusalOf(rule(admin, orderId, 101))).toBe('ruling.tooMuch')
    await rule(admin, orderId, 40)
    clock.advance(3 * 1440 + 1)
    await doWhatIsDue()
    expect(await balances(orderId)).toEqual([260, 40, 0])
  })

  test('an objection that comes late, or whose minutes are spent, changes nothing (1.4, TB-08)', async () => {
    const { community, elder, helper } = town
    const orderId = await settled()
    const { complaintId } = await object(orderId)

    await post({ actor: system, eventId: `spent.${orderId}`, call: 'test', contentHash: 'x', at: clock.now() }, {
      type: 'credit.donated', community, data: {}, answer: {}, movements: [
        { movement: 'credit.donate', from: helper.id, to: community, amount: 50, happenedAt: clock.in(0) },
      ],
    })
    expect(await refusalOf(answer(complaintId, true))).toBe('balance.short')
    await answer(complaintId, false)
    await drain()
    const { items } = await elder.call('GET /me/notices', {})
    expect(items[0]?.kind).toBe('order.complaintAnswered')
    clock.advance(8 * 1440)
    expect(await refusalOf(object(orderId))).toBe('objection.late')
    expect(await refusalOf(answer('cmp_01J9ZZZZZZZZZZZZZZZZZZZZZZ', false))).toBe('complaint.unknown')
  })

  test('both sides rate each other once, and the order is rated when both have (1.4)', async () => {
    const { elder, helper } = town
    const orderId = await settled()
    const rate = (by: Person, about: Person) => by.call('POST /time-bank/orders/:orderId/ratings', {
      orderId, about: about.id, stars: 5, tags: ['细心'], text: '下次还想请他',
    })
    expect(await refusalOf(rate(elder, elder))).toBe('claim.unknown')
    await rate(elder, helper)
    expect(await refusalOf(rate(elder, helper))).toBe('rating.exists')
    expect(await statusOf(elder, orderId)).toBe('settled')
    await rate(helper, elder)
    expect(await statusOf(elder, orderId)).toBe('rated')
  })

  test('what a day’s cap cuts off goes back to the requester: nobody pays for what nobody earns (TB-02, TB-03)', async () => {
    const { community, helper, worker } = town
    const rich = await newElder(community, 600)
    const first = await acceptedOrder(rich, worker, helper, { startsIn: 600, minutes: 180, service: 'cleaning' })
    const second = await acceptedOrder(rich, worker, helper, { startsIn: 900, minutes: 180, service: 'cleaning' })
    await serve(rich, helper, first, 180, 600)
    await serve(rich, helper, second, 180, 900 - 780)
    for (const orderId of [first, second]) {
      await rich.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    }
    const earned = await creditOf(helper.id)
    expect(earned + await creditOf(rich.id)).toBe(600)
    expect([240, 360]).toContain(earned)
  })

  test('what a volunteer may not hold any more goes to the pool, never lost (TB-03)', async () => {
    const { community, elder, helper } = town
    await giveCredit(helper.id, community, 89_950)
    const orderId = await settled()
    expect(await balances(orderId)).toEqual([200, 90_000, 0])
    expect(await poolOf(community)).toBe(50)
    expect(await statusOf(elder, orderId)).toBe('settled')
  })
})

describe('The workers', () => {
  test('buy a service of the market from the pool when nobody comes; the escrow goes back (TB-12)', async () => {
    const { community, elder, helper, admin, worker } = town
    const orderId = await openOrder(elder, worker)
    const buy = () => admin.call('POST /time-bank/orders/:orderId/market-service', { orderId, provider: '晨光居家养老中心' })
    expect(await refusalOf(buy())).toBe('balance.short')
    await fillPool(community, 200)
    const taken = await openOrder(elder, worker, { minutes: 60, people: 2 })
    await helper.call('POST /time-bank/orders/:orderId/claims', { orderId: taken })
    expect(await refusalOf(admin.call('POST /time-bank/orders/:orderId/market-service', { orderId: taken, provider: 'x' }))).toBe('order.taken')
    await buy()
    expect([await statusOf(elder, orderId), await heldFor(orderId), await poolOf(community)]).toEqual(['fallbackMarket', 0, 80])
  })

  test('void what must not go on, with a reason, and everything goes back (TB-08)', async () => {
    const { elder, admin } = town
    const orderId = await served()
    await admin.call('POST /time-bank/orders/:orderId/voiding', { orderId, reason: '冒名' })
    expect([await statusOf(elder, orderId), ...await balances(orderId)]).toEqual(['voided', 300, 0, 0])
    expect(await refusalOf(elder.call('GET /time-bank/orders/:orderId', { orderId: 'ord_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('order.unknown')
  })
})
