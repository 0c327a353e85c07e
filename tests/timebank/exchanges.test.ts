import { expect, test } from 'vitest'
import { handler as work } from '../../functions/entry/work.ts'
import { chinaDay } from '../../shared/units.ts'
import { newHousehold } from '../support/households.ts'
import { move } from '../support/move.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const earned = async (person: Person): Promise<number> => (await person.call('GET /me/time-credit', {})).earned
const rich = async (community: string, amount: number): Promise<Person> => {
  const person = await newResident(community)
  if (amount > 0) await move(community, { movement: 'credit.earn', from: community, to: person.id, amount })
  return person
}

/** A lesson that one gave and some got. */
const lesson = async (balances: number[], minutes = 60) => {
  const community = await newCommunity()
  const teacher = await newResident(community)
  const learners = await Promise.all(balances.map((balance) => rich(community, balance)))
  const lines = [
    { personId: teacher.id, side: 'gave' as const, minutes: minutes * learners.length },
    ...learners.map(({ id }) => ({ personId: id, side: 'got' as const, minutes })),
  ]
  const propose = (change: Partial<{ day: string; lines: typeof lines }> = {}, by: Person = teacher) =>
    by.call('POST /time-bank/exchanges', { title: '太极课', service: 'lesson', day: chinaDay(clock.now()), lines, ...change })
  return { community, teacher, learners, lines, propose }
}

const accept = (person: Person, exchangeId: string) => person.call('POST /time-bank/exchanges/:exchangeId/acceptance', { exchangeId })

test('A lesson for three moves the minutes of all with the last agreement, and not before', async () => {
  const { teacher, learners, propose } = await lesson([100, 60, 200])
  const [one, two, three] = learners as [Person, Person, Person]
  const { id } = await propose()
  await drain()
  expect((await one.call('GET /me/notices', {})).items).toMatchObject([{ kind: 'exchange.proposed', values: { title: '太极课' } }])
  await accept(one, id)
  expect(await refusalOf(accept(one, id))).toBe('exchange.agreed')
  await accept(two, id)
  expect([await earned(teacher), await earned(one), await earned(two)]).toEqual([0, 100, 60])
  const done = await accept(three, id)
  expect(done).toMatchObject({ status: 'done' })
  expect([await earned(teacher), await earned(one), await earned(two), await earned(three)]).toEqual([180, 40, 0, 140])
  expect(await refusalOf(accept(three, id))).toBe('exchange.closed')
  expect((await two.call('GET /me/exchanges', {})).items).toMatchObject([{ id, status: 'done' }])
})

test('All agree at the same moment: the minutes move once', async () => {
  const { teacher, learners, propose } = await lesson([60, 60, 60, 60])
  const { id } = await propose()
  await Promise.all(learners.map((learner) => accept(learner, id)))
  expect(await earned(teacher)).toBe(240)
  expect(await Promise.all(learners.map(earned))).toEqual([0, 0, 0, 0])
})

test('Who has not enough keeps everybody’s minutes where they are, until there is enough', async () => {
  const { community, teacher, learners, propose } = await lesson([100, 20])
  const [one, poor] = learners as [Person, Person]
  const { id } = await propose()
  await accept(one, id)
  expect(await refusalOf(accept(poor, id))).toBe('balance.short')
  expect([await earned(teacher), await earned(one), await earned(poor)]).toEqual([0, 100, 20])
  await move(community, { movement: 'credit.earn', from: community, to: poor.id, amount: 40 })
  await accept(poor, id)
  expect([await earned(teacher), await earned(one), await earned(poor)]).toEqual([120, 40, 0])
})

test('Nobody earns beyond the day’s cap in a group either (TB-03)', async () => {
  const { teacher, learners, propose } = await lesson([200, 200], 130)
  const { id } = await propose()
  await accept(learners[0] as Person, id)
  expect(await refusalOf(accept(learners[1] as Person, id))).toBe('exchange.cap')
  expect(await earned(teacher)).toBe(0)
})

test('One refusal or two weeks of silence end it for all, and nothing moves', async () => {
  const first = await lesson([60])
  const { id } = await first.propose()
  const [learner] = first.learners as [Person]
  await learner.call('POST /time-bank/exchanges/:exchangeId/refusal', { exchangeId: id, reason: '那天我没去' })
  await drain()
  expect((await first.teacher.call('GET /me/notices', {})).items).toMatchObject([{ kind: 'exchange.refused', values: { reason: '那天我没去' } }])
  expect(await refusalOf(accept(learner, id))).toBe('exchange.closed')
  const second = await lesson([60])
  const silent = await second.propose()
  clock.advance(14 * 24 * 60 + 1)
  expect(await refusalOf(accept(second.learners[0] as Person, silent.id))).toBe('exchange.closed')
  await work()
  expect(await second.teacher.call('GET /time-bank/exchanges/:exchangeId', { exchangeId: silent.id })).toMatchObject({ status: 'expired' })
  expect(await earned(second.learners[0] as Person)).toBe(60)
})

test('What does not add up, names somebody twice, leaves out who proposes, lies too far back or within a household is refused', async () => {
  const { teacher, learners, lines, propose } = await lesson([60])
  const [learner] = learners as [Person]
  const [gave, got] = lines as [typeof lines[number], typeof lines[number]]
  expect(await refusalOf(propose({ lines: [{ ...gave, minutes: 61 }, got] }))).toBe('exchange.sums')
  expect(await refusalOf(propose({ lines: [gave, { ...got, personId: teacher.id }] }))).toBe('exchange.twice')
  const stranger = await newResident(await newCommunity())
  expect(await refusalOf(propose({}, stranger))).toBe('exchange.notIn')
  expect(await refusalOf(propose({ day: chinaDay(clock.now() - 31 * 86_400_000) }))).toBe('exchange.day')
  await newHousehold('一家人', teacher, learner)
  expect(await refusalOf(propose())).toBe('exchange.household')
  expect(await refusalOf(stranger.call('GET /time-bank/exchanges/:exchangeId', { exchangeId: `gex_${'0'.repeat(26)}` }))).toBe('exchange.unknown')
})
