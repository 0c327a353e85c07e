import { beforeEach, describe, expect, test } from 'vitest'
import { system } from '../../functions/platform/actor.ts'
import { perform } from '../../functions/platform/perform.ts'
import { daysToCome } from '../../functions/timebank/arrangements/rules.ts'
import { findArrangement } from '../../functions/timebank/arrangements/save.ts'
import { makeVisit } from '../../functions/timebank/arrangements/visit.ts'
import { clock, newCommunity, newResident, refusalOf } from '../support/world.ts'
import {
  type Town, acceptedOrder, creditOf, doWhatIsDue, giveCredit, heldFor, newElder, newHelper, serve, statusOf,
} from '../support/orders.ts'
import { arranged, dayIn, offer, settle, statesOf, told, visitsOf, weekdayOf, weekly } from '../support/arrangements.ts'
import { authorise, know } from '../support/person.ts'
import { fillPool, poolOf } from '../support/pool.ts'
import { setHere } from '../support/settings.ts'
import { drain } from '../support/stream.ts'

let town: Town

beforeEach(async () => {
  const community = await newCommunity()
  town = {
    community, elder: await newElder(community), helper: await newHelper(community),
    worker: await newResident(community, 'gridWorker'),
  }
})

const propose = (given = {}, person = town.elder) =>
  refusalOf(person.call('POST /time-bank/arrangements', weekly({ with: town.helper.id, ...given })))
const week = 7 * 1440

