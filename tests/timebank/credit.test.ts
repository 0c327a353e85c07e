import { expect, test } from 'vitest'
import { handler as work } from '../../functions/entry/work.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { giveBackCredit, holdCredit } from '../../functions/timebank/credit/hold.ts'
import { momentText } from '../../functions/platform/clock.ts'
import { chinaDay, chinaMonth } from '../../shared/units.ts'
import { toNextMonth } from '../support/month.ts'
import { move } from '../support/move.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { handler as stream } from '../../functions/entry/stream.ts'
import { seeParked } from '../../functions/platform/parked.ts'
import { deliver } from '../../infra/local/deliver.ts'
import { drain, eventImages } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

const earn = (community: string, { id }: Person, amount: number) =>
  move(community, { movement: 'credit.earn', from: community, to: id, amount })

const sponsor = async (community: string, minutes: number) => {
  const admin = await newResident(community, 'communityAdmin')
  const second = await newResident(community, 'communityAdmin')
  const { id: sponsorshipId } = await admin.call('POST /time-credit/sponsorships',
    { community, minutes, sponsor: '晨光基金会', reason: '重阳节捐赠' })
  const approve = (by: Person) => by.call('POST /time-credit/sponsorships/:sponsorshipId/approval', { sponsorshipId, community })
  return { admin, second, approve }
}

const kinOf = async (giver: Person, receiver: Person, relation: 'parent' | 'sibling' = 'parent') =>
  know(giver.id, { kin: [{ personId: receiver.id, relation, verifiedBy: 'per_worker', at: clock.in(0) }] })

const due = () => work()
const dayMinutes = 24 * 60

test('A gift to a verified parent waits a day, then arrives once and is told to both (TB-05)', async () => {
  const community = await newCommunity()
  const [giver, mother, stranger] = [await newResident(community), await newResident(community), await newResident(community)]
  await earn(community, giver, 300)
  await kinOf(giver, mother)
  expect(await refusalOf(giver.call('POST /time-credit/gifts', { to: stranger.id, minutes: 10 }))).toBe('gift.notKin')
  expect(await refusalOf(giver.call('POST /time-credit/gifts', { to: mother.id, minutes: 301 }))).toBe('balance.short')
  const gift = await giver.call('POST /time-credit/gifts', { to: mother.id, minutes: 120, note: '给妈妈' })
  expect(gift).toMatchObject({ status: 'cooling', minutes: 120 })
  expect(await giver.call('GET /me/time-credit', {})).toMatchObject({ earned: 180, cooling: 120, mayGiveTo: [{ personId: mother.id }] })
  await due()
  expect(await mother.call('GET /me/time-credit', {})).toMatchObject({ gifted: 0 })
  clock.advance(dayMinutes + 1)
  await Promise.all([due(), due()])
  await due()
  await drain()
  expect(await mother.call('GET /me/time-credit', {})).toMatchObject({ gifted: 120, earned: 0 })
  expect(await giver.call('GET /me/time-credit', {})).toMatchObject({ earned: 180, cooling: 0 })
  expect((await mother.call('GET /me/notices', {})).items).toMatchObject([{ kind: 'credit.giftArrived', values: { minutes: 120 } }])
  expect((await giver.call('GET /me/time-credit/gifts', {})).items).toMatchObject([{ status: 'arrived' }])
  expect(await refusalOf(giver.call('POST /time-credit/gifts/:giftId/withdrawal', { giftId: gift.id }))).toBe('gift.arrived')
})

test('Within the day the giver takes a gift back, whole and once; nobody else can (TB-05)', async () => {
  const community = await newCommunity()
  const [giver, father] = [await newResident(community), await newResident(community)]
  await earn(community, giver, 100)
  await kinOf(giver, father)
  const { id: giftId } = await giver.call('POST /time-credit/gifts', { to: father.id, minutes: 100 })
  expect(await refusalOf(father.call('POST /time-credit/gifts/:giftId/withdrawal', { giftId }))).toBe('gift.unknown')
  const twice = () => refusalOf(giver.call('POST /time-credit/gifts/:giftId/withdrawal', { giftId }))
  const answers = await Promise.all([twice(), twice(), twice()])
  expect(answers.filter((answer) => answer === 'gift.arrived')).toHaveLength(2)
  clock.advance(dayMinutes + 1)
  await due()
  expect(await giver.call('GET /me/time-credit', {})).toMatchObject({ earned: 100, cooling: 0 })
  expect(await father.call('GET /me/time-credit', {})).toMatchObject({ gifted: 0 })
})

