import { describe, expect, test } from 'vitest'
import { contract } from '../../shared/contract/index.ts'
import { openToNewcomers } from '../../shared/newcomers.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { setHere } from '../support/settings.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, grant, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

/** A community that accepts its newcomers itself, with an administrator. */
const newWaiting = async () => {
  const community = await newCommunity()
  const admin = await newResident(community, 'communityAdmin')
  await setHere(community, 'identity.newcomersWait', true)
  return { community, admin }
}
const listOf = async (admin: Person, community: string) =>
  (await admin.call('GET /newcomers', { community })).items.map(({ personId }) => personId)
const joiningOf = async (person: Person) => (await person.call('GET /me', {})).joining
const told = async (person: Person) => {
  await drain()
  return (await person.call('GET /me/notices', {})).items.filter(({ kind }) => kind.startsWith('joining.'))
}
const accept = (admin: Person, personId: string, community: string) =>
  admin.call('POST /newcomers/:personId/acceptance', { personId, community })
const turnDown = (admin: Person, personId: string, community: string) =>
  admin.call('POST /newcomers/:personId/refusal', { personId, community, reason: '请先写明住在几栋' })

describe('A newcomer', () => {
  test('of a community that says nothing else is at home at once, and waits nowhere (PEERS 1.1)', async () => {
    const community = await newCommunity()
    const [admin, resident] = [await newResident(community, 'communityAdmin'), await newResident(community)]
    expect(await joiningOf(resident)).toBeUndefined()
    expect(await listOf(admin, community)).toEqual([])
  })

  test('waits where the community accepts its people itself; its administrators are told, and its yes is told (PEERS 1.1)', async () => {
    const { community, admin } = await newWaiting()
    const leader = await newResident(await newCommunity(), 'teamLeader')
    const newcomer = await newResident(community)
    expect(await joiningOf(newcomer)).toMatchObject({ state: 'waiting' })
    expect((await told(admin))[0]).toMatchObject({ kind: 'joining.asked', values: { community: '晨光社区' } })
    const people = async () => (await admin.call('GET /people', { community })).items.map(({ id }) => id)
    expect(await people()).not.toContain(newcomer.id)
    const [row] = (await admin.call('GET /newcomers', { community })).items
    expect(row).toMatchObject({ personId: newcomer.id, phoneLast4: expect.stringMatching(/^\d{4}$/) as string })
    expect(JSON.stringify(row)).not.toContain(newcomer.name)
    expect(await refusalOf(accept(leader, newcomer.id, community))).toBe('role.missing')
    await accept(admin, newcomer.id, community)
    expect(await joiningOf(newcomer)).toBeUndefined()
    expect([await listOf(admin, community), (await people()).includes(newcomer.id)]).toEqual([[], true])
    expect((await told(newcomer)).map(({ kind }) => kind)).toEqual(['joining.accepted'])
    expect(await refusalOf(accept(admin, newcomer.id, community))).toBe('joining.notWaiting')
  })

  test('looks around and cannot sign up, order or found a household until then (PEERS 1.1)', async () => {
    const { community, admin } = await newWaiting()
    const leader = await newResident(community, 'teamLeader')
    await accept(admin, leader.id, community)
    const { id: shiftId } = await newShift(leader, community)
    const newcomer = await newResident(community)
    const signUp = () => newcomer.call('POST /shifts/:shiftId/sign-ups', { shiftId })
    const order = () => newcomer.call('POST /time-bank/orders', {
      service: 'chat', place: '3 栋 201', startsAt: clock.in(1000), minutes: 60, draft: true,
    })
    expect((await newcomer.call('GET /shifts/:shiftId', { shiftId })).shift.id).toBe(shiftId)
    expect(await refusalOf(signUp())).toBe('joining.notAccepted')
    expect(await refusalOf(order())).toBe('joining.notAccepted')
    expect(await refusalOf(newcomer.call('POST /households', { name: '家' }))).toBe('joining.notAccepted')
    await newcomer.call('PUT /me/facts', { skills: ['理发'], consents: [{ purpose: 'skills', version: 1 }] })
    await accept(admin, newcomer.id, community)
    expect(await signUp()).toBeDefined()
  })

  test('who is refused hears why, and asks again or another community (PEERS 1.1)', async () => {
    const { community, admin } = await newWaiting()
    const newcomer = await newResident(community)
    await turnDown(admin, newcomer.id, community)
    expect(await joiningOf(newcomer)).toMatchObject({ state: 'refused', reason: '请先写明住在几栋' })
    expect((await told(newcomer))[0]).toMatchObject({ kind: 'joining.refused', values: { reason: '请先写明住在几栋' } })
    expect(await refusalOf(newcomer.call('POST /households', { name: '家' }))).toBe('joining.notAccepted')
    expect(await refusalOf(accept(admin, newcomer.id, community))).toBe('joining.notWaiting')
    await newcomer.call('PUT /me', { name: newcomer.name, community, terms: 1 })
    const again = await joiningOf(newcomer)
    expect([again?.state, again?.reason, await listOf(admin, community)]).toEqual(['waiting', undefined, [newcomer.id]])
    const open = await newCommunity()
    await newcomer.call('PUT /me', { name: newcomer.name, community: open, terms: 1 })
    expect([await joiningOf(newcomer), await listOf(admin, community)]).toEqual([undefined, []])
    expect(await refusalOf(accept(admin, newcomer.id, community))).toBe('joining.notWaiting')
    await newcomer.call('POST /households', { name: '家' })
  })

  test('who moves to a community that accepts its people itself waits there too, and keeps what was begun (PEERS 1.1)', async () => {
    const old = await newCommunity()
    const { community, admin } = await newWaiting()
    const leader = await newResident(old, 'teamLeader')
    const mover = await newResident(old)
    const { id: shiftId } = await newShift(leader, old)
    await mover.call('POST /shifts/:shiftId/sign-ups', { shiftId })
    await mover.call('PUT /me', { name: mover.name, community, terms: 1 })
    expect([(await joiningOf(mover))?.state, await listOf(admin, community)]).toEqual(['waiting', [mover.id]])
    await mover.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })
    await mover.call('PUT /me', { name: mover.name, community: old, terms: 1 })
    expect([await joiningOf(mover), await listOf(admin, community)]).toEqual([undefined, []])
  })

  test('who waits already and changes a name or a phone keeps the place in the list', async () => {
    const { community, admin } = await newWaiting()
    const newcomer = await newResident(community)
    const before = await joiningOf(newcomer)
    clock.advance(5)
    await newcomer.call('PUT /me', { name: '李新名', community, phone: '13911112222', terms: 1 })
    expect(await joiningOf(newcomer)).toEqual(before)
    expect(await listOf(admin, community)).toEqual([newcomer.id])
    expect((await told(admin)).length).toBe(1)
  })

  test('whom a worker registers at the desk is accepted by that', async () => {
    const { community } = await newWaiting()
    const worker = await newResident(await newCommunity())
    await grant(worker, 'gridWorker', community)
    const { personId } = await worker.call('POST /desk/people', { name: '陈桂兰', community, note: '纸质登记表 12 号' })
    const { items } = await worker.call('GET /people', { community })
    expect(items.map(({ id }) => id)).toContain(personId)
  })

  test('is decided on by nobody’s own kin or self, and once where two decide at the same moment', async () => {
    const { community, admin } = await newWaiting()
    const other = await newResident(community, 'communityAdmin')
    expect(await refusalOf(accept(other, other.id, community))).toBe('desk.ownCase')
    const newcomer = await newResident(community)
    const outcomes = await Promise.allSettled([accept(admin, newcomer.id, community), turnDown(other, newcomer.id, community)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { items } = await admin.call('GET /people', { community })
    expect(items.some(({ id }) => id === newcomer.id)).toBe((await joiningOf(newcomer)) === undefined)
  })
})

test('What a newcomer may do besides looking is named call by call, and each of them is a resident’s', async () => {
  const wrong = openToNewcomers.filter((name) => !(contract[name].who as readonly string[]).includes('resident'))
  expect(wrong).toEqual([])
  expect(new Set(openToNewcomers).size).toBe(openToNewcomers.length)
})

test('Nobody orders for a newcomer by a mandate from the time before', async () => {
  const old = await newCommunity()
  const { community } = await newWaiting()
  const [elder, daughter] = [await newResident(old), await newResident(old)]
  await know(elder.id, { birthDay: bornYearsAgo(70) })
  await elder.call('POST /me/mandates', {
    agentId: daughter.id, powers: ['timebank.order'], monthlyMinutes: 600, endsOn: dayAfter(chinaDay(clock.now()), 90),
  })
  await elder.call('PUT /me', { name: elder.name, community, terms: 1 })
  const order = daughter.call('POST /time-bank/orders', {
    forPerson: elder.id, service: 'chat', place: '3 栋 201', startsAt: clock.in(1000), minutes: 60, draft: true,
  })
  expect(await refusalOf(order)).toBe('joining.notAccepted')
})
