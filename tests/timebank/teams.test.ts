import { describe, expect, test } from 'vitest'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { chinaDay } from '../../shared/units.ts'
import { creditOf, doWhatIsDue, giveCredit } from '../support/orders.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { poolOf } from '../support/pool.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

const dayMinutes = 1441
const sumOf = async (admin: Person, community: string) => {
  await drain()
  const { assets } = await admin.call('GET /audit/trial-balance', { community })
  return assets.find(({ asset }) => asset === 'timeCredit')?.sum ?? 0
}
const kindsOf = async (person: Person) => {
  await drain()
  return (await person.call('GET /me/notices', {})).items.map(({ kind }) => kind)
}

const register = (leader: Person) => leader.call('POST /teams', { name: '红马甲', unit: '第二小学' })

const stage = async () => {
  const community = await newCommunity()
  const [admin, worker, leader, member, elder] = [
    await newResident(community, 'communityAdmin'), await newResident(community, 'gridWorker'), await newResident(community),
    await newResident(community), await newResident(community),
  ]
  const { id: teamId } = await register(leader)
  const review = (approve = true, by = admin) =>
    by.call('POST /team-work/:teamId/review', { teamId, community, approve, reason: '核对了介绍信' })
  const join = async (who = member) => {
    await who.call('POST /teams/:teamId/members', { teamId })
    return leader.call('POST /teams/:teamId/members/:personId/decision', { teamId, personId: who.id, accept: true })
  }
  const see = (by = leader) => by.call('GET /teams/:teamId', { teamId })
  /** Members have given so much, a day ago. */
  const feed = async (minutes: number, who = member) => {
    await giveCredit(who.id, community, minutes)
    await who.call('POST /time-credit/gifts', { teamId, minutes })
    clock.advance(dayMinutes)
    await doWhatIsDue()
  }
  const propose = (side: 'pool' | 'elder', minutes: number, by = leader) => by.call('POST /teams/:teamId/gifts', { teamId, side, minutes })
  const second = (giftId: string, by = member) => by.call('POST /teams/:teamId/gifts/:giftId/seconding', { teamId, giftId })
  const place = (giftId: string, by = worker, personId = elder.id) =>
    by.call('POST /team-work/gifts/:giftId/placing', { teamId, giftId, community, personId })
  const hardship = () => know(elder.id, {
    birthDay: bornYearsAgo(80), care: { hardshipUntil: chinaDay(clock.now() + 90 * 86_400_000) },
  })
  return { community, admin, worker, leader, member, elder, teamId, review, join, see, feed, propose, second, place, hardship }
}

