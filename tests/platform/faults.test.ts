import { afterAll, expect, inject, test } from 'vitest'
import { type Fault, startFaultProxy } from '../support/fault-proxy.ts'

const proxy = await startFaultProxy(inject('endpoint'))
// Before any function is imported: they read the endpoint once.
process.env.LINLI_DYNAMODB_ENDPOINT = proxy.endpoint
const { drain } = await import('../support/stream.ts')
const { clock, newCommunity, newResident, newShift } = await import('../support/world.ts')
const { send } = await import('../support/raw.ts')
const { reconcile } = await import('../../functions/audit/reconcile.ts')
const { newRequestId } = await import('../../shared/client.ts')

afterAll(() => proxy.stop())

/** The fault hits the transactions of this number (from 0); everything else passes. */
const hit = (fault: Fault, which: (nth: number) => boolean) => {
  let nth = 0
  proxy.decide((operation) => (operation === 'TransactWriteItems' && which(nth++) ? fault : 'none'))
}

const stage = async () => {
  proxy.decide(() => 'none')
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const { id: shiftId } = await newShift(leader, community, { startsIn: 1, lasts: 60, kind: 'timeBank' })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(62)
  const input = { shiftId, personId: resident.id, minutes: 60, reason: '到场' }
  const key = newRequestId()
  const confirm = () => send('POST /shifts/:shiftId/confirmations', input, { headers: leader.headers(), key })
  const minutes = async () => (await resident.call('GET /me/accounts', {})).items.map(({ balance }) => balance)
  return { confirm, minutes }
}

test.each(['lostAfterCommit', 'lostBefore', 'cut', 'conflict', 'throttled'] as const)(
  'A commit that meets the fault %s once is done once, and its answer is the same', async (fault) => {
    const { confirm, minutes } = await stage()
    hit(fault, (nth) => nth === 0)
    const first = await confirm()
    expect(first.status).toBe(201)
    proxy.decide(() => 'none')
    expect((await confirm()).body).toEqual(first.body)
    await drain()
    expect(await minutes()).toEqual([60, 60])
  })

test.each(['conflict', 'throttled', 'lostBefore'] as const)(
  'A database that answers %s for long is refused with busy, nothing is half written, and the phone\'s retry succeeds',
  async (fault) => {
    const { confirm, minutes } = await stage()
    hit(fault, () => true)
    const refused = await confirm()
    expect(refused).toMatchObject({ status: 503, body: { code: 'busy' } })
    expect(refused.headers['retry-after']).toBe('2')
    proxy.decide(() => 'none')
    expect(await minutes()).toEqual([0, 0])
    expect((await confirm()).status).toBe(201)
    expect((await minutes())[0]).toBe(60)
  })

test('The stream under faults loses nothing and doubles nothing, and the books balance', async () => {
  const { confirm, minutes } = await stage()
  await confirm()
  hit('lostAfterCommit', (nth) => nth % 2 === 0)
  await drain()
  proxy.decide(() => 'none')
  await drain()
  expect(await minutes()).toEqual([60, 60])
  expect(await reconcile()).toMatchObject({ balanced: true })
})
