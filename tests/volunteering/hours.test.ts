import { expect, test } from 'vitest'
import { chinaDay, chinaDayEnd } from '../../shared/units.ts'
import { post } from '../../functions/ledger/post.ts'
import { momentText } from '../../functions/platform/clock.ts'
import { perform } from '../../functions/platform/perform.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, codeOn, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

const stage = async (options: Parameters<typeof newShift>[2] = {}) => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const shift = await newShift(leader, community, { startsIn: 90, lasts: 120, ...options })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
  const shiftId = shift.id
  return {
    community, leader, resident, shiftId,
    checkIn: (code: string) => resident.call('POST /shifts/:shiftId/check-ins', { shiftId, code }),
    checkOut: (code: string) => resident.call('POST /shifts/:shiftId/check-outs', { shiftId, code }),
    code: () => codeOn(leader, shiftId),
    confirm: (minutes: number, reason?: string, by: Person = leader, personId = resident.id) =>
      by.call('POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes, reason }),
    report: (minutes: number) =>
      resident.call('POST /shifts/:shiftId/self-reports', { shiftId, minutes, note: '码没扫上' }),
  }
}

/** Points that a household spends at a shop, as a redemption will do it. */
const spend = (community: string, householdId: string, amount: number) => {
  const as = { actor: { id: 'tester', roles: [] }, eventId: `tester.${householdId}`, call: 'test', contentHash: 'x', at: clock.now() }
  const happenedAt = momentText(clock.now())
  const movements = [
    { movement: 'points.hold' as const, from: householdId, to: `v${householdId}`, amount, happenedAt },
    { movement: 'points.spend' as const, from: `v${householdId}`, to: community, amount, happenedAt },
  ]
  return perform(as, () => post(as, { type: 'test.spent', community, data: {}, answer: {}, movements }))
}

test('Check-in and check-out take the code on show, by the server\'s clock, each once', async () => {
  const { leader, resident, shiftId, checkIn, checkOut, code } = await stage()
  expect(await refusalOf(code())).toBe('shift.notOpen')
  expect(await refusalOf(checkIn('123456'))).toBe('shift.notOpen')
  clock.advance(60)
  const shown = await code()
  const wrong = String((Number(shown) + 1) % 1_000_000).padStart(6, '0')
  expect(await refusalOf(checkIn(wrong))).toBe('code.wrong')
  expect(await refusalOf(checkOut(shown))).toBe('signUp.notCheckedIn')
  expect((await checkIn(shown)).signUp.status).toBe('checkedIn')
  expect(await refusalOf(checkIn(await code()))).toBe('signUp.checkedIn')
  clock.advance(80)
  expect(await refusalOf(checkOut(shown))).toBe('code.wrong')
  expect((await checkOut(await code())).signUp).toMatchObject({ status: 'checkedOut', measuredMinutes: 50 })
  expect(await refusalOf(checkOut(await code()))).toBe('signUp.checkedOut')
  const mine = await resident.call('GET /shifts/:shiftId', { shiftId })
  expect(mine).toMatchObject({ leads: false, signUp: { measuredMinutes: 50 } })
  expect(await leader.call('GET /shifts/:shiftId', { shiftId })).toMatchObject({ leads: true })
})

test('A code is good for a minute at the most: a photo of it is of no use', async () => {
  const { checkIn, code } = await stage()
  clock.advance(90)
  const shown = await code()
  clock.advance(1)
  expect(await refusalOf(checkIn(shown))).toBe('code.wrong')
})

test('Measured minutes are confirmed as they are; fewer need a reason, more are the leader\'s word', async () => {
  for (const [minutes, reason, evidence] of [
    [60, undefined, 'measured'], [45, '早退半小时', 'measured'], [90, '签退后继续收拾', 'leaderEntered'],
  ] as const) {
    const { checkIn, checkOut, code, confirm } = await stage()
    clock.advance(90)
    await checkIn(await code())
    clock.advance(60)
    await checkOut(await code())
    if (reason) expect(await refusalOf(confirm(minutes))).toBe('confirmation.reason')
    expect(await confirm(minutes, reason)).toMatchObject({ minutes, evidence })
  }
})

