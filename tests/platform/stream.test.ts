import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { streamEvent } from '../../infra/local/records.ts'
import { followers } from '../../functions/entry/followers.ts'
import { reactions } from '../../functions/entry/reactions.ts'
import { handler } from '../../functions/entry/stream.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { memberCeilingMinutes } from '../../functions/ledger/chart.ts'
import { post } from '../../functions/ledger/post.ts'
import { database } from '../../functions/platform/dynamo.ts'
import { seeParked } from '../../functions/platform/parked.ts'
import { tables } from '../support/environment.ts'
import { confirmedHour } from '../support/hour.ts'
import { adoptNow, adoption } from '../support/point-rules.ts'
import { drain, eventImages } from '../support/stream.ts'
import { clock, newCommunity, newResident } from '../support/world.ts'

// Reactions that move nothing, so that nothing of theirs is taken back.
const withoutMovements = [
  'audit.keepTrail', 'volunteering.inspectLater', 'volunteering.withdrawNoShow', 'volunteering.countHours', 'timebank.countTeamService',
  'platform.notify',
]

/** Of a shift of ten hours, so that caps are reached, with somebody who sees the books. */
const confirmed = async (minutes: number, place?: string, before?: (personId: string) => Promise<void>) => {
  const { community, resident } = await confirmedHour({
    ...(place ? { community: place } : {}), minutes, lasts: 600, before: async ({ id }) => before?.(id),
  })
  return { community, resident, admin: await newResident(community, 'cityAdmin') }
}

const balances = async (resident: { call: Awaited<ReturnType<typeof newResident>>['call'] }) =>
  (await resident.call('GET /me/accounts', {})).items.map(({ balance }) => balance)

test('What follows from an event happens once, though the stream repeats and reorders', async () => {
  const { community, resident, admin } = await confirmed(120)
  const images = await eventImages()
  await Promise.all([handler(streamEvent(images)), handler(streamEvent(images.toReversed()))])
  await handler(streamEvent([...images, ...images]))
  await drain()
  await drain()
  expect(await balances(resident)).toEqual([120, 120, 20])
  const { assets } = await admin.call('GET /audit/trial-balance', { community })
  expect(assets.map(({ asset, sum }) => [asset, sum])).toEqual([['familyPoint', 0], ['serviceMinutes', 0], ['timeCredit', 0]])
  const journal = await admin.call('GET /audit/journal', { community })
  expect(journal.items.map(({ movement }) => movement).sort()).toEqual(['credit.earn', 'hours.record', 'points.award'])
})

test('A day earns at most 240 minutes of credit (TB-03)', async () => {
  const { resident } = await confirmed(600)
  await drain()
  expect(await balances(resident)).toEqual([600, 240, 100])
})

test('A week earns a household at most its cap (FP-05), and each award keeps the rule that made it (FP-03)', async () => {
  const community = await newCommunity()
  await adoptNow(community, { volunteerHour: 12 }, { weeklyHouseholdCap: 30, resolution: '第 7 次议事会' })
  const { resident } = await confirmed(600, community)
  await drain()
  expect(await balances(resident)).toEqual([600, 240, 30])
  const awards = (await eventImages()).filter(({ type, community: at }) => type?.S === 'points.awarded' && at?.S === community)
  expect(awards.map(({ data }) => data?.M)).toMatchObject([{
    granted: { N: '30' }, cutBy: { S: 'householdWeek' }, full: { N: '120' },
    rule: { M: { version: { N: '1' }, code: { S: 'volunteerHour' }, points: { N: '12' }, resolution: { S: '第 7 次议事会' } } },
  }])
})

test('What a member may not hold goes to the pool of the community (TB-03)', async () => {
  const community = await newCommunity()
  const { resident } = await confirmed(60, community, async (id) => {
    const request = {
      actor: { id: 'tester', roles: [] }, eventId: `tester.full-${id}`, call: 'test', contentHash: 'x', at: clock.now(),
    }
    const full = { movement: 'credit.earn' as const, from: community, to: id, amount: memberCeilingMinutes - 20, happenedAt: clock.in(0) }
    await post(request, { type: 'test.full', community, data: {}, answer: {}, movements: [full] })
  })
  await drain()
  expect((await balances(resident))[1]).toBe(memberCeilingMinutes)
  expect(await balanceOf(`timeCredit:pool:${community}`)).toBe(40)
})

