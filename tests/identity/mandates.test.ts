import { expect, test } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import { deskAgent } from '../../shared/powers.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const inDays = (days: number): string => clock.in(days * 1440).slice(0, 10)

type Terms = Omit<Input<'POST /me/mandates'>, 'agentId'>
const terms = (more: Partial<Terms> = {}): Terms =>
  ({ powers: ['timebank.order', 'timebank.confirm'], monthlyMinutes: 240, endsOn: inDays(180), ...more })

const grant = (principal: Person, agentId: string, more: Partial<Terms> = {}) =>
  principal.call('POST /me/mandates', { agentId, ...terms(more) })

const pair = async () => {
  const community = await newCommunity()
  const [elder, daughter] = [await newResident(community), await newResident(await newCommunity())]
  await know(elder.id, { birthDay: bornYearsAgo(78) })
  return { community, elder, daughter }
}

test('An elder lets a daughter act, both see it and are told, and the elder ends it at once', async () => {
  const { elder, daughter } = await pair()
  await grant(elder, daughter.id)
  const [given] = (await elder.call('GET /me/mandates', {})).given
  const [held] = (await daughter.call('GET /me/mandates', {})).held
  expect(given).toEqual(held)
  expect(held).toMatchObject({ principalId: elder.id, status: 'active', monthlyMinutes: 240, usedMinutes: 0, atDesk: false })
  const revoke = () => elder.call('POST /me/mandate-revocations', { agentId: daughter.id })
  await revoke()
  expect((await daughter.call('GET /me/mandates', {})).held).toMatchObject([{ status: 'revoked' }])
  expect(await refusalOf(revoke())).toBe('mandate.unknown')
  await drain()
  const kinds = async (one: Person) => (await one.call('GET /me/notices', {})).items.map(({ kind }) => kind)
  expect(await kinds(elder)).toEqual(['mandate.revoked', 'mandate.granted'])
  expect(await kinds(daughter)).toEqual(['mandate.held.revoked', 'mandate.held.granted'])
})