describe('A volunteer team', () => {
  test('is registered by who leads it, reviewed by somebody else, and joined with the leader’s yes', async () => {
    const { community, admin, leader, member, elder, teamId, review, join, see } = await stage()
    const youth = await newResident(community)
    await know(youth.id, { birthDay: bornYearsAgo(16) })
    expect(await refusalOf(register(youth))).toBe('team.minor')
    expect(await refusalOf(member.call('POST /teams', { name: '一起赌博', unit: '公司' }))).toBe('team.text')
    expect(await refusalOf(join())).toBe('team.closed')
    expect((await member.call('GET /teams', {})).items).toEqual([])
    const ofAdmin = await register(admin)
    const own = admin.call('POST /team-work/:teamId/review', { teamId: ofAdmin.id, community, approve: true, reason: '自己的' })
    expect(await refusalOf(own)).toBe('approval.self')
    expect(await review()).toMatchObject({ status: 'active', members: 1 })
    expect(await refusalOf(review())).toBe('approval.done')
    expect((await member.call('GET /teams', {})).items).toMatchObject([{ id: teamId, name: '红马甲' }])
    const stranger = await newResident(await newCommunity())
    expect(await refusalOf(stranger.call('POST /teams/:teamId/members', { teamId }))).toBe('team.elsewhere')
    await member.call('POST /teams/:teamId/members', { teamId })
    expect(await refusalOf(member.call('POST /teams/:teamId/members', { teamId }))).toBe('team.member')
    expect(await refusalOf(see(member))).toBe('team.unknown')
    expect((await see()).members.map(({ status }) => status).toSorted()).toEqual(['asked', 'member'])
    const decide = (by: Person, accept = true) =>
      by.call('POST /teams/:teamId/members/:personId/decision', { teamId, personId: member.id, accept })
    expect(await refusalOf(decide(member))).toBe('team.unknown')
    await decide(leader)
    expect(await refusalOf(decide(leader))).toBe('team.notAsked')
    expect(await refusalOf(decide(member))).toBe('team.notLeader')
    expect(await see(member)).toMatchObject({ mine: 'member', team: { members: 2 }, minutes: 0 })
    await elder.call('POST /teams/:teamId/members', { teamId })
    await leader.call('POST /teams/:teamId/members/:personId/decision', { teamId, personId: elder.id, accept: false })
    expect((await see(member)).members).toHaveLength(2)
    expect(await kindsOf(leader)).toEqual(expect.arrayContaining(['team.approved', 'team.joinAsked']))
    expect([await kindsOf(member), await kindsOf(elder)]).toEqual([['team.accepted'], ['team.notAccepted']])
    expect(await refusalOf(leader.call('POST /teams/:teamId/leaving', { teamId }))).toBe('team.leader')
    await member.call('POST /teams/:teamId/leaving', { teamId })
    expect((await see()).team.members).toBe(1)
    expect((await member.call('GET /me/teams', {})).items).toEqual([])
    expect((await leader.call('GET /me/teams', {})).items).toMatchObject([{ mine: 'leader' }])
  })

  test('that was refused takes nobody in and gets nothing, and its leader is told why', async () => {
    const { leader, member, teamId, review, join } = await stage()
    await review(false)
    expect(await refusalOf(join())).toBe('team.closed')
    expect(await refusalOf(leader.call('POST /time-credit/gifts', { teamId, minutes: 5 }))).toBe('team.closed')
    expect(await refusalOf(member.call('POST /time-credit/gifts', { teamId, minutes: 5 }))).toBe('team.unknown')
    expect(await kindsOf(leader)).toEqual(['team.refused'])
  })
})