test('Points come by the rule in force when the hours were confirmed; a new one is never retroactive (FP-03)', async () => {
  const { community, resident, admin } = await confirmed(60)
  const adopt = (inMinutes: number, volunteerHour: number) =>
    admin.call('POST /point-rules', adoption(community, { volunteerHour }, { inMinutes }))
  await expect(adopt(-1, 50)).rejects.toMatchObject({ problem: { code: 'rule.past' } })
  // Many at once: each version is taken once, and who was too late is told so.
  const all = await Promise.allSettled(Array.from({ length: 16 }, (_, index) => adopt(5, 50 + index)))
  const taken = all.filter((one) => one.status === 'fulfilled').map(({ value }) => value.version)
  const late = all.filter((one) => one.status === 'rejected')
    .map(({ reason }) => (reason as { problem: { code: string } }).problem.code)
  expect(new Set(taken).size).toBe(taken.length)
  expect(new Set(late)).toEqual(new Set(['rule.stale']))
  clock.advance(10)
  await drain()
  expect((await balances(resident))[2]).toBe(10)
  const { inForce } = await resident.call('GET /point-rules', {})
  expect(inForce.rules.find(({ code }) => code === 'volunteerHour')?.points).toBeGreaterThanOrEqual(50)
})

test('A record that is no event is parked with an alarm, and those behind it go on', async () => {
  const { resident } = await confirmed(60)
  const images = await eventImages()
  const poison = { id: { S: 'poison' }, at: { N: '1' } }
  expect(await handler(streamEvent([poison, ...images]))).toEqual({ batchItemFailures: [] })
  await drain()
  expect(await balances(resident)).toEqual([60, 60, 10])
  const { items } = await seeParked()
  expect(items.some(({ reaction, raw }) => reaction === 'unreadable' && raw?.includes('poison'))).toBe(true)
})

test('An event that a reaction cannot take is parked, and replayed when the cause is mended', async () => {
  const { community } = await confirmed(60)
  await drain()
  const at = new Date().toISOString()
  const reversed = {
    id: { S: 'tester.early' }, type: { S: 'hours.reversed' }, call: { S: 'test' }, contentHash: { S: 'x' },
    actorId: { S: 'tester' }, community: { S: community }, day: { S: at.slice(0, 10) }, at: { S: at },
    data: { M: {
      reverses: { S: 'tester.missing' }, reason: { S: 'r' }, personId: { S: 'per_none' }, title: { S: 't' }, minutes: { N: '60' },
    } }, answer: { M: {} }, movements: { L: [] },
  }
  await database.send(new PutItemCommand({ TableName: tables.events, Item: reversed }))
  await drain()
  const taking = ['points.reversePoints', 'timebank.reverseCredit']
  const waiting = async () => (await seeParked()).items
    .filter(({ eventId, reaction }) => eventId === 'tester.early' && taking.includes(reaction))
  expect((await waiting()).map(({ reaction }) => reaction)).toEqual(taking)
  const original = { ...reversed, id: { S: 'tester.missing' }, type: { S: 'test' }, data: { M: {
    personId: { S: 'per_none' }, activityKind: { S: 'community' }, minutes: { N: '60' },
  } } }
  await database.send(new PutItemCommand({ TableName: tables.events, Item: original }))
  await handler({ task: 'replay' })
  expect(await waiting()).toEqual([])
})

test('What is said to follow from an event is what the stream makes of it', () => {
  for (const [type, names] of Object.entries(followers)) {
    const made = (reactions[type] ?? []).map(({ name }) => name)
    expect(made.filter((name) => !withoutMovements.includes(name)), type).toEqual(names)
  }
})