test('A sibling is no relative in the direct line, a minor needs a guardian, and who has left gets nothing (TB-05)', async () => {
  const community = await newCommunity()
  const [giver, other] = [await newResident(community), await newResident(community)]
  await earn(community, giver, 100)
  await kinOf(giver, other, 'sibling')
  expect(await refusalOf(giver.call('POST /time-credit/gifts', { to: other.id, minutes: 10 }))).toBe('gift.notKin')
  await kinOf(giver, other)
  await know(giver.id, { birthDay: bornYearsAgo(15) })
  expect(await refusalOf(giver.call('POST /time-credit/gifts', { to: other.id, minutes: 10 }))).toBe('gift.minor')
  await know(giver.id, { guardianId: other.id, guardianConsentAt: clock.in(0) })
  await giver.call('POST /time-credit/gifts', { to: other.id, minutes: 10 })
  await know(other.id, { leftAt: clock.in(0), leftWhy: 'moved' })
  expect(await refusalOf(giver.call('POST /time-credit/gifts', { to: other.id, minutes: 10 }))).toBe('person.left')
  clock.advance(dayMinutes + 1)
  await due()
  await drain()
  expect(await giver.call('GET /me/time-credit', {})).toMatchObject({ earned: 100 })
  expect((await giver.call('GET /me/notices', {})).items).toMatchObject([{ kind: 'credit.giftReturned' }])
})

test('A sponsor’s minutes come into the pool by two people, once; a donation follows after a day (TB-08)', async () => {
  const community = await newCommunity()
  const giver = await newResident(community)
  await earn(community, giver, 90)
  const { admin, second, approve } = await sponsor(community, 600)
  expect(await refusalOf(approve(admin))).toBe('approval.self')
  await approve(second)
  expect(await refusalOf(approve(second))).toBe('approval.done')
  await giver.call('POST /time-credit/gifts', { minutes: 60 })
  clock.advance(dayMinutes + 1)
  await due()
  await drain()
  expect(await giver.call('GET /time-credit/pool', {})).toEqual({ community, minutes: 660 })
  expect((await admin.call('GET /time-credit/sponsorships', { community })).items).toMatchObject([{ status: 'approved', minutes: 600 }])
  const elsewhereAdmin = await newResident(await newCommunity(), 'communityAdmin')
  expect(await refusalOf(admin.call('POST /time-credit/sponsorships/:sponsorshipId/approval',
    { sponsorshipId: `spo_${'0'.repeat(26)}`, community }))).toBe('sponsorship.unknown')
  expect(await refusalOf(elsewhereAdmin.call('GET /time-credit/sponsorships', { community }))).toBe('role.scope')
})

test('A certified hardship elder is granted minutes each month out of the pool; what is left goes back (TB-06)', async () => {
  const community = await newCommunity()
  const { admin, second, approve } = await sponsor(community, 500)
  await approve(second)
  await drain()
  const elder = await newResident(community)
  const propose = () => admin.call('POST /time-credit/grants', { personId: elder.id, monthlyMinutes: 200, reason: '独居、低保' })
  expect(await refusalOf(propose())).toBe('grant.notHardship')
  await know(elder.id, { care: { hardshipUntil: chinaDay(clock.now() + 90 * 86_400_000) } })
  await propose()
  expect(await refusalOf(propose())).toBe('grant.exists')
  const personId = elder.id
  expect(await refusalOf(second.call('POST /time-credit/grants/:personId/approval', { personId: second.id }))).toBe('grant.unknown')
  expect(await refusalOf(admin.call('POST /time-credit/grants/:personId/approval', { personId }))).toBe('approval.self')
  await second.call('POST /time-credit/grants/:personId/approval', { personId })
  await due()
  await due()
  await drain()
  expect(await elder.call('GET /me/time-credit', {})).toMatchObject({ granted: 200, earned: 0 })
  expect(await elder.call('GET /time-credit/pool', {})).toMatchObject({ minutes: 300 })
  toNextMonth()
  await due()
  await drain()
  expect(await elder.call('GET /me/time-credit', {})).toMatchObject({ granted: 200 })
  expect(await elder.call('GET /time-credit/pool', {})).toMatchObject({ minutes: 300 })
  expect((await elder.call('GET /me/notices', {})).items.map(({ kind }) => kind).sort())
    .toEqual(['credit.grantEnded', 'credit.granted', 'credit.granted'])
  await admin.call('POST /time-credit/grants/:personId/end', { personId, reason: '迁出' })
  clock.advance(32 * dayMinutes)
  await due()
  await drain()
  expect(await elder.call('GET /me/time-credit', {})).toMatchObject({ granted: 0 })
  expect(await elder.call('GET /time-credit/pool', {})).toMatchObject({ minutes: 500 })
})