describe('Time of a team', () => {
  test('comes from members by choice, may be taken back for a day, and its statement names nobody (TB-05)', async () => {
    const { community, member, teamId, review, join, see } = await stage()
    await review()
    await join()
    await giveCredit(member.id, community, 100)
    const { id: giftId, toName } = await member.call('POST /time-credit/gifts', { teamId, minutes: 60 })
    expect(toName).toBe('红马甲')
    await member.call('POST /time-credit/gifts/:giftId/withdrawal', { giftId })
    expect(await creditOf(member.id)).toBe(100)
    await member.call('POST /time-credit/gifts', { teamId, minutes: 40 })
    expect((await see()).minutes).toBe(0)
    clock.advance(dayMinutes)
    await doWhatIsDue()
    await doWhatIsDue()
    expect([await creditOf(member.id), (await see()).minutes]).toEqual([60, 40])
    const { items } = await member.call('GET /teams/:teamId/statement', { teamId })
    expect(items).toEqual([{ movement: 'credit.giveTeam', minutes: 40, balance: 40, at: expect.any(String) }])
    expect(await kindsOf(member)).toContain('team.got')
    const outsider = await newResident(community)
    expect(await refusalOf(outsider.call('GET /teams/:teamId/statement', { teamId }))).toBe('team.unknown')
  })

  test('goes to the pool when the leader and a second member say so, once, and never below nothing (TB-08)', async () => {
    const { community, admin, leader, member, review, join, see, feed, propose, second } = await stage()
    await review()
    await join()
    await feed(50)
    expect(await refusalOf(propose('pool', 30, member))).toBe('team.notLeader')
    expect(await refusalOf(propose('pool', 51))).toBe('balance.short')
    const [one, two] = [await propose('pool', 30), await propose('pool', 30)]
    expect(await refusalOf(second(one.id, leader))).toBe('approval.self')
    expect(await second(one.id)).toMatchObject({ status: 'given' })
    expect(await refusalOf(second(one.id))).toBe('approval.done')
    expect(await refusalOf(second(two.id))).toBe('balance.short')
    const withdraw = (by: Person) => by.call('POST /teams/:teamId/gifts/:giftId/withdrawal', { teamId: two.teamId, giftId: two.id })
    expect(await refusalOf(withdraw(member))).toBe('team.notLeader')
    expect(await withdraw(leader)).toMatchObject({ status: 'withdrawn' })
    expect(await refusalOf(second(two.id))).toBe('approval.done')
    expect(await refusalOf(second('tgi_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('team.giftUnknown')
    expect([(await see()).minutes, await poolOf(community), await sumOf(admin, community)]).toEqual([20, 30, 0])
  })

  test('goes to a hardship elder whom a worker names; the team learns no name (PV-01, TB-06)', async () => {
    const { community, admin, worker, leader, member, elder, review, join, see, feed, propose, second, place, hardship } = await stage()
    await review()
    await join()
    await feed(90)
    const { id } = await propose('elder', 60)
    expect(await refusalOf(place(id))).toBe('approval.done')
    await second(id)
    await drain()
    expect((await worker.call('GET /team-work/gifts', { community })).items).toMatchObject([{ id, minutes: 60, status: 'seconded' }])
    expect(await refusalOf(place(id))).toBe('grant.notHardship')
    expect(await refusalOf(place(id, leader))).toBe('role.missing')
    const stranger = await newResident(await newCommunity())
    expect(await refusalOf(place(id, worker, stranger.id))).toBe('person.unknown')
    await hardship()
    const inTeam = await newResident(community, 'gridWorker')
    await join(inTeam)
    expect(await refusalOf(place(id, inTeam))).toBe('approval.self')
    await place(id)
    expect(await refusalOf(place(id))).toBe('approval.done')
    expect([await balanceOf(`timeCredit:gift:${elder.id}`), (await see()).minutes, await sumOf(admin, community)]).toEqual([60, 30, 0])
    expect(await kindsOf(elder)).toEqual(['team.gave'])
    expect(JSON.stringify(await see(member))).not.toContain(elder.id)
    expect((await worker.call('GET /team-work/gifts', { community })).items).toEqual([])
    expect((await admin.call('GET /audit/trail', { community, type: 'team.gave' })).items).toHaveLength(1)
  })

  test('of a team that is closed goes to the pool, what was on its way back to the giver, and nothing is lost (TB-08)', async () => {
    const { community, admin, worker, leader, member, teamId, review, join, feed, propose, second, place, hardship } = await stage()
    await review()
    await join()
    await feed(70)
    const { id } = await propose('elder', 20)
    await second(id)
    await giveCredit(member.id, community, 15)
    await member.call('POST /time-credit/gifts', { teamId, minutes: 15 })
    const close = (by = admin) => by.call('POST /team-work/:teamId/closing', { teamId, community, reason: '学生毕业了' })
    expect(await refusalOf(close(worker))).toBe('role.missing')
    await close()
    expect(await refusalOf(close())).toBe('team.closed')
    await hardship()
    expect(await refusalOf(place(id))).toBe('team.closed')
    expect(await refusalOf(propose('pool', 1))).toBe('team.closed')
    clock.advance(dayMinutes)
    await doWhatIsDue()
    expect([await poolOf(community), await creditOf(member.id), await balanceOf(`timeCredit:team:${teamId}`)]).toEqual([70, 15, 0])
    expect(await kindsOf(member)).toContain('team.giftReturned')
    expect(await kindsOf(leader)).toContain('team.closed')
    expect(await sumOf(admin, community)).toBe(0)
    expect((await worker.call('GET /team-work', { community })).items).toMatchObject([{ id: teamId, status: 'closed', reason: '学生毕业了' }])
  })

  test('of a team that is closed while a gift arrives keeps nothing: the gift returns to its giver (TB-08)', async () => {
    const { community, admin, member, teamId, review, join } = await stage()
    await review()
    await join()
    await giveCredit(member.id, community, 15)
    await member.call('POST /time-credit/gifts', { teamId, minutes: 15 })
    clock.advance(dayMinutes)
    let reads = 0
    // The team is closed after the arrival has read it and before it commits.
    documentClient.middlewareStack.add((next, { commandName = '' }) => async (args) => {
      const read = await next(args)
      if (commandName.startsWith('Get') && JSON.stringify(args.input).includes(`"team#${teamId}"`) && reads++ === 0) {
        await admin.call('POST /team-work/:teamId/closing', { teamId, community, reason: '合并' })
      }
      return read
    }, { step: 'initialize', name: 'closeMeanwhile' })
    await doWhatIsDue()
    documentClient.middlewareStack.remove('closeMeanwhile')
    expect(reads).toBeGreaterThan(0)
    expect([await poolOf(community), await creditOf(member.id), await balanceOf(`timeCredit:team:${teamId}`)]).toEqual([0, 15, 0])
    expect(await sumOf(admin, community)).toBe(0)
  })

  test('no minute is minted or lost when many act at once (TB-08)', async () => {
    const { community, admin, member, leader, review, join, see, feed, propose, second, teamId } = await stage()
    await review()
    const others = [await newResident(community), await newResident(community), await newResident(community)]
    for (const one of [member, ...others]) await join(one)
    await feed(100)
    const gifts = await Promise.all([propose('pool', 40), propose('pool', 40), propose('pool', 40)])
    await Promise.allSettled(gifts.flatMap(({ id }) => [member, ...others].map((one) => second(id, one))))
    const given = (await see()).gifts.filter(({ status }) => status === 'given').length
    expect(given).toBe(2)
    await Promise.allSettled([
      admin.call('POST /team-work/:teamId/closing', { teamId, community, reason: '合并' }),
      second(gifts.find(({ id }) => id)?.id ?? ''), leader.call('POST /teams/:teamId/gifts', { teamId, side: 'pool', minutes: 20 }),
    ])
    expect([await poolOf(community), await balanceOf(`timeCredit:team:${teamId}`), await sumOf(admin, community)]).toEqual([100, 0, 0])
  })
})

test('Hours of a shift count for the team that somebody chose, all together, and leave it when they are taken back (VR-05, VR-15)', async () => {
  const { community, admin, leader, member, teamId, review, join, see } = await stage()
  await review()
  await join()
  const [head, lone] = [await newResident(community, 'teamLeader'), await newResident(community)]
  const { id: shiftId } = await newShift(head, community, { startsIn: 5, lasts: 60 })
  for (const one of [leader, member, lone]) await one.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  expect((await lone.call('GET /me/shift-teams/:shiftId', { shiftId })).teams).toEqual([])
  expect((await member.call('GET /me/shift-teams/:shiftId', { shiftId })).teams).toEqual([{ id: teamId, name: '红马甲' }])
  expect(await refusalOf(lone.call('PUT /me/shift-teams/:shiftId', { shiftId, teamId }))).toBe('team.unknown')
  for (const one of [leader, member]) await one.call('PUT /me/shift-teams/:shiftId', { shiftId, teamId })
  await leader.call('PUT /me/shift-teams/:shiftId', { shiftId })
  await leader.call('PUT /me/shift-teams/:shiftId', { shiftId, teamId })
  expect((await leader.call('GET /me/shift-teams/:shiftId', { shiftId })).teamId).toBe(teamId)
  clock.advance(70)
  const people = [leader, member, lone].map(({ id }) => ({ personId: id, minutes: 50, reason: '现场见证' }))
  await head.call('POST /shifts/:shiftId/confirmation-batches', { shiftId, people })
  await drain()
  expect((await see()).service).toEqual({ minutes: 100, times: 2 })
  const { items: [record] } = await member.call('GET /me/service-records', {})
  await admin.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: member.id, recordId: record?.id ?? '', reason: '没有来',
  })
  await drain()
  expect((await see()).service).toEqual({ minutes: 50, times: 1 })
})