describe('A standing arrangement', () => {
  test('is proposed by one side, agreed to by the other, looked at by a worker, and booked some days ahead (PEERS 3.18)', async () => {
    const { community, elder, helper, worker } = town
    await offer(helper)
    const { arrangementId } = await elder.call('POST /time-bank/arrangements', weekly({ with: helper.id }))
    expect(await told(helper)).toContain('arrangement.asked')
    const mine = await helper.call('GET /time-bank/arrangements/:arrangementId', { arrangementId })
    expect(mine).toMatchObject({ side: 'volunteer', mayAnswer: true, arrangement: { status: 'proposed' } })
    expect(await refusalOf(elder.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId }))).toBe('arrangement.state')
    const { status } = await helper.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId })
    expect(status).toBe('review')
    await settle()
    expect(await creditOf(elder.id)).toBe(300)
    const { items } = await worker.call('GET /time-bank/arrangements', { community, queue: 'review' })
    expect(items).toMatchObject([{ id: arrangementId, service: 'chat' }])
    await worker.call('POST /time-bank/arrangements/:arrangementId/review', { arrangementId, community, approve: true })
    await settle()
    const [first, second] = await visitsOf(elder, arrangementId)
    expect(first).toMatchObject({ day: dayIn(3), state: 'booked' })
    expect(second).toMatchObject({ day: dayIn(10), state: 'planned' })
    const orderId = first?.orderId ?? ''
    expect([await creditOf(elder.id), await heldFor(orderId)]).toEqual([240, 60])
    const { order } = await helper.call('GET /time-bank/orders/:orderId', { orderId })
    expect(order).toMatchObject({ status: 'accepted', arrangementId, claims: [{ personId: helper.id }] })
    for (const person of [elder, helper]) {
      const { items: orders } = await person.call('GET /me/time-bank/orders', {})
      expect(orders.map(({ order: one }) => one.id)).toEqual([orderId])
      expect(await told(person)).toContain('arrangement.booked')
    }
  })

  test('books each visit as the one before is over, and each is served and paid like any order (1.4, TB-02)', async () => {
    const { community, elder, helper, worker } = town
    const arrangementId = await arranged(elder, helper, worker, community)
    const [first] = await visitsOf(elder, arrangementId)
    const orderId = first?.orderId ?? ''
    await serve(elder, helper, orderId, 60, (Date.parse(first?.startsAt ?? '') - clock.now()) / 60_000)
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect([await creditOf(elder.id), await creditOf(helper.id)]).toEqual([240, 60])
    await settle()
    const { items } = await elder.call('GET /me/time-bank/orders', {})
    expect(items.map(({ order }) => order.status)).toEqual(['accepted', 'settled'])
    expect(await creditOf(elder.id)).toBe(180)
  })

  test('is booked by the days ahead that the community sets', async () => {
    const { community, elder, helper, worker } = town
    await setHere(community, 'timebank.arrangementDaysAhead', 14)
    const arrangementId = await arranged(elder, helper, worker, community)
    expect((await statesOf(elder, arrangementId)).slice(0, 3)).toEqual(['booked', 'booked', 'planned'])
    expect(await creditOf(elder.id)).toBe(180)
  })

  test('begins at once where an order of its service would, and not when its words need a look (WX-05)', async () => {
    const { community, elder, helper } = town
    await setHere(community, 'timebank.autoOpen', ['chat'])
    await offer(helper)
    const agree = async (given = {}) => {
      const { arrangementId } = await elder.call('POST /time-bank/arrangements', weekly({ with: helper.id, ...given }))
      return (await helper.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId })).status
    }
    expect([await agree(), await agree({ note: '顺便一起赌博', weekdays: [weekdayOf(dayIn(5))] })]).toEqual(['active', 'review'])
  })

  test('skips public holidays where both want it, by China’s calendar', async () => {
    const { elder, helper, worker, community } = town
    const arrangementId = await arranged(elder, helper, worker, community)
    const thursdays = {
      ...await findArrangement(arrangementId), weekdays: [4], from: '2026-09-24', until: '2026-10-15', madeUntil: '',
    }
    const before = Date.parse('2026-09-20T00:00:00.000+08:00')
    expect(await daysToCome({ ...thursdays, skipHolidays: true }, before)).toEqual(['2026-09-24', '2026-10-08', '2026-10-15'])
    expect(await daysToCome(thursdays, before)).toEqual(['2026-09-24', '2026-10-01', '2026-10-08', '2026-10-15'])
    expect(await daysToCome({ ...thursdays, everyWeeks: 2 }, before)).toEqual(['2026-09-24', '2026-10-08'])
  })

  test('is proposed among those who know each other: by an offer, or an order done together', async () => {
    const { elder, helper, worker } = town
    expect(await propose()).toBe('arrangement.stranger')
    expect(await propose({ side: 'volunteer', with: elder.id }, helper)).toBe('arrangement.stranger')
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 60)
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect(await propose()).toMatch(/proposed/)
    const { arrangementId } = await helper.call('POST /time-bank/arrangements', weekly({ side: 'volunteer', with: elder.id }))
    expect(await told(elder)).toContain('arrangement.offered')
    expect(await refusalOf(helper.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId }))).toBe('arrangement.state')
    const { status } = await elder.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId })
    expect(status).toBe('review')
  })

  test('keeps to the conditions of an order, each side to its own (1.3, TB-04)', async () => {
    const { community, elder, helper } = town
    await offer(helper)
    expect(await propose({ service: 'medicine' })).toBe('forbidden.medicine')
    expect(await propose({ note: '顺便取钱' })).toBe('forbidden.cash')
    expect(await propose({ minutes: 121 })).toBe('order.minutes')
    expect(await propose({ service: 'walk' })).toBe('order.uninsured')
    expect(await propose({ pays: 'pool' })).toBe('order.pool')
    expect(await propose({ until: dayIn(-1), from: dayIn(-9) })).toBe('arrangement.rule')
    expect(await propose({ until: dayIn(400) })).toBe('arrangement.rule')
    expect(await propose({ until: dayIn(1) })).toBe('arrangement.rule')
    expect(await propose({ with: elder.id })).toBe('claim.own')
    expect(await propose({}, await newHelper(community))).toBe('order.spendAge')
    const { arrangementId } = await elder.call('POST /time-bank/arrangements', weekly({ with: helper.id, service: 'hair' }))
    expect(await refusalOf(helper.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId }))).toBe('claim.skill')
  })

  test('is seen and changed by nobody else, declined with a word, and lapses when nobody answers', async () => {
    const { community, elder, helper } = town
    await offer(helper)
    const { arrangementId } = await elder.call('POST /time-bank/arrangements', weekly({ with: helper.id }))
    const other = await newHelper(community)
    expect(await refusalOf(other.call('GET /time-bank/arrangements/:arrangementId', { arrangementId }))).toBe('arrangement.unknown')
    expect(await refusalOf(other.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId }))).toBe('arrangement.unknown')
    await helper.call('POST /time-bank/arrangements/:arrangementId/refusal', { arrangementId, reason: '周二没空' })
    expect(await told(elder)).toContain('arrangement.refused')
    const second = await elder.call('POST /time-bank/arrangements', weekly({ with: helper.id }))
    clock.advance(15 * 1440)
    await settle()
    const { items } = await elder.call('GET /me/time-bank/arrangements', {})
    expect(items.map(({ arrangement }) => [arrangement.id, arrangement.status]))
      .toEqual([[second.arrangementId, 'lapsed'], [arrangementId, 'refused']])
  })

  test('that a worker refuses gets a reason, and none of its parties or their kin opens it (1.4)', async () => {
    const { community, elder, helper, worker } = town
    await offer(helper)
    const { arrangementId } = await elder.call('POST /time-bank/arrangements', weekly({ with: helper.id }))
    await helper.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId })
    const review = (given: { approve: boolean; reason?: string }) =>
      refusalOf(worker.call('POST /time-bank/arrangements/:arrangementId/review', { arrangementId, community, ...given }))
    await know(elder.id, { kin: [{ personId: worker.id, relation: 'child', verifiedBy: elder.id, at: clock.in(0) }] })
    expect(await review({ approve: true })).toBe('party.conflict')
    await know(elder.id, { kin: [] })
    expect(await review({ approve: false })).toBe('review.reason')
    expect(await review({ approve: false, reason: '时间太长' })).toMatch(/refused/)
    for (const person of [elder, helper]) expect(await told(person)).toContain('arrangement.rejected')
  })
})