test('Minors give and get no mandate, and nobody one from themselves (TB-05)', async () => {
  const { elder, daughter } = await pair()
  expect(await refusalOf(grant(elder, elder.id))).toBe('mandate.self')
  expect(await refusalOf(grant(daughter, elder.id))).toBe('birthDay.missing')
  await know(daughter.id, { birthDay: bornYearsAgo(17) })
  expect(await refusalOf(grant(daughter, elder.id))).toBe('person.minor')
  expect(await refusalOf(grant(elder, daughter.id))).toBe('person.minor')
  expect(await refusalOf(grant(elder, 'per_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('person.unknown')
  await know(daughter.id, { birthDay: bornYearsAgo(50), leftAt: clock.in(0), leftWhy: 'moved' })
  expect(await refusalOf(grant(elder, daughter.id))).toBe('person.left')
})

test('A mandate has an end and a monthly limit, and there is one at a time for each pair', async () => {
  const { elder, daughter } = await pair()
  expect(await refusalOf(grant(elder, daughter.id, { endsOn: inDays(-1) }))).toBe('mandate.tooLong')
  expect(await refusalOf(grant(elder, daughter.id, { endsOn: inDays(367) }))).toBe('mandate.tooLong')
  expect(await refusalOf(grant(elder, daughter.id, { monthlyMinutes: 1201 }))).toBe('mandate.tooMuch')
  const outcomes = await Promise.all([1, 2].map(() => refusalOf(grant(elder, daughter.id, { endsOn: inDays(2) }))))
  expect(outcomes.filter((one) => one === 'mandate.exists')).toHaveLength(1)
  clock.advance(4 * 1440)
  expect((await elder.call('GET /me/mandates', {})).given).toMatchObject([{ status: 'ended' }])
  await grant(elder, daughter.id)
  expect((await elder.call('GET /me/mandates', {})).given).toMatchObject([{ status: 'active' }])
})

const desk = async () => {
  const { community, elder, daughter } = await pair()
  const [worker, second] = [await newResident(community, 'gridWorker'), await newResident(community, 'gridWorker')]
  const take = (agentId: string) => worker.call('POST /people/:personId/mandates', {
    personId: elder.id, agentId, ...terms(), note: '纸质委托书 8 号，本人签字',
  })
  const confirm = (who: Person, deskActId: string) =>
    who.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
  return { community, elder, daughter, worker, second, take, confirm }
}

test('At the desk a mandate is taken down from paper by two workers, both named', async () => {
  const { community, elder, daughter, worker, second, take, confirm } = await desk()
  const { deskActId } = await take(daughter.id)
  expect((await elder.call('GET /me/mandates', {})).given).toEqual([])
  const waiting = await second.call('GET /desk-acts', { community })
  expect(waiting.items).toMatchObject([{
    id: deskActId, kind: 'mandate', personId: elder.id, askedById: worker.id, note: '纸质委托书 8 号，本人签字',
    mandate: { agentId: daughter.id, monthlyMinutes: 240 },
  }])
  expect(await refusalOf(confirm(worker, deskActId))).toBe('second.self')
  await confirm(second, deskActId)
  expect((await elder.call('GET /me/mandates', {})).given).toMatchObject([{ status: 'active', atDesk: true }])
  expect(await refusalOf(confirm(second, deskActId))).toBe('deskAct.done')
  expect((await second.call('GET /desk-acts', { community })).items).toEqual([])
  await drain()
  const auditor = await newResident(community, 'auditor')
  const { items } = await auditor.call('GET /audit/trail', { community, type: 'mandate.granted' })
  expect(items).toMatchObject([{ data: { askedBy: worker.id, secondedBy: second.id, principalId: elder.id } }])
})

test('What was turned down or changed meanwhile does not take effect', async () => {
  const { community, elder, daughter, worker, second, take, confirm } = await desk()
  const { deskActId } = await take(daughter.id)
  await second.call('POST /desk-acts/:deskActId/rejection', { deskActId, community, reason: '没有签字' })
  expect(await refusalOf(confirm(second, deskActId))).toBe('deskAct.done')
  const { deskActId: another } = await take(daughter.id)
  await grant(elder, daughter.id)
  expect(await refusalOf(confirm(second, another))).toBe('mandate.exists')
  expect(await refusalOf(confirm(second, 'dsk_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('deskAct.unknown')
  expect(await refusalOf(worker.call('POST /people/:personId/mandates', {
    personId: worker.id, agentId: daughter.id, ...terms(), note: '自己' }))).toBe('desk.ownCase')
})

test('Without a phone a mandate is ended at the desk by one worker', async () => {
  const { elder, worker, second, take, confirm } = await desk()
  const { deskActId } = await take(deskAgent)
  await confirm(second, deskActId)
  const revoke = () => worker.call('POST /people/:personId/mandate-revocations', {
    personId: elder.id, agentId: deskAgent, note: '本人打电话来，不要了',
  })
  await revoke()
  expect((await worker.call('GET /people/:personId', { personId: elder.id })).mandates.given).toMatchObject([
    { agentId: deskAgent, agentName: '', status: 'revoked' },
  ])
  expect(await refusalOf(revoke())).toBe('mandate.unknown')
  await drain()
  expect((await elder.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toEqual([
    'mandate.desk.revoked', 'mandate.desk.granted',
  ])
})

test('Two second persons at once make it take effect once', async () => {
  const { community, elder, daughter, second, take, confirm } = await desk()
  const third = await newResident(community, 'communityAdmin')
  const { deskActId } = await take(daughter.id)
  const outcomes = await Promise.all([second, third].map((one) => refusalOf(confirm(one, deskActId))))
  expect(outcomes.filter((one) => one === 'deskAct.done' || one === 'mandate.exists')).toHaveLength(1)
  expect((await elder.call('GET /me/mandates', {})).given).toHaveLength(1)
})
