import { describe, expect, test } from 'vitest'
import { maskName } from '../../functions/platform/vault.ts'
import { showings } from '../../shared/privacy.ts'
import { arranged, offer } from '../support/arrangements.ts'
import { newHousehold } from '../support/households.ts'
import { acceptedOrder, newElder, newHelper, openOrder, serve } from '../support/orders.ts'
import { type Person, newCommunity, newResident, newShift } from '../support/world.ts'

const choose = (person: Person, ...shows: (typeof showings)[number][]) => person.call('PUT /me/privacy', { shows })

const stage = async () => {
  const community = await newCommunity()
  const [elder, helper, worker] = [await newElder(community), await newHelper(community), await newResident(community, 'gridWorker')]
  return { community, elder, helper, worker }
}
const seenBy = async (person: Person, orderId: string) => (await person.call('GET /time-bank/orders/:orderId', { orderId })).order

test('Nobody’s name or phone is shown to anybody until they choose it, and the page says what others would see (PEERS 1.16)', async () => {
  const { elder, helper, worker } = await stage()
  const mine = await elder.call('GET /me/privacy', {})
  expect(mine).toMatchObject({ shows: [], name: elder.name, nameMasked: maskName(elder.name) })
  expect(mine.phone).toMatch(/^138\d{8}$/)
  const orderId = await acceptedOrder(elder, worker, helper)
  const order = await seenBy(helper, orderId)
  expect(order).toMatchObject({ requesterName: maskName(elder.name), claims: [{ name: maskName(helper.name) }] })
  expect(order).not.toHaveProperty('requesterPhone')
  expect((await seenBy(elder, orderId)).claims?.[0]).not.toHaveProperty('phone')
})