describe('By mandate', () => {
  test('both names are kept, and every visit counts against the month’s minutes (1.4)', async () => {
    const { community, elder, helper, worker } = town
    const daughter = await newResident(community)
    await offer(helper)
    const given = weekly({ with: helper.id, forPerson: elder.id, weekdays: [1, 2, 3, 4, 5, 6, 7], until: dayIn(9) })
    expect(await refusalOf(daughter.call('POST /time-bank/arrangements', given))).toBe('mandate.missing')
    await authorise(elder.id, daughter.id, { monthlyMinutes: 90 })
    const { arrangementId } = await daughter.call('POST /time-bank/arrangements', given)
    await helper.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId })
    await worker.call('POST /time-bank/arrangements/:arrangementId/review', { arrangementId, community, approve: true })
    await settle()
    const { arrangement, visits } = await daughter.call('GET /time-bank/arrangements/:arrangementId', { arrangementId })
    expect(arrangement).toMatchObject({ requesterId: elder.id, operatorName: expect.stringMatching(/\*/) })
    expect(visits.filter(({ state }) => state === 'booked')).toHaveLength(1)
    expect(arrangement.missed[0]).toMatchObject({ why: { zh: '代办的委托这个月的分钟数用完了。' } })
    for (const person of [elder, helper, daughter]) expect(await told(person)).toContain('arrangement.missed')
  })

  test('a worker at the desk agrees in the name of an elder without a phone, on their signed consent (1.4)', async () => {
    const { community, elder, helper, worker } = town
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 60)
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    const { arrangementId } = await helper.call('POST /time-bank/arrangements', weekly({ side: 'volunteer', with: elder.id }))
    const agree = () => refusalOf(worker.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId }))
    expect(await agree()).toBe('mandate.missing')
    await authorise(elder.id, 'desk', { community })
    expect(await agree()).toMatch(/review/)
    const { items } = await worker.call('GET /me/time-bank/arrangements', {})
    expect(items).toMatchObject([{ side: 'operator', arrangement: { requesterId: elder.id } }])
  })
})