test('Minutes that were reported by the volunteer stay marked as such', async () => {
  const { report, confirm } = await stage()
  expect(await refusalOf(report(60))).toBe('shift.notOver')
  expect(await refusalOf(confirm(60, '到场'))).toBe('confirmation.notYet')
  clock.advance(211)
  expect(await refusalOf(report(121))).toBe('minutes.tooMany')
  await report(100)
  expect(await confirm(100)).toMatchObject({ evidence: 'selfReported' })
  expect(await refusalOf(report(90))).toBe('signUp.confirmed')
})

test('Minutes without any check are the leader\'s word, capped by the length of the shift', async () => {
  const { confirm, leader, community } = await stage()
  const stranger = await newResident(community)
  clock.advance(211)
  expect(await refusalOf(confirm(121, '一直在'))).toBe('minutes.tooMany')
  expect(await refusalOf(confirm(60, '来了', leader, stranger.id))).toBe('signUp.unknown')
  expect(await confirm(120, '一直在')).toMatchObject({ evidence: 'leaderEntered' })
  expect(await refusalOf(confirm(120, '一直在'))).toBe('signUp.confirmed')
})

test('Nobody confirms their own minutes, and only who leads the shift confirms', async () => {
  const { leader, community, shiftId, confirm } = await stage()
  const [admin, otherLeader] = [await newResident(community, 'communityAdmin'), await newResident(community, 'teamLeader')]
  await leader.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(211)
  expect(await refusalOf(confirm(60, '自己', leader, leader.id))).toBe('confirmation.self')
  expect(await refusalOf(confirm(60, '代签', otherLeader))).toBe('role.scope')
  expect(await confirm(60, '社区代为确认', admin, leader.id)).toMatchObject({ personId: leader.id })
})

test('Two confirmations at once make one record', async () => {
  const { leader, community, resident, confirm } = await stage()
  const admin = await newResident(community, 'communityAdmin')
  clock.advance(211)
  const answers = await Promise.all([confirm(60, '到场'), confirm(90, '到场', admin)].map(refusalOf))
  expect(answers.filter((answer) => answer === 'signUp.confirmed')).toHaveLength(1)
  const { items } = await resident.call('GET /me/service-records', {})
  expect(items).toHaveLength(1)
  const [minutes] = (await resident.call('GET /me/accounts', {})).items
  expect(minutes?.balance).toBe(items[0]?.minutes)
  expect((await leader.call('GET /me/led-shifts', {})).items).toHaveLength(1)
})

test('A wrong record is reversed once, with a reason, by a second person, and what followed from it too (VR-05)', async () => {
  const { community, leader, resident, confirm } = await stage({ kind: 'timeBank' })
  await resident.call('POST /households', { name: '家' })
  const [admin, second] = [await newResident(community, 'communityAdmin'), await newResident(community, 'communityAdmin')]
  clock.advance(211)
  const { recordId } = await confirm(120, '一直在', admin)
  const reverse = (by: Person) => by.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: resident.id, recordId, reason: '那天请假，登记错了',
  })
  const unknown = second.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: leader.id, recordId, reason: '错人',
  })
  expect(await refusalOf(unknown)).toBe('record.unknown')
  expect(await refusalOf(reverse(admin))).toBe('reversal.self')
  await reverse(second)
  expect(await refusalOf(reverse(second))).toBe('record.reversed')
  await drain()
  expect((await resident.call('GET /me/accounts', {})).items.map(({ balance }) => balance)).toEqual([0, 0, 0])
  const { items } = await resident.call('GET /me/service-records', {})
  expect(items).toMatchObject([{ minutes: 120, reversalReason: '那天请假，登记错了' }])
  const statement = await resident.call('GET /accounts/:account/statement', {
    account: `serviceMinutes:volunteer:${resident.id}`,
  })
  expect(statement.items.map(({ amount, balance }) => [amount, balance])).toEqual([[-120, 0], [120, 120]])
  expect(statement.items[0]?.reverses).toBe(statement.items[1]?.movementId)
})

/** A confirmed time-bank service of two hours, for a household that has spent its points; two admins and a city. */
const spent = async () => {
  const { community, resident, confirm } = await stage({ kind: 'timeBank' })
  const { id: householdId } = await resident.call('POST /households', { name: '家' })
  const [admin, second, city] = [
    await newResident(community, 'communityAdmin'), await newResident(community, 'communityAdmin'),
    await newResident(community, 'cityAdmin'),
  ]
  clock.advance(211)
  const { recordId } = await confirm(120, '一直在', admin)
  await drain()
  await spend(community, householdId, 15)
  const which = { personId: resident.id, recordId }
  return {
    community, resident, second, city,
    reverse: (by: Person, force?: boolean) => by.call('POST /people/:personId/service-records/:recordId/reversal', {
      ...which, reason: '登记错了', force,
    }),
    foresee: (by: Person, force: 'yes' | 'no' = 'no') =>
      by.call('GET /people/:personId/service-records/:recordId/reversal', { ...which, force }),
    balances: async () => (await resident.call('GET /me/accounts', {})).items.map(({ balance }) => balance),
  }
}

