import { describe, expect, test } from 'vitest'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { creditOf } from '../support/orders.ts'
import { know } from '../support/person.ts'
import { setHere } from '../support/settings.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, nextMorning, refusalOf } from '../support/world.ts'

const stage = async () => {
  const community = await newCommunity()
  const today = nextMorning()
  const [admin, second, leader, resident] = [
    await newResident(community, 'communityAdmin'), await newResident(community, 'communityAdmin'),
    await newResident(community, 'teamLeader'), await newResident(community),
  ]
  const personId = resident.id
  const propose = (change: { dailyMinutes?: number; endsOn?: string; personId?: string } = {}, by: Person = admin) =>
    by.call('POST /time-credit/limits', { personId, dailyMinutes: 360, endsOn: dayAfter(today, 30), reason: '台风后安置', ...change })
  const approve = (by: Person = second) => by.call('POST /time-credit/limits/:personId/approval', { personId })
  const end = (by: Person = admin) => by.call('POST /time-credit/limits/:personId/end', { personId, reason: '安置结束' })
  /** Service of so many minutes from now on, to be confirmed. */
  const serve = async (minutes: number) => {
    const { id: shiftId } = await newShift(leader, community, { startsIn: 1, lasts: minutes, kind: 'timeBank' })
    await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
    clock.advance(minutes + 2)
    return async () => {
      await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes, reason: '在场' })
      await drain()
      return creditOf(personId)
    }
  }
  const earn = async (minutes: number) => (await serve(minutes))()
  const listed = async () => (await admin.call('GET /time-credit/limits', { community })).items
  return { community, today, admin, second, leader, resident, personId, propose, approve, end, serve, earn, listed }
}

describe('An exception to the daily cap', () => {
  test('lets one person earn up to it and no more, each day anew, until it is ended (TB-03, PEERS 3.10)', async () => {
    const { community, today, admin, resident, propose, approve, end, serve, earn, listed } = await stage()
    await propose()
    expect(await earn(300)).toBe(240)
    expect(await approve()).toMatchObject({ status: 'active', dailyMinutes: 360, fromDay: today, endsOn: dayAfter(today, 30) })
    expect(await earn(60)).toBe(300)
    nextMorning()
    expect(await earn(300)).toBe(600)
    const confirmLate = await serve(120)
    const lastDay = chinaDay(clock.now())
    nextMorning()
    expect(await end()).toMatchObject({ status: 'ended', endsOn: lastDay, reason: '安置结束' })
    expect(await confirmLate()).toBe(660)
    expect(await earn(300)).toBe(900)
    expect(await listed()).toMatchObject([{ personId: resident.id, status: 'ended' }])
    const told = (await resident.call('GET /me/notices', {})).items.filter(({ kind }) => kind.startsWith('limit.'))
    expect(told.map(({ kind, values }) => [kind, values.reason]).sort())
      .toEqual([['limit.approved', '台风后安置'], ['limit.ended', '安置结束']])
    const trail = (await admin.call('GET /audit/trail', { community, limit: 100 })).items.map(({ type }) => type)
    expect(trail.filter((type) => type.startsWith('limit.'))).toEqual(['limit.ended', 'limit.approved', 'limit.proposed'])
  })

  test('is over after its last day, and may then be proposed anew', async () => {
    const { today, propose, approve, earn, end, listed } = await stage()
    await propose({ endsOn: today })
    await approve()
    expect(await earn(300)).toBe(300)
    nextMorning()
    expect(await earn(300)).toBe(540)
    expect(await listed()).toMatchObject([{ status: 'over', endsOn: today }])
    expect(await refusalOf(end())).toBe('approval.done')
    expect(await propose()).toMatchObject({ status: 'proposed' })
  })

  test('holds for its own days when another has been proposed since: hours are confirmed three days late too', async () => {
    const { today, propose, approve, end, serve } = await stage()
    await propose({ endsOn: today })
    await approve()
    const [confirm, confirmNext, confirmLast] = [await serve(270), await serve(30), await serve(90)]
    nextMorning()
    await propose({ dailyMinutes: 300 })
    expect(await confirm()).toBe(270)
    await end()
    await propose({ dailyMinutes: 280 })
    expect(await confirmNext()).toBe(300)
    expect(await approve()).not.toHaveProperty('earlier')
    expect(await confirmLast()).toBe(360)
    const confirmNew = await serve(300)
    expect(await confirmNew()).toBe(640)
  })

  test('never lowers what everybody may earn', async () => {
    const { community, propose, approve, earn } = await stage()
    await propose({ dailyMinutes: 300 })
    await approve()
    await setHere(community, 'timebank.dailyCapMinutes', 320)
    expect(await earn(340)).toBe(320)
  })

  test('takes two people, neither of whom it is for, and one at a time', async () => {
    const { admin, second, propose, approve, end, listed } = await stage()
    expect(await refusalOf(approve())).toBe('limit.unknown')
    await propose()
    expect(await refusalOf(propose({}, second))).toBe('limit.exists')
    expect(await refusalOf(approve(admin))).toBe('approval.self')
    await approve()
    expect(await refusalOf(approve())).toBe('approval.done')
    expect(await refusalOf(propose())).toBe('limit.exists')
    await end()
    expect(await refusalOf(end())).toBe('approval.done')
    await propose()
    expect(await end(second)).toMatchObject({ status: 'ended' })
    expect(await listed()).toHaveLength(1)
    await propose({ personId: admin.id }, second)
    expect(await refusalOf(admin.call('POST /time-credit/limits/:personId/approval', { personId: admin.id }))).toBe('approval.self')
  })

  test('that is withdrawn before its approval never held, and nobody is told', async () => {
    const { community, admin, resident, propose, end, earn } = await stage()
    await propose()
    await end()
    expect(await earn(300)).toBe(240)
    expect((await resident.call('GET /me/notices', {})).items.filter(({ kind }) => kind.startsWith('limit.'))).toEqual([])
    const { items } = await admin.call('GET /audit/trail', { community, type: 'limit.withdrawn' })
    expect(items).toHaveLength(1)
  })

  test('is higher than the usual cap, ends within a year, and is for somebody who is here', async () => {
    const { today, personId, propose, approve } = await stage()
    expect(await refusalOf(propose({ dailyMinutes: 240 }))).toBe('limit.notHigher')
    expect(await refusalOf(propose({ endsOn: dayAfter(today, -1) }))).toBe('limit.day')
    expect(await refusalOf(propose({ endsOn: dayAfter(today, 366) }))).toBe('limit.day')
    await propose({ endsOn: today })
    nextMorning()
    expect(await refusalOf(approve())).toBe('limit.day')
    await know(personId, { leftAt: clock.in(0), leftWhy: 'moved' })
    expect(await refusalOf(propose())).toBe('person.left')
    expect(await refusalOf(propose({ personId: `per_${'0'.repeat(26)}` }))).toBe('person.unknown')
  })

  test('is the matter of administrators of the person’s community', async () => {
    const { community, leader, propose, approve, end } = await stage()
    const other = await newResident(await newCommunity(), 'communityAdmin')
    const worker = await newResident(community, 'gridWorker')
    await propose()
    expect(await refusalOf(propose({}, other))).toBe('role.scope')
    expect(await refusalOf(approve(other))).toBe('role.scope')
    expect(await refusalOf(end(other))).toBe('role.scope')
    expect(await refusalOf(other.call('GET /time-credit/limits', { community }))).toBe('role.scope')
    for (const one of [worker, leader]) expect(await refusalOf(approve(one))).toMatch(/^role\./)
  })
})
