import { describe, expect, test } from 'vitest'
import { loadActor } from '../../functions/platform/actor.ts'
import { chinaDay } from '../../shared/units.ts'
import { dayIn, offer } from '../support/arrangements.ts'
import { creditOf, doWhatIsDue, giveCredit, newHelper } from '../support/orders.ts'
import { setHere } from '../support/settings.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift } from '../support/world.ts'

const dayMinutes = 1440
const months = 6

/** Days go by in steps that the schedule would not sleep through. */
const days = async (count: number): Promise<void> => {
  for (let left = count; left > 0; left -= 13) {
    clock.advance(Math.min(left, 13) * dayMinutes)
    await doWhatIsDue()
    await drain()
  }
}
/** From now until there is something to warn of, and a day more. */
const untilWarned = (): Promise<void> => {
  const date = new Date(clock.now())
  const idleMs = date.setUTCMonth(date.getUTCMonth() + months) - clock.now()
  return days(Math.round(idleMs / 86_400_000) - 30 + 1)
}
const kindsOf = async (person: Person) => (await person.call('GET /me/notices', {})).items.map(({ kind }) => kind)

const stage = async () => {
  const community = await newCommunity()
  await setHere(community, 'identity.idleMonths', months)
  const worker = await newResident(community, 'gridWorker')
  const listed = async (show: 'here' | 'away' = 'here') => {
    const { items } = await worker.call('GET /people', { community, show, limit: 100 })
    return items.map(({ id }) => id)
  }
  return { community, worker, listed }
}
const awayAt = async ({ id }: { id: string }) => (await loadActor(id))?.awayAt

describe('An idle account (PEERS 1.15)', () => {
  test('has all its mandates ended, however many it ever gave', async () => {
    const { community } = await stage()
    const idle = await newHelper(community)
    for (let index = 0; index < 42; index++) {
      const { id: agentId } = await newHelper(community)
      await idle.call('POST /me/mandates', { agentId, powers: ['timebank.order'], monthlyMinutes: 60, endsOn: dayIn(300) })
    }
    await untilWarned()
    await days(31)
    expect(await awayAt(idle)).toBeDefined()
    const { given } = await idle.call('GET /me/mandates', {})
    expect(given.map(({ status }) => status)).toEqual(Array.from({ length: 42 }, () => 'revoked'))
  })

  test('is warned 30 days before, then put away: not listed, offers and mandates ended, balance untouched; a sign-in brings it back', async () => {
    const { community, listed } = await stage()
    const [idle, friend] = [await newHelper(community), await newHelper(community)]
    await giveCredit(idle.id, community, 90)
    await offer(idle)
    await idle.call('POST /me/mandates', {
      agentId: friend.id, powers: ['timebank.order'], monthlyMinutes: 60, endsOn: dayIn(300),
    })
    await untilWarned()
    expect(await awayAt(idle)).toBeUndefined()
    expect(await listed()).toContain(idle.id)
    await days(31)
    expect(await awayAt(idle)).toBeDefined()
    expect(await listed()).not.toContain(idle.id)
    expect(await listed('away')).toContain(idle.id)
    expect(await creditOf(idle.id)).toBe(90)
    // Whoever looks is here, and so is not idle any more.
    const neighbour = await newResident(community)
    expect((await neighbour.call('GET /time-bank/offers', {})).items).toEqual([])
    await idle.call('GET /me', {})
    expect(await awayAt(idle)).toBeUndefined()
    expect(await listed()).toContain(idle.id)
    expect(await listed('away')).not.toContain(idle.id)
    await drain()
    expect(await kindsOf(idle)).toEqual(['idle.back', 'idle.warned', 'mandate.granted'])
    expect((await idle.call('GET /me/mandates', {})).given.map(({ status }) => status)).toEqual(['revoked'])
    expect(await creditOf(idle.id)).toBe(90)
    // Twice at once is once.
    await Promise.all([idle.call('GET /me', {}), idle.call('GET /me', {})])
    // And it is watched anew.
    await untilWarned()
    await days(31)
    expect(await awayAt(idle)).toBeDefined()
  })

  test('stays after one look at the app, and is neither warned again nor put away before its time', async () => {
    const { community, listed } = await stage()
    const idle = await newResident(community)
    await untilWarned()
    expect(await kindsOf(idle)).toContain('idle.warned')
    await idle.call('GET /me', {})
    await days(40)
    expect(await awayAt(idle)).toBeUndefined()
    expect(await listed()).toContain(idle.id)
  })

  test('is none of somebody with a role, a place at a shift to come, or a team that they lead', async () => {
    const { community } = await stage()
    const leader = await newResident(community, 'teamLeader')
    const [booked, heading] = [await newResident(community), await newHelper(community)]
    // Far enough ahead that nobody has to sign in again before they would be put away.
    const ahead = 220 * dayMinutes
    const { id: shiftId } = await newShift(leader, community, { startsIn: ahead })
    await booked.call('POST /shifts/:shiftId/sign-ups', { shiftId })
    const { id: teamId } = await heading.call('POST /teams', { name: '红马甲', unit: '第二小学' })
    const admin = await newResident(community, 'communityAdmin')
    await admin.call('POST /team-work/:teamId/review', { teamId, community, approve: true, reason: '核对了介绍信' })
    await untilWarned()
    await days(31)
    const actors = await Promise.all([leader, booked, heading].map(({ id }) => loadActor(id)))
    expect(actors.map((actor) => actor?.awayAt ?? actor?.idleWarnedAt)).toEqual([undefined, undefined, undefined])
  })

  test('of somebody without a phone goes on with what the desk does for them; one whom nobody saw is found and brought back there', async () => {
    const { community, worker, listed } = await stage()
    const register = (name: string) => worker.call('POST /desk/people', { name, community, note: '纸质登记表 12 号', terms: 1 })
    const [seen, unseen] = [await register('李秀英'), await register('王建国')]
    await untilWarned()
    await worker.call('PUT /people/:personId/facts', { personId: seen.personId, skills: ['理发'], note: '到服务台来过' })
    await days(31)
    expect(await listed('away')).toEqual([unseen.personId])
    expect(await listed()).toContain(seen.personId)
    await worker.call('POST /people/:personId/meetings', { personId: unseen.personId, note: '电话联系到本人' })
    expect(await listed('away')).toEqual([])
    expect(await listed()).toContain(unseen.personId)
    const admin = await newResident(community, 'communityAdmin')
    await drain()
    const { items } = await admin.call('GET /audit/trail', { community, type: 'person.metAtDesk' })
    expect(items.map(({ actorId }) => actorId)).toEqual([worker.id])
  })

  test('is known by one mark that moves on after 30 days and no sooner: most sign-ins write nothing', async () => {
    const { community } = await stage()
    const person = await newResident(community)
    const lastSeen = async () => (await loadActor(person.id))?.lastSeenAt
    const registered = await lastSeen()
    expect(chinaDay(Date.parse(registered ?? ''))).toBe(chinaDay(clock.now()))
    clock.advance(29 * dayMinutes)
    await person.call('GET /me', {})
    expect(await lastSeen()).toBe(registered)
    clock.advance(2 * dayMinutes)
    await person.call('GET /me', {})
    expect(await lastSeen()).not.toBe(registered)
  })
})
