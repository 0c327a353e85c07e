import { describe, expect, test } from 'vitest'
import { type Fit, bestOf, fitOf, whenOf } from '../../functions/timebank/orders/matching.ts'
import { chinaDay } from '../../shared/units.ts'
import { acceptedOrder, newElder, newHelper, openOrder, serve } from '../support/orders.ts'
import { know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const always = Array.from({ length: 7 }, (_, day) => ({ weekday: day + 1, from: 0, to: 1440 }))
const days = () => ({ fromDay: chinaDay(clock.now()), toDay: chinaDay(clock.now() + 90 * 86_400_000) })

describe('An offer', () => {
  test('says what somebody can do and when, is found by kind, tag, word and day, and can be taken down', async () => {
    const community = await newCommunity()
    const helper = await newHelper(community)
    const neighbour = await newResident(community)
    expect(await refusalOf(helper.call('POST /me/time-bank/offer/withdrawal', {}))).toBe('offer.unknown')
    const given = { services: ['chat' as const], tags: ['楚剧'], text: '周末有空陪老人聊天', times: always, ...days() }
    expect(await refusalOf(helper.call('PUT /me/time-bank/offer', { ...given, text: '会打针' }))).toBe('forbidden.medicine')
    expect(await refusalOf(helper.call('PUT /me/time-bank/offer', { ...given, toDay: '2020-01-01' }))).toBe('offer.times')
    expect(await refusalOf(helper.call('PUT /me/time-bank/offer', { ...given, text: '一起赌博' }))).toBe('offer.text')
    await helper.call('PUT /me/time-bank/offer', given)
    const found = async (search: object) => (await neighbour.call('GET /time-bank/offers', search)).items.length
    expect([await found({ service: 'chat' }), await found({ tag: '楚剧' }), await found({ word: '聊天' })]).toEqual([1, 1, 1])
    expect([await found({ service: 'pets' }), await found({ word: '电脑' }), await found({ day: '2020-01-01' })]).toEqual([0, 0, 0])
    expect((await helper.call('GET /me/time-bank/offer', {})).offer?.services).toEqual(['chat'])
    await helper.call('POST /me/time-bank/offer/withdrawal', {})
    expect(await found({})).toBe(0)
  })
})

describe('A saved interest', () => {
  test('is told of when a request opens that fits, once, and no more when it is dropped', async () => {
    const community = await newCommunity()
    const [elder, helper, worker] = [await newElder(community), await newHelper(community), await newResident(community, 'gridWorker')]
    const { id } = await helper.call('POST /me/time-bank/interests', { side: 'requests', services: ['chat'] })
    await helper.call('POST /me/time-bank/interests', { side: 'requests', word: '象棋' })
    await openOrder(elder, worker, { minutes: 30 })
    await drain()
    await drain()
    const kinds = async () => (await helper.call('GET /me/notices', {})).items.map(({ kind }) => kind)
    expect(await kinds()).toEqual(['interest.request'])
    await helper.call('POST /me/time-bank/interests/:interestId/removal', { interestId: id })
    expect(await refusalOf(helper.call('POST /me/time-bank/interests/:interestId/removal', { interestId: id }))).toBe('interest.unknown')
    await openOrder(elder, worker, { minutes: 30 })
    await drain()
    expect(await kinds()).toHaveLength(1)
  })

  test('may also wait for an offer; there are at most twenty', async () => {
    const community = await newCommunity()
    const [elder, helper] = [await newElder(community), await newHelper(community)]
    for (let count = 0; count < 20; count++) {
      await elder.call('POST /me/time-bank/interests', { side: 'offers', word: count === 0 ? '理发' : `没有${count}` })
    }
    expect(await refusalOf(elder.call('POST /me/time-bank/interests', { side: 'offers' }))).toBe('interest.tooMany')
    await helper.call('PUT /me/time-bank/offer', { services: ['hair'], text: '免费理发', ...days() })
    await drain()
    expect((await elder.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toEqual(['interest.offer'])
    expect((await elder.call('GET /me/time-bank/interests', {})).items).toHaveLength(20)
  })
})

describe('Matching', () => {
  const wanted = {
    service: 'chat', community: '420102002003', startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-01T03:00:00.000Z',
    dialects: ['武汉话'],
  }
  const helper = {
    personId: 'per_a', community: '420102002003', services: ['chat'], skills: [], dialects: [] as string[],
    times: [{ weekday: 2, from: 540, to: 720 }], fromDay: '2026-01-01', toDay: '2026-12-31',
  }
  const score = (change: object, known?: { together: number; starsSum: number; starsCount: number }): Fit | undefined =>
    fitOf(wanted, whenOf(wanted), { ...helper, ...change }, known)

  test('reads the time of a request in China: Tuesday nine to eleven', () => {
    expect(whenOf(wanted)).toEqual({ day: '2026-12-01', weekday: 2, from: 540, to: 660 })
  })

  test('counts service, distance, time, dialect, past visits and stars, and says each in words (PEERS 3.3)', () => {
    const all = score({ dialects: ['武汉话'] }, { together: 2, starsSum: 24, starsCount: 5 })
    expect(all?.reasons.map(({ kind }) => kind)).toEqual(['sameCommunity', 'time', 'service', 'rating', 'dialect', 'together'])
    expect(all?.reasons.find(({ kind }) => kind === 'rating')?.value).toBe('4.8')
    const less = [
      score({ community: '420102002004' }), score({ community: '420102009001' }), score({ community: '420103001001' }),
      score({ times: [] }),
    ].map((one) => one?.score ?? 0)
    for (const one of less) expect(one).toBeLessThan(score({})?.score ?? 0)
    expect(less).toEqual(less.slice(0, 3).sort((a, b) => b - a).concat(less[3] ?? 0))
  })

  test('leaves out who does not offer it, is not there on the day, or lacks the skill', () => {
    expect(score({ services: ['pets'] })).toBeUndefined()
    expect(score({ toDay: '2026-11-30' })).toBeUndefined()
    const advice = { ...wanted, service: 'legalAdvice' }
    expect(fitOf(advice, whenOf(advice), { ...helper, services: ['legalAdvice'] })).toBeUndefined()
    expect(fitOf(advice, whenOf(advice), { ...helper, services: ['legalAdvice'], skills: ['法律'] })).toBeDefined()
  })

  test('gives the same order for the same question', () => {
    const many = ['per_c', 'per_a', 'per_b'].map((personId) => ({ ...helper, personId }))
    expect(bestOf(wanted, many, () => undefined, 2).map((one) => one.helper.personId)).toEqual(['per_a', 'per_b'])
  })

  test('shows an elder who would fit, best first, and a volunteer what would fit them', async () => {
    const community = await newCommunity()
    const [elder, near, far, worker] = [
      await newElder(community), await newHelper(community), await newHelper(community), await newResident(community, 'gridWorker'),
    ]
    await near.call('PUT /me/time-bank/offer', { services: ['chat', 'cleaning'], times: always, ...days() })
    await far.call('PUT /me/time-bank/offer', { services: ['chat'], ...days() })
    const before = await acceptedOrder(elder, worker, near, { startsIn: 100, minutes: 30 })
    await serve(elder, near, before, 30, 100)
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId: before })
    const orderId = await openOrder(elder, worker, { minutes: 60 })
    const { items } = await elder.call('GET /time-bank/orders/:orderId/volunteers', { orderId })
    expect(items.map(({ offer }) => offer.personId)).toEqual([near.id, far.id])
    expect(items[0]?.fit.reasons).toContainEqual({ kind: 'together', value: 1 })
    const mine = await near.call('GET /time-bank/orders', { word: '陪聊' })
    expect(mine.items[0]?.fit.reasons.map(({ kind }) => kind)).toContain('time')
    expect(await refusalOf(near.call('GET /time-bank/orders/:orderId/volunteers', { orderId }))).toBe('order.notYours')
    await know(near.id, { dialects: ['武汉话'] })
    expect((await near.call('GET /me/time-bank/orders', {})).items).toMatchObject([{ side: 'volunteer' }])
  })
})