test('A pool that is short grants nothing, says so, and tries again next month (TB-06)', async () => {
  const community = await newCommunity()
  const { admin, second, approve } = await sponsor(community, 100)
  await approve(second)
  await drain()
  const elder = await newResident(community)
  await know(elder.id, { care: { hardshipUntil: chinaDay(clock.now() + 300 * 86_400_000) } })
  await admin.call('POST /time-credit/grants', { personId: elder.id, monthlyMinutes: 101, reason: '低保' })
  await second.call('POST /time-credit/grants/:personId/approval', { personId: elder.id })
  await due()
  expect((await admin.call('GET /time-credit/grants', { community })).items).toMatchObject([{ skipped: 'poolShort' }])
  expect(await elder.call('GET /me/time-credit', {})).toMatchObject({ granted: 0 })
})

test('Granted credit is spent first, then gifted, then earned, and goes back where it came from (TB-07)', async () => {
  const community = await newCommunity()
  const elder = await newResident(community)
  await earn(community, elder, 100)
  await move(community, { movement: 'credit.sponsor', from: community, to: community, amount: 50 })
  await drain()
  await move(community, { movement: 'credit.grant', from: community, to: elder.id, amount: 50 })
  const orderId = `ord_${elder.id.slice(4)}`
  const base = { happenedAt: momentText(clock.now()) }
  const { movements, held } = await holdCredit(elder.id, orderId, 120, base)
  expect(held).toEqual({ granted: 50, gifted: 0, earned: 70 })
  await move(community, ...movements)
  expect(await elder.call('GET /me/time-credit', {})).toMatchObject({ granted: 0, earned: 30 })
  await move(community, ...giveBackCredit(elder.id, orderId, held, 60, base))
  expect(await elder.call('GET /me/time-credit', {})).toMatchObject({ granted: 0, earned: 90 })
  expect(await balanceOf(`timeCredit:order:${orderId}`)).toBe(60)
  expect(await refusalOf(holdCredit(elder.id, orderId, 91, base))).toContain('balance.short')
})

test('The volunteer chooses where credit beyond the cap goes; the pool is the default (TB-03)', async () => {
  const resident = await newResident(await newCommunity())
  expect(await resident.call('GET /me/time-credit', {})).toMatchObject({ overflow: 'pool', honour: 0 })
  await resident.call('PUT /me/time-credit/overflow', { choice: 'honour' })
  expect(await resident.call('GET /me/time-credit', {})).toMatchObject({ overflow: 'honour' })
})

test('Hours confirmed for one person at the same moment all earn their credit; none is left waiting', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const images = []
  for (let index = 0; index < 6; index++) {
    const { id: shiftId } = await newShift(leader, community, { startsIn: 60, lasts: 30, kind: 'timeBank' })
    await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
    clock.advance(92)
    await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: resident.id, minutes: 20, reason: '在场' })
    images.push(...(await eventImages()).filter(({ type, data }) =>
      type?.S === 'hours.confirmed' && data?.M?.shiftId?.S === shiftId))
  }
  await Promise.all(images.map((image) => deliver(stream, [image])))
  await drain()
  expect(await resident.call('GET /me/time-credit', {})).toMatchObject({ earned: 120 })
  expect((await seeParked()).items).toEqual([])
})

test('A grant that is ended and proposed anew goes on next month, and gives no month twice (TB-06)', async () => {
  const community = await newCommunity()
  const { admin, second, approve } = await sponsor(community, 500)
  await approve(second)
  const { id: personId, call } = await newResident(community)
  await know(personId, { care: { hardshipUntil: chinaDay(clock.now() + 300 * dayMinutes * 60_000) } })
  const settle = async () => { await drain(); await due(); await drain() }
  const renew = async () => {
    await admin.call('POST /time-credit/grants', { personId, monthlyMinutes: 100, reason: '低保' })
    await second.call('POST /time-credit/grants/:personId/approval', { personId })
    await settle()
  }
  const end = () => admin.call('POST /time-credit/grants/:personId/end', { personId, reason: '住院' })
  const endMonth = async () => {
    const month = toNextMonth()
    await settle()
    return month
  }
  const plan = async () => (await admin.call('GET /time-credit/grants', { community })).items[0]
  const there = async () => (await call('GET /me/time-credit', {})).granted
  await renew()
  await end()
  await renew()
  expect(await there()).toBe(100)
  await endMonth()
  expect(await plan()).toMatchObject({ status: 'active', lastMonth: chinaMonth(clock.now()) })
  expect(await there()).toBe(100)
  await end()
  const month = await endMonth()
  expect(await plan()).toMatchObject({ status: 'ended', lastMonth: month })
  expect(await there()).toBe(0)
  await renew()
  expect(await plan()).toMatchObject({ status: 'active', lastMonth: chinaMonth(clock.now()) })
  expect(await there()).toBe(100)
})
