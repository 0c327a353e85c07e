import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { newRequestId } from '../../shared/client.ts'
import { currentCode, provenAt } from '../../functions/platform/turning-code.ts'
import { sideOf } from '../../functions/volunteering/hours/rules.ts'
import { presenceOf } from '../../functions/volunteering/hours/presence.ts'
import { handler as work } from '../../functions/entry/work.ts'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { tables } from '../support/environment.ts'
import { type Person, clock, codeOn, newCommunity, newResident, newShift, nextMorning, refusalOf } from '../support/world.ts'

const stage = async (options: Parameters<typeof newShift>[2] = {}) => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const { id: shiftId, activityId } = await newShift(leader, community, { startsIn: 5, lasts: 120, ...options })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(5)
  /** What the phone keeps of a check: the code as typed and the time. */
  const typed = async () => ({ shiftId, code: await codeOn(leader, shiftId), madeAt: clock.in(0) })
  const send = (direction: 'in' | 'out', check: Awaited<ReturnType<typeof typed>>, requestId = newRequestId(), by: Person = resident) =>
    by.call(direction === 'in' ? 'POST /shifts/:shiftId/check-ins' : 'POST /shifts/:shiftId/check-outs', check, { requestId })
  return { community, leader, resident, shiftId, activityId, typed, send }
}

test('Checks made without network are taken later for the moment that the code proves, and say so (TB-02)', async () => {
  const { resident, leader, shiftId, typed, send } = await stage()
  const came = await typed()
  clock.advance(90)
  const left = await typed()
  clock.advance(600)
  expect((await send('in', came)).signUp).toMatchObject({ status: 'checkedIn', sentLate: true })
  expect((await send('out', left)).signUp).toMatchObject({ status: 'checkedOut', measuredMinutes: 90, sentLate: true })
  const confirmed = await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: resident.id, minutes: 90 })
  expect(confirmed.evidence).toBe('measured')
  expect((await resident.call('GET /me/service-records', {})).items).toMatchObject([{ minutes: 90, evidence: 'measured', sentLate: true }])
  expect(await resident.call('GET /me/hour-sums', {})).toEqual({
    records: 1, measuredMinutes: 90, leaderEnteredMinutes: 0, selfReportedMinutes: 0, sentLateMinutes: 90,
  })
})

test('A check-out that arrives before its check-in waits for it, and the order changes nothing', async () => {
  const { resident, shiftId, typed, send } = await stage()
  const came = await typed()
  clock.advance(60)
  const left = await typed()
  clock.advance(10)
  expect((await send('out', left)).signUp.status).toBe('signedUp')
  expect((await send('in', came)).signUp).toMatchObject({ status: 'checkedOut', measuredMinutes: 60 })
  expect((await resident.call('GET /shifts/:shiftId', { shiftId })).signUp).toMatchObject({ status: 'checkedOut', measuredMinutes: 60 })
})

test('An answer that was lost is asked for again under the same request, with one effect', async () => {
  const { typed, send, resident, shiftId } = await stage()
  const came = await typed()
  const requestId = newRequestId()
  const first = await send('in', came, requestId)
  clock.advance(30)
  expect(await send('in', came, requestId)).toEqual(first)
  const stored = await documentClient.send(new GetCommand({
    TableName: tables.records, Key: { pk: `checks#${shiftId}`, sk: resident.id },
  }))
  expect(stored.Item?.checks).toHaveLength(1)
})

test('Two phones of one person that kept the same check leave one presence', async () => {
  const { typed, send } = await stage()
  const onOne = await typed()
  const onOther = { ...onOne, madeAt: new Date(Date.parse(onOne.madeAt) + 2000).toISOString() }
  clock.advance(45)
  const left = await typed()
  clock.advance(20)
  await Promise.all([send('in', onOne), send('in', onOther)])
  expect((await send('out', left)).signUp).toMatchObject({ status: 'checkedOut', measuredMinutes: 45 })
})

test('A late check is refused after a day, before its time and with a code of another time', async () => {
  const { typed, send } = await stage()
  const came = await typed()
  const at = (minutes: number) => new Date(Date.parse(came.madeAt) + minutes * 60_000).toISOString()
  clock.advance(2)
  expect(await refusalOf(send('in', { ...came, madeAt: at(4) }))).toBe('check.future')
  expect(await refusalOf(send('in', { ...came, madeAt: at(-10) }))).toBe('code.wrong')
  clock.advance(24 * 60 + 1)
  expect(await refusalOf(send('in', came))).toBe('check.tooLate')
})

test('Codes cannot be guessed at scale: wrong ones are counted for a person and shift, also by the hundred at once (VR-09)', async () => {
  const { resident, leader, shiftId, typed, send } = await stage()
  const came = await typed()
  const wrong = { ...came, code: String((Number(came.code) + 7) % 1_000_000).padStart(6, '0') }
  const again = newRequestId()
  for (let repeat = 0; repeat < 3; repeat++) expect(await refusalOf(send('in', wrong, again))).toBe('code.wrong')
  const answers = await Promise.all(Array.from({ length: 30 }, () => refusalOf(send('in', wrong))))
  expect(answers.filter((answer) => answer === 'code.wrong').length).toBeLessThanOrEqual(9)
  expect(answers.filter((answer) => answer === 'code.tries').length).toBeGreaterThanOrEqual(20)
  expect(await refusalOf(send('in', came))).toBe('code.tries')
  clock.advance(120)
  const row = await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: resident.id, minutes: 60, reason: '到场，手机输错' })
  expect(row.evidence).toBe('leaderEntered')
})

