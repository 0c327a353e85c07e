import { beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import { newHousehold } from '../support/households.ts'
import { newCommunity, newResident, refusalOf, clock } from '../support/world.ts'
import {
  type Town, acceptedOrder, codeFor, creditOf, giveCredit, heldFor, newElder, newHelper, openOrder, serve, statusOf,
} from '../support/orders.ts'
import { authorise, bornYearsAgo, know } from '../support/person.ts'
import { fillPool, poolOf } from '../support/pool.ts'
import { setHere } from '../support/settings.ts'

let town: Town

beforeEach(async () => {
  const community = await newCommunity()
  town = {
    community, elder: await newElder(community), helper: await newHelper(community),
    worker: await newResident(community, 'gridWorker'),
  }
})

const wish = (given: Partial<Input<'POST /time-bank/orders'>> = {}) =>
  ({ service: 'chat' as const, place: '3 栋 201', startsAt: clock.in(1440), minutes: 60, ...given })
const ask = (given: Partial<Input<'POST /time-bank/orders'>> = {}, person = town.elder) =>
  refusalOf(person.call('POST /time-bank/orders', wish(given)))
const take = (orderId: string, person = town.helper) =>
  refusalOf(person.call('POST /time-bank/orders/:orderId/claims', { orderId }))

describe('A request', () => {
  test('for what volunteers must not do is refused by its kind and by its words, and says where to turn (1.3)', async () => {
    expect(await ask({ service: 'medicine' })).toBe('forbidden.medicine')
    expect(await ask({ service: 'keys' })).toBe('forbidden.keys')
    expect(await ask({ note: '顺便喂药' })).toBe('forbidden.medicine')
    expect(await ask({ title: '帮我取钱' })).toBe('forbidden.cash')
    expect(await creditOf(town.elder.id)).toBe(300)
  })

  test('needs credit first: the limit is zero (TB-10, TB-09)', async () => {
    const poor = await newElder(town.community, 59)
    expect(await ask({}, poor)).toBe('balance.short')
    expect(await ask({ minutes: 15 }, poor)).toMatch(/pendingReview/)
  })

  test('of a certified hardship elder without credit is paid by the pool, and what is left goes back to it (TB-10)', async () => {
    const { community, helper, worker } = town
    const poor = await newElder(community, 0)
    expect(await ask({ pays: 'pool' }, poor)).toBe('order.pool')
    await know(poor.id, { care: { hardshipUntil: '2099-12-31' } })
    expect(await ask({ pays: 'pool' }, poor)).toBe('balance.short')
    await fillPool(community, 500)
    const { orderId } = await poor.call('POST /time-bank/orders', wish({ pays: 'pool' }))
    await worker.call('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
    await helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
    await poor.call('POST /time-bank/orders/:orderId/acceptance', { orderId })
    await serve(poor, helper, orderId, 40)
    await poor.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect([await creditOf(helper.id), await creditOf(poor.id), await poolOf(community)]).toEqual([40, 0, 460])
  })

  test('is for people of 60 and above, or in certified hardship (TB-04)', async () => {
    expect(await ask({}, town.helper)).toBe('order.spendAge')
    expect(await ask({}, await newResident(town.community))).toBe('birthDay.missing')
    await know(town.helper.id, { care: { hardshipUntil: '2099-12-31' } })
    expect(await ask({}, town.helper)).toBe('balance.short')
  })

  test('keeps to the times and minutes of the catalogue (1.3)', async () => {
    expect(await ask({ minutes: 121 })).toBe('order.minutes')
    expect(await ask({ startsAt: clock.in(10) })).toBe('order.times')
    expect(await ask({ startsAt: clock.in(61 * 1440) })).toBe('order.times')
  })

  test('for what the community switched off, or may not send anybody out for uninsured, is refused (1.3)', async () => {
    expect(await ask({ service: 'walk' })).toBe('order.uninsured')
    await setHere(town.community, 'timebank.accidentPolicy', 'PICC-2026-001')
    await setHere(town.community, 'timebank.servicesOff', ['chat'])
    expect(await ask({ service: 'walk' })).toMatch(/pendingReview/)
    expect(await ask()).toBe('service.off')
  })

  test('waits for a worker, who refuses with a reason, and the escrow goes back; simple kinds may open at once (1.4)', async () => {
    const { community, elder, worker } = town
    const { orderId } = await elder.call('POST /time-bank/orders', wish())
    const { items } = await worker.call('GET /time-bank/work', { community, queue: 'review' })
    expect(items).toMatchObject([{ id: orderId, heldMinutes: 60 }])
    expect(await take(orderId)).toBe('order.state')
    const review = { orderId, approve: false }
    expect(await refusalOf(worker.call('POST /time-bank/orders/:orderId/review', review))).toBe('review.reason')
    await worker.call('POST /time-bank/orders/:orderId/review', { ...review, reason: '写清楚地点' })
    expect([await statusOf(elder, orderId), await creditOf(elder.id), await heldFor(orderId)]).toEqual(['cancelled', 300, 0])
    await setHere(community, 'timebank.autoOpen', ['chat'])
    expect(await ask()).toMatch(/"open"/)
    expect(await ask({ note: '顺便一起赌博' })).toMatch(/pendingReview/)
  })

  test('of kin is not opened by kin (1.4)', async () => {
    const { elder, worker } = town
    await know(elder.id, { kin: [{ personId: worker.id, relation: 'child', verifiedBy: elder.id, at: clock.in(0) }] })
    const { orderId } = await elder.call('POST /time-bank/orders', wish())
    expect(await refusalOf(worker.call('POST /time-bank/orders/:orderId/review', { orderId, approve: true }))).toBe('party.conflict')
  })

  test('may be a draft, which holds nothing until it is published', async () => {
    const { elder, helper } = town
    const { orderId } = await elder.call('POST /time-bank/orders', wish({ draft: true }))
    expect(await creditOf(elder.id)).toBe(300)
    expect(await refusalOf(helper.call('POST /time-bank/orders/:orderId/publication', { orderId }))).toBe('mandate.missing')
    await elder.call('POST /time-bank/orders/:orderId/publication', { orderId })
    expect([await creditOf(elder.id), await heldFor(orderId)]).toEqual([240, 60])
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/publication', { orderId }))).toBe('order.state')
  })

  test('by proxy needs a mandate and keeps both names (1.4)', async () => {
    const { community, elder, worker } = town
    const daughter = await newResident(community)
    const forPerson = elder.id
    expect(await ask({ forPerson }, daughter)).toBe('mandate.missing')
    await authorise(elder.id, daughter.id, { monthlyMinutes: 90 })
    const { orderId } = await daughter.call('POST /time-bank/orders', wish({ forPerson }))
    const { order } = await worker.call('GET /time-bank/orders/:orderId', { orderId })
    expect(order.requesterId).toBe(elder.id)
    expect(order.operatorName).toMatch(/\*/)
    expect(await ask({ forPerson }, daughter)).toBe('mandate.spent')
    expect(await take(orderId, daughter)).toBe('order.state')
    await worker.call('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
    await know(daughter.id, { birthDay: bornYearsAgo(40) })
    expect(await take(orderId, daughter)).toBe('claim.own')
  })
})

describe('Taking a request', () => {
  test('is for whoever is of age for it: minors with consent, and never into a home (TB-04)', async () => {
    const { community, elder, worker } = town
    const visit = await openOrder(elder, worker)
    const errand = await openOrder(elder, worker, { service: 'errands' as never, minutes: 60 })
    const young = await newResident(community)
    expect(await take(errand, young)).toBe('birthDay.missing')
    await know(young.id, { birthDay: bornYearsAgo(13) })
    expect(await take(errand, young)).toBe('claim.young')
    await know(young.id, { birthDay: bornYearsAgo(16) })
    expect(await take(visit, young)).toBe('claim.young')
    expect(await take(errand, young)).toBe('claim.guardian')
    await know(young.id, { guardianId: elder.id, guardianConsentAt: clock.in(0) })
    expect(await take(errand, young)).toMatch(/claimed/)
  })

  test('is for who has the skill that it needs (1.3)', async () => {
    const { elder, helper, worker } = town
    const orderId = await openOrder(elder, worker, { service: 'legalAdvice' as never, minutes: 60 })
    expect(await take(orderId)).toBe('claim.skill')
    await know(helper.id, { skills: ['法律'], verifiedSkills: ['法律'] })
    expect(await take(orderId)).toMatch(/claimed/)
  })

  test('of one’s own, of one’s household or at an overlapping time is refused (1.4)', async () => {
    const { elder, helper, worker } = town
    const orderId = await openOrder(elder, worker)
    expect(await take(orderId, elder)).toBe('claim.own')
    const son = await newHelper(town.community)
    await newHousehold('李家', elder, son)
    expect(await take(orderId, son)).toBe('claim.household')
    expect(await take(orderId)).toMatch(/claimed/)
    expect(await take(orderId)).toBe('claim.exists')
    const same = await openOrder(await newElder(town.community), worker, { startsIn: 1500 })
    expect(await take(same)).toBe('diary.overlap')
    await helper.call('POST /time-bank/orders/:orderId/claim-withdrawals', { orderId, reason: '换一个' })
    expect(await take(same)).toMatch(/claimed/)
  })

  test('has one winner, however many try at once (1.4)', async () => {
    const { community, elder, worker } = town
    const orderId = await openOrder(elder, worker)
    const helpers = await Promise.all([1, 2, 3, 4].map(() => newHelper(community)))
    const answers = await Promise.all(helpers.map((one) => take(orderId, one)))
    expect(answers.filter((one) => one.includes('claimed'))).toHaveLength(1)
    expect(answers.filter((one) => one === 'order.state')).toHaveLength(3)
  })

  test('into the home of a lone elder with cognitive impairment takes two, and both are there (1.3, PEERS 3.24)', async () => {
    const { community, elder, helper, worker } = town
    await know(elder.id, { care: { livesAloneUntil: '2099-12-31', cognitiveImpairmentUntil: '2099-12-31' } })
    const orderId = await openOrder(elder, worker, { minutes: 60 })
    expect(await heldFor(orderId)).toBe(120)
    await helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
    expect(await statusOf(elder, orderId)).toBe('open')
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/acceptance', { orderId }))).toBe('order.state')
    const second = await newHelper(community)
    await second.call('POST /time-bank/orders/:orderId/claims', { orderId })
    await elder.call('POST /time-bank/orders/:orderId/acceptance', { orderId })
    clock.advance(1440)
    await helper.call('POST /time-bank/orders/:orderId/check-ins', { orderId, code: (await codeFor(elder, orderId)).code })
    expect(await statusOf(elder, orderId)).toBe('accepted')
    clock.advance(10)
    await second.call('POST /time-bank/orders/:orderId/check-ins', { orderId, code: (await codeFor(elder, orderId)).code })
    clock.advance(50)
    for (const one of [helper, second]) {
      await one.call('POST /time-bank/orders/:orderId/check-outs', { orderId, code: (await codeFor(elder, orderId)).code })
    }
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect([await creditOf(helper.id), await creditOf(second.id), await creditOf(elder.id)]).toEqual([50, 50, 200])
  })

  test('is no promise: the requester may say no, and another may come', async () => {
    const { elder, helper, worker } = town
    const orderId = await openOrder(elder, worker)
    await helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
    const no = { orderId, personId: helper.id, reason: '已约了别人' }
    expect(await refusalOf(helper.call('POST /time-bank/orders/:orderId/declines', no))).toBe('order.notYours')
    await elder.call('POST /time-bank/orders/:orderId/declines', no)
    expect(await statusOf(elder, orderId)).toBe('open')
    expect(await refusalOf(helper.call('POST /time-bank/orders/:orderId/claim-withdrawals', { orderId, reason: 'x' }))).toBe('claim.unknown')
  })
})

describe('Calling off', () => {
  test('in good time is free, later it counts; three in 30 days bar for 14 days, and nothing earned is lost (1.4)', async () => {
    const { community, elder, helper, worker } = town
    await giveCredit(helper.id, community, 200)
    const early = await acceptedOrder(elder, worker, helper, { startsIn: 300, minutes: 30 })
    await helper.call('POST /time-bank/orders/:orderId/claim-withdrawals', { orderId: early, reason: '有事' })
    for (let round = 0; round < 3; round++) {
      const orderId = await acceptedOrder(elder, worker, helper, { startsIn: 100 + round, minutes: 30 })
      await helper.call('POST /time-bank/orders/:orderId/claim-withdrawals', { orderId, reason: '有事' })
    }
    const orderId = await openOrder(elder, worker, { startsIn: 40 * 1440, minutes: 30 })
    expect(await take(orderId)).toBe('mark.suspended')
    expect(await creditOf(helper.id)).toBe(200)
    clock.advance(15 * 1440)
    expect(await take(orderId)).toMatch(/claimed/)
  })

  test('by the requester gives everything back; a visit that nobody came to is marked after half an hour (1.4)', async () => {
    const { elder, helper, worker } = town
    const off = await acceptedOrder(elder, worker, helper)
    await elder.call('POST /time-bank/orders/:orderId/cancellation', { orderId: off, reason: '不需要了' })
    expect([await creditOf(elder.id), await heldFor(off)]).toEqual([300, 0])
    const orderId = await acceptedOrder(elder, worker, helper)
    clock.advance(1445)
    const absent = { orderId, reason: '没有来' }
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/no-show', absent))).toBe('noShow.early')
    clock.advance(30)
    await elder.call('POST /time-bank/orders/:orderId/no-show', absent)
    expect([await statusOf(elder, orderId), await creditOf(elder.id)]).toEqual(['noShow', 300])
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/claims', { orderId }))).toBe('order.state')
  })
})

describe('Checking in', () => {
  test('takes the code of the last minute, or four digits told by phone; five misses lock it (1.4)', async () => {
    const { elder, helper, worker } = town
    const orderId = await acceptedOrder(elder, worker, helper)
    const checkIn = (code: string) => helper.call('POST /time-bank/orders/:orderId/check-ins', { orderId, code })
    expect(await refusalOf(checkIn('000000'))).toBe('order.notNow')
    expect(await refusalOf(codeFor(elder, orderId))).toBe('order.notNow')
    clock.advance(1440)
    expect(await refusalOf(codeFor(helper, orderId))).toBe('order.notYours')
    const old = await codeFor(elder, orderId)
    clock.advance(2)
    expect(await checkIn(old.code)).toMatchObject({ fits: false, triesLeft: 4 })
    expect(await checkIn(old.phoneCode)).toMatchObject({ fits: true, status: 'checkedIn' })
    expect(await refusalOf(checkIn(old.phoneCode))).toBe('order.state')
    const checkOut = (code: string) => helper.call('POST /time-bank/orders/:orderId/check-outs', { orderId, code })
    for (let misses = 0; misses < 5; misses++) expect((await checkOut(old.phoneCode)).fits).toBe(false)
    expect(await refusalOf(checkOut((await codeFor(elder, orderId)).code))).toBe('order.codeLocked')
    const vouched = { orderId, personId: helper.id, reason: '老人记不清码' }
    expect(await refusalOf(elder.call('POST /time-bank/orders/:orderId/check-outs', vouched))).toBe('role.scope')
    clock.advance(60)
    await worker.call('POST /time-bank/orders/:orderId/check-outs', vouched)
    expect(await statusOf(elder, orderId)).toBe('checkedOut')
  })

  test('twice by one of two is refused, and nobody confirms their own minutes', async () => {
    const { community, elder, helper, worker } = town
    const orderId = await openOrder(elder, worker, { minutes: 60, people: 2 })
    const second = await newHelper(community)
    for (const one of [helper, second]) await one.call('POST /time-bank/orders/:orderId/claims', { orderId })
    await elder.call('POST /time-bank/orders/:orderId/acceptance', { orderId })
    clock.advance(1440)
    const code = (await codeFor(elder, orderId)).code
    await helper.call('POST /time-bank/orders/:orderId/check-ins', { orderId, code })
    expect(await refusalOf(helper.call('POST /time-bank/orders/:orderId/check-ins', { orderId, code }))).toBe('check.done')
    expect(await refusalOf(helper.call('POST /time-bank/orders/:orderId/confirmation', { orderId }))).toBe('confirmation.self')
  })

  test('after the start nobody takes an order any more', async () => {
    const { elder, worker } = town
    const orderId = await openOrder(elder, worker, { startsIn: 60, minutes: 30 })
    clock.advance(61)
    expect(await take(orderId)).toBe('order.over')
  })
})