describe('A visit that cannot be booked', () => {
  test('for want of credit is left out, both are told in plain words, a worker sees it, and next week goes on', async () => {
    const { community, helper, worker } = town
    const elder = await newElder(community, 60)
    const arrangementId = await arranged(elder, helper, worker, community)
    clock.advance(week)
    await settle()
    expect(await creditOf(elder.id)).toBe(0)
    const [missed] = (await elder.call('GET /time-bank/arrangements/:arrangementId', { arrangementId })).arrangement.missed
    expect(missed).toMatchObject({ why: { zh: '时间币不够。' } })
    for (const person of [elder, helper]) expect(await told(person)).toContain('arrangement.missed')
    const queue = (name: 'missed' | 'active') => worker.call('GET /time-bank/arrangements', { community, queue: name })
    expect((await queue('missed')).items).toMatchObject([{ id: arrangementId }])
    await giveCredit(elder.id, community, 60)
    clock.advance(week)
    await settle()
    expect((await queue('missed')).items).toEqual([])
    expect(await creditOf(elder.id)).toBe(0)
  })

  test('because the volunteer has something else then is left out, and the diary keeps what was there', async () => {
    const { community, elder, helper, worker } = town
    const other = await newElder(community)
    const startsIn = (Date.parse(`${dayIn(3)}T09:30:00.000+08:00`) - clock.now()) / 60_000
    await acceptedOrder(other, worker, helper, { startsIn, minutes: 60 })
    const arrangementId = await arranged(elder, helper, worker, community)
    expect((await visitsOf(elder, arrangementId))[0]).toMatchObject({ state: 'missed', why: { zh: '志愿者那个时间已有别的安排。' } })
    expect(await creditOf(elder.id)).toBe(300)
    clock.advance(week)
    await settle()
    expect(await creditOf(elder.id)).toBe(240)
  })

  test('at an elder’s of two is open for the second person (1.3), and the pool pays in hardship (TB-10)', async () => {
    const { community, helper, worker } = town
    const elder = await newElder(community, 0)
    await know(elder.id, { care: { hardshipUntil: '2099-12-31', livesAloneUntil: '2099-12-31', cognitiveImpairmentUntil: '2099-12-31' } })
    await fillPool(community, 300)
    const arrangementId = await arranged(elder, helper, worker, community, { pays: 'pool' })
    const [{ orderId = '' } = {}] = await visitsOf(elder, arrangementId)
    expect([await heldFor(orderId), await poolOf(community), await statusOf(elder, orderId)]).toEqual([120, 180, 'open'])
    const second = await newHelper(community)
    await second.call('POST /time-bank/orders/:orderId/claims', { orderId })
    await elder.call('POST /time-bank/orders/:orderId/acceptance', { orderId })
    expect(await statusOf(elder, orderId)).toBe('accepted')
  })

  test('is booked once, though two schedules run at once and everything comes twice', async () => {
    const { community, elder, helper, worker } = town
    await offer(helper)
    const { arrangementId } = await elder.call('POST /time-bank/arrangements', weekly({ with: helper.id }))
    const both = await Promise.allSettled([1, 2, 3].map(() =>
      helper.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await worker.call('POST /time-bank/arrangements/:arrangementId/review', { arrangementId, community, approve: true })
    await Promise.all([doWhatIsDue(), doWhatIsDue(), doWhatIsDue()])
    const own = { actor: system, eventId: 'due.once.more', call: 'test', contentHash: 'x', at: clock.now() }
    await perform(own, () => makeVisit(own, arrangementId, dayIn(3)))
    await drain()
    expect(await creditOf(elder.id)).toBe(240)
    expect((await elder.call('GET /me/time-bank/orders', {})).items).toHaveLength(1)
  })
})