test('Somebody checks in to an activity three times a day at most; breaks do not count as time served (VR-09, TB-02)', async () => {
  nextMorning()
  const { typed, send } = await stage()
  for (let round = 0; round < 3; round++) {
    await send('in', await typed())
    clock.advance(20)
    const { signUp } = await send('out', await typed())
    expect(signUp.measuredMinutes).toBe((round + 1) * 20)
    clock.advance(5)
  }
  expect(await refusalOf(send('in', await typed()))).toBe('check.tooMany')
})

test('Where a check was made is rounded, kept for 90 days, and then only whether it was at the site (PV-05)', async () => {
  const { resident, leader, shiftId, typed } = await stage()
  await leader.call('PUT /shifts/:shiftId/site-place', { shiftId, latitude: 30.58121, longitude: 114.29777 })
  const nonce = 'n'.repeat(20)
  await resident.call('POST /shifts/:shiftId/check-ins', { ...await typed(), place: { latitude: 30.58158, longitude: 114.29812, nonce } })
  const stored = async () => (await documentClient.send(new GetCommand({
    TableName: tables.records, Key: { pk: `checks#${shiftId}`, sk: resident.id },
  }))).Item?.checks[0]
  expect(await stored()).toMatchObject({ place: { latitude: 30.582, longitude: 114.298 } })
  clock.advance(89 * 24 * 60)
  await work()
  expect(await stored()).toHaveProperty('place')
  clock.advance(25 * 60)
  await work()
  expect(await stored()).toMatchObject({ side: 'inside' })
  expect(await stored()).not.toHaveProperty('place')
  expect(sideOf({ latitude: 30.582, longitude: 114.298 }, { latitude: 30.59, longitude: 114.298 })).toBe('outside')
  expect(sideOf(undefined, { latitude: 30, longitude: 114 })).toBe('unknown')
})

test('The page of the site counts who is there and who has left, for station staff too', async () => {
  const { community, shiftId, typed, send } = await stage()
  const staff = await newResident(community, 'stationStaff')
  const counts = async () => {
    const { signedUp, present, left } = await staff.call('GET /shifts/:shiftId/check-code', { shiftId })
    return { signedUp, present, left }
  }
  expect(await counts()).toEqual({ signedUp: 1, present: 0, left: 0 })
  await send('in', await typed())
  expect(await counts()).toEqual({ signedUp: 1, present: 1, left: 0 })
  clock.advance(30)
  await send('out', await typed())
  expect(await counts()).toEqual({ signedUp: 1, present: 0, left: 1 })
})

test('A code proves the moment of its own step, to a minute, whatever the clock of the phone says', () => {
  const at = (seconds: number) => Date.parse('2026-11-24T09:00:00.000Z') + seconds * 1000
  const { code } = currentCode('secret', at(0))
  const proven = [-31, -1, 10, 59, 60, 91].map((seconds) => provenAt('secret', code, at(seconds), at(3600)))
  expect(proven).toEqual([undefined, at(0), at(10), at(59), undefined, undefined])
  expect(provenAt('secret', currentCode('secret', at(30)).code, at(20), at(20))).toBeUndefined()
})

test('What the checks come to does not depend on the order in which they arrive', () => {
  const shift = { startsAt: '2026-11-24T09:00:00.000Z', endsAt: '2026-11-24T12:00:00.000Z' }
  const one = (direction: 'in' | 'out', time: string) => ({ direction, at: `2026-11-24T${time}:00.000Z` })
  const checks = [one('in', '08:50'), one('out', '10:00'), one('in', '10:20'), one('in', '10:25'), one('out', '11:20')]
  const orders = checks.map((_, turn) => [...checks.slice(turn), ...checks.slice(0, turn)]).flatMap((order) => [order, order.toReversed()])
  for (const order of orders) {
    expect(presenceOf(shift, order)).toEqual({
      status: 'checkedOut', checkedInAt: '2026-11-24T08:50:00.000Z', checkedOutAt: '2026-11-24T11:20:00.000Z', measuredMinutes: 120,
    })
  }
})

test('A phone whose clock is wrong checks in and out by the code on show', async () => {
  const { typed, send } = await stage()
  const wrong = async (minutes: number) => ({ ...await typed(), madeAt: clock.in(minutes) })
  expect((await send('in', await wrong(45))).signUp).toMatchObject({ status: 'checkedIn' })
  clock.advance(60)
  const { signUp } = await send('out', await wrong(-600))
  expect(signUp).toMatchObject({ status: 'checkedOut', measuredMinutes: 60 })
  expect(signUp.sentLate).not.toBe(true)
})
