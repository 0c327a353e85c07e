import { expect, test } from 'vitest'
import { type Request, commit } from '../../functions/platform/commit.ts'
import { loadActor } from '../../functions/platform/actor.ts'
import { newId } from '../../functions/platform/ids.ts'
import { type ActingFor, mustActFor } from '../../functions/platform/mandate.ts'
import { perform } from '../../functions/platform/perform.ts'
import { type Power, deskAgent } from '../../shared/powers.ts'
import { chinaDay } from '../../shared/units.ts'
import { authorise, know } from '../support/person.ts'
import { type Person, clock, newCommunity, newResident, newVisitor } from '../support/world.ts'

/** What any use case does that acts for somebody. */
const act = async (agent: Person, personId: string, power: Power, minutes = 0): Promise<ActingFor> => {
  const actor = await loadActor(agent.id)
  if (!actor) throw new Error('nobody')
  const request: Request = { actor, eventId: `${agent.id}.${newId('t').slice(2)}`, call: 'test', contentHash: '', at: clock.now() }
  return perform(request, async () => {
    const acting = await mustActFor(request, personId, power, minutes)
    await commit(request, { type: 'test.acted', community: acting.principal.community, data: {}, answer: {} }, ...acting.writes)
    return acting
  })
}

const outcome = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(() => 'done', (error: { code?: string }) => error.code ?? String(error))

const pair = async () => {
  const community = await newCommunity()
  return { community, elder: await newResident(community), daughter: await newResident(await newCommunity()) }
}

test('Somebody acts for themselves without a mandate, and for nobody else without one', async () => {
  const { elder, daughter } = await pair()
  const own = await act(elder, elder.id, 'timebank.order', 60)
  expect([own.principal.id, own.onBehalfOf, own.writes]).toEqual([elder.id, undefined, []])
  expect(await outcome(act(daughter, elder.id, 'timebank.order', 60))).toBe('mandate.missing')
  const visitor = await newVisitor()
  expect(await outcome(act(daughter, visitor.id, 'timebank.order'))).toBe('person.unknown')
  expect(await outcome(act(visitor, visitor.id, 'timebank.order'))).toBe('registration.missing')
})

test('A mandate covers its powers until its day, and the principal\'s community and household are meant', async () => {
  const { community, elder, daughter } = await pair()
  await authorise(elder.id, daughter.id, { powers: ['timebank.order'], endsOn: chinaDay(clock.now()) })
  const acting = await act(daughter, elder.id, 'timebank.order', 60)
  expect(acting.principal).toMatchObject({ id: elder.id, community })
  expect(acting.onBehalfOf).toBe(elder.id)
  expect(await outcome(act(daughter, elder.id, 'points.redeem'))).toBe('mandate.power')
  await authorise(elder.id, daughter.id, { endsOn: chinaDay(clock.now() - 86_400_000) })
  expect(await outcome(act(daughter, elder.id, 'timebank.order'))).toBe('mandate.missing')
  await authorise(elder.id, daughter.id, { status: 'revoked' })
  expect(await outcome(act(daughter, elder.id, 'timebank.order'))).toBe('mandate.missing')
})

test('Ten requests at once never use more than the month\'s minutes', async () => {
  const { elder, daughter } = await pair()
  await authorise(elder.id, daughter.id, { monthlyMinutes: 240 })
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcome(act(daughter, elder.id, 'timebank.order', 60))))
  expect(outcomes.filter((one) => one === 'done')).toHaveLength(4)
  expect(outcomes.filter((one) => one === 'mandate.spent')).toHaveLength(6)
  expect(await outcome(act(daughter, elder.id, 'timebank.confirm'))).toBe('done')
})

test('What was used in an earlier month does not count in this one', async () => {
  const { elder, daughter } = await pair()
  await authorise(elder.id, daughter.id, { monthlyMinutes: 60, usedMonth: '2026-01', usedMinutes: 60 })
  expect(await outcome(act(daughter, elder.id, 'timebank.order', 60))).toBe('done')
  expect(await outcome(act(daughter, elder.id, 'timebank.order', 1))).toBe('mandate.spent')
})

test('A worker acts under a consent signed at the desk, in its community only', async () => {
  const { community, elder } = await pair()
  const worker = await newResident(community, 'gridWorker')
  const stranger = await newResident(await newCommunity(), 'gridWorker')
  expect(await outcome(act(worker, elder.id, 'timebank.order', 60))).toBe('mandate.missing')
  await authorise(elder.id, deskAgent)
  expect(await outcome(act(worker, elder.id, 'timebank.order', 60))).toBe('done')
  expect(await outcome(act(stranger, elder.id, 'timebank.order', 60))).toBe('mandate.missing')
  expect(await outcome(act(await newResident(community), elder.id, 'timebank.order'))).toBe('mandate.missing')
})

test('Nobody acts for a person who has left or died', async () => {
  const { elder, daughter } = await pair()
  await authorise(elder.id, daughter.id)
  await know(elder.id, { leftAt: clock.in(0), leftWhy: 'died' })
  expect(await outcome(act(daughter, elder.id, 'timebank.confirm'))).toBe('person.left')
})