test('Where points or credit have been used, a reversal is refused, unless a street or city forces it: the community carries the rest', async () => {
  const { community, second, city, reverse, balances } = await spent()
  expect(await refusalOf(reverse(second))).toBe('reversal.spent')
  await drain()
  expect(await balances()).toEqual([120, 120, 5])
  expect(await refusalOf(reverse(second, true))).toBe('role.scope')
  await reverse(city, true)
  expect(await balances()).toEqual([0, 0, 0])
  await drain()
  expect(await balances()).toEqual([0, 0, 0])
  const { assets } = await city.call('GET /audit/trial-balance', { community })
  const points = assets.find(({ asset }) => asset === 'familyPoint')
  expect(points).toMatchObject({ sum: 0 })
  expect(points?.kinds).toContainEqual({ kind: 'familyPoint:shortfall', balance: -15 })
  const { items: [act] } = await city.call('GET /audit/trail', { community, type: 'hours.reversed' })
  expect(act).toMatchObject({ actorId: city.id, data: { force: true, reason: '登记错了' } })
})

test('What a reversal would do can be seen before: balances before and after, why it would be refused, what the community would carry', async () => {
  const { second, city, foresee, balances } = await spent()
  const plain = await foresee(second)
  expect(plain.accounts.map(({ asset, before, after }) => [asset, before, after]))
    .toEqual([['serviceMinutes', 120, 0], ['timeCredit', 120, 0], ['familyPoint', 5, -15]])
  expect(plain).toMatchObject({ carried: [], refusal: { code: 'reversal.spent' } })
  expect(await refusalOf(foresee(second, 'yes'))).toBe('role.scope')
  const forced = await foresee(city, 'yes')
  expect(forced.accounts.map(({ after }) => after)).toEqual([0, 0, 0])
  expect(forced.carried).toEqual([{ asset: 'familyPoint', amount: 15 }])
  expect(forced.refusal).toBeUndefined()
  expect(await balances()).toEqual([120, 120, 5])
})

test('A reversal gives back the allowance of the day, so that the right hours can be confirmed (TB-03)', async () => {
  const morning = Math.ceil((Date.parse(chinaDayEnd(chinaDay(clock.now()))) - clock.now()) / 60_000) + 8 * 60
  const { community, leader, resident, confirm } = await stage({ kind: 'timeBank', startsIn: morning, lasts: 240 })
  await resident.call('POST /households', { name: '家' })
  const second = await newShift(leader, community, { startsIn: morning + 250, lasts: 240, kind: 'timeBank' })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: second.id })
  const admin = await newResident(community, 'communityAdmin')
  clock.advance(morning + 500)
  const { recordId } = await confirm(240, '一直在')
  await drain()
  await admin.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: resident.id, recordId, reason: '签错了班次',
  })
  await leader.call('POST /shifts/:shiftId/confirmations', {
    shiftId: second.id, personId: resident.id, minutes: 240, reason: '一直在',
  })
  await drain()
  expect((await resident.call('GET /me/accounts', {})).items.map(({ balance }) => balance)).toEqual([240, 240, 40])
})

test('What the stream makes of hours only after their reversal is taken back then', async () => {
  const { community, resident, confirm } = await stage({ kind: 'timeBank' })
  await resident.call('POST /households', { name: '家' })
  const admin = await newResident(community, 'communityAdmin')
  clock.advance(211)
  const { recordId } = await confirm(120, '一直在')
  await admin.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: resident.id, recordId, reason: '那天请假',
  })
  await drain()
  expect((await resident.call('GET /me/accounts', {})).items.map(({ balance }) => balance)).toEqual([0, 0, 0])
  const { items } = await resident.call('GET /accounts/:account/statement', { account: `timeCredit:member:${resident.id}` })
  expect(items.map(({ amount }) => amount)).toEqual([-120, 120])
})