describe('What a member chose to show (PEERS 1.16)', () => {
  test('to the other side of an order is the name, and the phone from the yes on until the visit is over; staff see it masked', async () => {
    const { elder, helper, worker } = await stage()
    await choose(elder, 'nameToSides', 'phoneToSides')
    await choose(helper, 'nameToSides', 'phoneToSides')
    const orderId = await openOrder(elder, worker)
    await helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
    const before = await seenBy(helper, orderId)
    expect(before.requesterName).toBe(elder.name)
    expect(before).not.toHaveProperty('requesterPhone')
    await elder.call('POST /time-bank/orders/:orderId/acceptance', { orderId })
    const { phone } = await elder.call('GET /me/privacy', {})
    const during = await seenBy(helper, orderId)
    expect(during).toMatchObject({ requesterName: elder.name, requesterPhone: phone })
    // One's own phone is no news, and the claims of others are not for whoever helps.
    expect(during.claims?.[0]).not.toHaveProperty('phone')
    const other = await seenBy(elder, orderId)
    expect(other.claims).toMatchObject([{ name: helper.name, phone: (await helper.call('GET /me/privacy', {})).phone }])
    expect(other).not.toHaveProperty('requesterPhone')
    const masked = await seenBy(worker, orderId)
    expect(masked).toMatchObject({ requesterName: maskName(elder.name), claims: [{ name: maskName(helper.name) }] })
    expect(JSON.stringify(masked)).not.toMatch(/138\d{8}/)
    await serve(elder, helper, orderId, 60)
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    const after = await seenBy(helper, orderId)
    expect(after.requesterName).toBe(elder.name)
    expect(after).not.toHaveProperty('requesterPhone')
  })

  test('is taken back at once: what was shown yesterday is masked at the next view', async () => {
    const { elder, helper, worker } = await stage()
    await choose(elder, ...showings)
    const orderId = await acceptedOrder(elder, worker, helper)
    expect(await seenBy(helper, orderId)).toMatchObject({ requesterName: elder.name })
    await choose(elder, 'nameToGroups')
    const order = await seenBy(helper, orderId)
    expect(order.requesterName).toBe(maskName(elder.name))
    expect(order).not.toHaveProperty('requesterPhone')
    const { items } = await helper.call('GET /me/time-bank/orders', {})
    expect(items[0]?.order.requesterName).toBe(maskName(elder.name))
    await choose(elder, 'nameToSides')
    expect((await helper.call('GET /me/time-bank/orders', {})).items[0]?.order.requesterName).toBe(elder.name)
  })

  test('to the two sides of a standing arrangement is the name, and nothing to staff', async () => {
    const { community, elder, helper, worker } = await stage()
    const arrangementId = await arranged(elder, helper, worker, community)
    await choose(elder, 'nameToSides')
    const see = async (by: Person) =>
      (await by.call('GET /time-bank/arrangements/:arrangementId', { arrangementId })).arrangement
    expect(await see(helper)).toMatchObject({ requesterName: elder.name, volunteerName: maskName(helper.name) })
    expect((await helper.call('GET /me/time-bank/arrangements', {})).items[0]?.arrangement.requesterName).toBe(elder.name)
    expect((await see(worker)).requesterName).toBe(maskName(elder.name))
  })

  test('to neighbours stands in the lists of requests and offers, whatever the other side may see', async () => {
    const { elder, helper, worker, community } = await stage()
    const neighbour = await newResident(community)
    const orderId = await openOrder(elder, worker)
    const listed = async () => (await neighbour.call('GET /time-bank/orders', {})).items
      .find(({ order }) => order.id === orderId)?.order.requesterName
    await choose(elder, 'nameToSides')
    expect(await listed()).toBe(maskName(elder.name))
    await choose(elder, 'nameToNeighbours')
    expect(await listed()).toBe(elder.name)
    expect((await seenBy(neighbour, orderId)).requesterName).toBe(elder.name)
    await choose(helper, 'nameToNeighbours')
    await offer(helper)
    const offered = async () => (await neighbour.call('GET /time-bank/offers', {})).items.map(({ name }) => name)
    expect(await offered()).toEqual([helper.name])
    await choose(helper)
    expect(await offered()).toEqual([maskName(helper.name)])
  })

  test('to the household and to teams is seen by their members alone', async () => {
    const { community, elder, helper, worker } = await stage()
    await newHousehold('李家', elder, helper)
    await choose(helper, 'nameToGroups')
    const { household } = await elder.call('GET /me/household', {})
    expect(household?.members.map(({ name, nameMasked }) => name ?? nameMasked)).toEqual([maskName(elder.name), helper.name])
    const admin = await newResident(community, 'communityAdmin')
    const seen = await admin.call('GET /households/:householdId', { householdId: household?.id ?? '', community })
    expect(JSON.stringify(seen)).not.toContain(helper.name)
    const { id: teamId } = await helper.call('POST /teams', { name: '红马甲', unit: '第二小学' })
    await admin.call('POST /team-work/:teamId/review', { teamId, community, approve: true, reason: '核对了介绍信' })
    await worker.call('POST /teams/:teamId/members', { teamId })
    await helper.call('POST /teams/:teamId/members/:personId/decision', { teamId, personId: worker.id, accept: true })
    const team = await worker.call('GET /teams/:teamId', { teamId })
    expect(team.team.leaderName).toBe(helper.name)
    expect(team.members.map(({ name }) => name)).toContain(maskName(worker.name))
    const { items } = await elder.call('GET /teams', {})
    expect(items[0]?.leaderName).toBe(maskName(helper.name))
  })

  test('to who has only asked to join a household is nothing', async () => {
    const { community, elder } = await stage()
    const householdId = await newHousehold('李家', elder)
    const asking = await newResident(community)
    await choose(elder, ...showings)
    const { code } = await elder.call('POST /households/:householdId/invitations', { householdId })
    await asking.call('POST /me/household-requests', { code })
    expect(JSON.stringify(await asking.call('GET /me/household', {}))).not.toContain(elder.name)
  })

  test('to the leader of a shift is the phone, and to who could stand in the name', async () => {
    const community = await newCommunity()
    const leader = await newResident(community, 'teamLeader')
    const [volunteer, neighbour] = [await newResident(community), await newResident(community)]
    const { id: shiftId } = await newShift(leader, community)
    await volunteer.call('POST /shifts/:shiftId/sign-ups', { shiftId })
    const people = async () => (await leader.call('GET /shifts/:shiftId/attendance', { shiftId })).people
    expect((await people())[0]).not.toHaveProperty('phone')
    await choose(volunteer, 'phoneToLeaders', 'nameToNeighbours')
    expect((await people())[0]?.phone).toBe((await volunteer.call('GET /me/privacy', {})).phone)
    await volunteer.call('POST /shifts/:shiftId/stand-in-search', { shiftId, on: true })
    const searches = async () => (await neighbour.call('GET /shifts/:shiftId/stand-ins', { shiftId })).people
    expect(await searches()).toMatchObject([{ name: volunteer.name, nameMasked: maskName(volunteer.name) }])
    await choose(volunteer)
    expect((await searches())[0]).not.toHaveProperty('name')
    expect((await people())[0]).not.toHaveProperty('phone')
  })

  test('is masked again of who has left', async () => {
    const community = await newCommunity()
    const [worker, second] = [await newResident(community, 'gridWorker'), await newResident(community, 'gridWorker')]
    const neighbour = await newResident(community)
    await choose(neighbour, ...showings)
    const { deskActId } = await worker.call('POST /people/:personId/leaving', {
      personId: neighbour.id, why: 'moved', kinIds: [], note: '搬家',
    })
    await second.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
    expect((await neighbour.call('GET /me/privacy', {})).shows).toEqual([])
  })
})
