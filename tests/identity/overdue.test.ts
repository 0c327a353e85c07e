import { beforeEach, expect, test } from 'vitest'
import { chinaDay, chinaDayEnd } from '../../shared/units.ts'
import { noticeText } from '../../shared/notices.ts'
import { addWorkingDays } from '../../functions/platform/working-days.ts'
import { type Town, acceptedOrder, doWhatIsDue, newElder, newHelper, openOrder, serve } from '../support/orders.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, grant, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

/** What was promised an answer and has none in time goes to the next level, whatever it is (docs/decisions/057). */

let town: Town & { admin: Person; street: Person; district: Person }

beforeEach(async () => {
  const community = await newCommunity()
  const [street, district] = [await newResident(community), await newResident(community)]
  await grant(street, 'streetAdmin', community.slice(0, 9))
  await grant(district, 'cityAdmin', community.slice(0, 4))
  town = {
    community, elder: await newElder(community), helper: await newHelper(community), street, district,
    worker: await newResident(community, 'gridWorker'), admin: await newResident(community, 'communityAdmin'),
  }
})

/** To the minute after the end of the working day that lies so many after today. */
const passWorkingDays = async (count: number): Promise<void> => {
  const end = chinaDayEnd(addWorkingDays(chinaDay(clock.now()), count))
  clock.advance(Math.ceil((Date.parse(end) - clock.now()) / 60_000) + 1)
  await doWhatIsDue()
  await doWhatIsDue()
  await drain()
}

const overdue = async (by = town.worker) => (await by.call('GET /overdue', { community: town.community })).items
const toldOf = async (person: Person) =>
  (await person.call('GET /me/notices', {})).items.filter(({ kind }) => kind.startsWith('overdue.'))
const wish = () => ({ service: 'chat' as const, place: '3 栋 201', startsAt: clock.in(20 * 1440), minutes: 60 })

test('A review that nobody makes in a working day is first in the list, and told once to who administers there and above', async () => {
  const { community, elder, worker, admin, street, district } = town
  const { orderId } = await elder.call('POST /time-bank/orders', wish())
  expect(await overdue()).toEqual([])
  await passWorkingDays(1)
  const soon = await elder.call('POST /time-bank/orders', { ...wish(), startsAt: clock.in(1440) })
  const { items } = await worker.call('GET /time-bank/work', { community, queue: 'review' })
  expect(items.map(({ id, overdue: late }) => [id, late])).toEqual([[orderId, true], [soon.orderId, false]])
  expect(await overdue()).toEqual([{ kind: 'review', reference: orderId, title: '陪聊解闷', dueAt: items[0]?.dueAt }])
  expect((await Promise.all([admin, street, district, worker].map(toldOf))).map((found) => found.length)).toEqual([1, 1, 0, 0])
  const [{ kind, values } = { kind: 'overdue.review' as const, values: {} }] = await toldOf(street)
  expect(noticeText(kind, values, 'zh')).toContain('晨光社区：互助需求“陪聊解闷”应在')
  await worker.call('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
  expect(await overdue()).toEqual([])
  expect(await refusalOf(elder.call('GET /overdue', { community }))).toBe('role.missing')
  const elsewhere = await newResident(await newCommunity(), 'communityAdmin')
  expect(await refusalOf(elsewhere.call('GET /overdue', { community }))).toBe('role.scope')
})

test('A complaint without an answer in three working days is overdue until it is answered', async () => {
  const { community, elder, worker, helper, admin, street } = town
  const orderId = await openOrder(elder, worker, { startsIn: 20 * 1440 })
  await helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
  const { complaintId } = await elder.call('POST /time-bank/orders/:orderId/complaints', { orderId, kind: 'complaint', text: '电话打不通' })
  await passWorkingDays(3)
  const { items } = await worker.call('GET /time-bank/complaints', { community })
  expect(items).toMatchObject([{ id: complaintId, overdue: true }])
  expect(await overdue()).toMatchObject([{ kind: 'complaint', reference: complaintId }])
  expect(await toldOf(street)).toMatchObject([{ kind: 'overdue.complaint' }])
  await admin.call('POST /time-bank/complaints/:complaintId/answer', { complaintId, community, text: '已换号码', upheld: false })
  expect(await overdue()).toEqual([])
})

test('What is answered in time is told to nobody (1.4)', async () => {
  const { community, elder, worker, helper, admin, street } = town
  const orderId = await openOrder(elder, worker, { startsIn: 20 * 1440 })
  await helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
  const { complaintId } = await elder.call('POST /time-bank/orders/:orderId/complaints', { orderId, kind: 'complaint', text: '电话打不通' })
  await admin.call('POST /time-bank/complaints/:complaintId/answer', { complaintId, community, text: '已换号码', upheld: false })
  await passWorkingDays(4)
  expect(await overdue()).toEqual([])
  expect((await Promise.all([admin, street].map(toldOf))).flat()).toEqual([])
})

test('A dispute without a ruling in five working days is overdue, and so is the appeal; a ruling ends it (1.4)', async () => {
  const { community, elder, worker, helper, admin, street } = town
  const orderId = await acceptedOrder(elder, worker, helper)
  await serve(elder, helper, orderId, 60)
  await elder.call('POST /time-bank/orders/:orderId/disputes', { orderId, text: '只待了半小时' })
  await passWorkingDays(5)
  expect(await overdue()).toMatchObject([{ kind: 'ruling', reference: orderId }])
  const rule = (by: Person) => by.call('POST /time-bank/orders/:orderId/rulings',
    { orderId, pays: [{ personId: helper.id, minutes: 30 }], reasons: '双方各说一半' })
  await rule(admin)
  expect(await overdue()).toEqual([])
  await helper.call('POST /time-bank/orders/:orderId/appeals', { orderId, text: '我有照片' })
  const { items } = await worker.call('GET /time-bank/work', { community, queue: 'disputed' })
  expect(items).toMatchObject([{ id: orderId, overdue: false }])
  await passWorkingDays(5)
  expect(await overdue()).toHaveLength(1)
  expect((await toldOf(street)).map(({ kind }) => kind)).toEqual(['overdue.ruling', 'overdue.ruling'])
  await rule(street)
  expect(await overdue()).toEqual([])
})

test('A report of an error that nobody verifies in five working days goes to the next level too (VR-05)', async () => {
  const { community, helper, admin, street } = town
  const leader = await newResident(community, 'teamLeader')
  const { id: about } = await newShift(leader, community, { startsIn: 1, lasts: 60 })
  await helper.call('POST /shifts/:shiftId/sign-ups', { shiftId: about })
  clock.advance(90)
  const { id: reportId } = await helper.call('POST /me/record-reports', { about, minutes: 30, note: '那天我在' })
  await passWorkingDays(5)
  const { items } = await admin.call('GET /record-reports', { community })
  expect(items).toMatchObject([{ id: reportId, overdue: true }])
  expect(await overdue(admin)).toMatchObject([{ kind: 'report', title: '楼栋清洁日' }])
  expect((await Promise.all([admin, street].map(toldOf))).map((found) => found.length)).toEqual([1, 1])
  await admin.call('POST /people/:personId/record-reports/:reportId/decisions',
    { personId: helper.id, reportId, community, outcome: 'dismissed', reason: '签到表上没有' })
  expect(await overdue(admin)).toEqual([])
})

test('However many have administered before, whoever still does is told; one role of two is enough', async () => {
  const { community, elder, worker, street } = town
  const others = await Promise.all(Array.from({ length: 20 }, () => newResident(community, 'communityAdmin')))
  const admins = [town.admin, ...others].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  // The list gives the first twenty.
  const [gone, former, still] = [admins[0], admins.slice(1, 20), admins[20]]
  if (!gone || !still) throw new Error('Nobody administers.')
  const take = (personId: string) =>
    street.call('POST /people/:personId/role-removals', { personId, role: 'communityAdmin', scope: community })
  for (const { id } of former) await take(id)
  const { deskActId } = await worker.call('POST /people/:personId/leaving', { personId: gone.id, why: 'moved', kinIds: [], note: '搬家' })
  await still.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
  await grant(still, 'streetAdmin', community)
  await take(still.id)
  await elder.call('POST /time-bank/orders', wish())
  await passWorkingDays(1)
  expect(await toldOf(still)).toMatchObject([{ kind: 'overdue.review' }])
  expect((await Promise.all(former.map(toldOf))).flat()).toEqual([])
})
