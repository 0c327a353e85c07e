import { unmarshall } from '@aws-sdk/util-dynamodb'
import { beforeEach, describe, expect, test } from 'vitest'
import { dayIn, offer, weekly } from '../support/arrangements.ts'
import { acceptedOrder, newElder, newHelper, openOrder, serve } from '../support/orders.ts'
import { authorise } from '../support/person.ts'
import { drain, eventImages } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, nextMorning } from '../support/world.ts'

beforeEach(() => { nextMorning() })

interface Act { type: string; actorId: string; data: { onBehalfOf?: string } }

/** What somebody has done in the books' own words: the type of each event and in whose name it was. */
const actsOf = async (person: Person): Promise<[string, string | undefined][]> =>
  (await eventImages()).map((image) => unmarshall(image as never) as Act)
    .filter(({ actorId, type }) => actorId === person.id && !type.startsWith('person.'))
    .map(({ type, data }) => [type, data.onBehalfOf])

const newTown = async () => {
  const community = await newCommunity()
  const [elder, helper] = [await newElder(community, 1200), await newHelper(community)]
  const worker = await newResident(community, 'gridWorker')
  const daughter = await newResident(community)
  await authorise(elder.id, daughter.id)
  const asked = { service: 'chat' as const, place: '3 栋 201', minutes: 60, forPerson: elder.id }
  const publishing = async (more: { draft?: true } = {}) => (await daughter.call('POST /time-bank/orders',
    { ...asked, startsAt: clock.in(1440), ...more })).orderId
  const approve = (orderId: string) => worker.call('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
  const take = (orderId: string) => helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
  return { community, elder, helper, worker, daughter, publishing, approve, take }
}

describe('Both names stand on the event (PEERS 1.7)', () => {
  test('of every act on an order that a mandate covers, whoever published it, and of no act of the other side', async () => {
    const { elder, helper, worker, daughter, publishing, approve, take } = await newTown()
    const draft = await publishing({ draft: true })
    await daughter.call('POST /time-bank/orders/:orderId/publication', { orderId: draft })
    await daughter.call('POST /time-bank/orders/:orderId/cancellation', { orderId: draft, reason: '不用了' })
    const orderId = await publishing()
    await approve(orderId)
    await take(orderId)
    await daughter.call('POST /time-bank/orders/:orderId/declines', { orderId, personId: helper.id, reason: '换一位' })
    await take(orderId)
    await daughter.call('POST /time-bank/orders/:orderId/acceptance', { orderId })
    await serve(elder, helper, orderId, 60)
    await daughter.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    await daughter.call('POST /time-bank/orders/:orderId/ratings', { orderId, about: helper.id, stars: 5 })
    await daughter.call('POST /time-bank/orders/:orderId/complaints', { orderId, kind: 'complaint', text: '来晚了' })
    const own = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, own, 60)
    await daughter.call('POST /time-bank/orders/:orderId/disputes', { orderId: own, text: '只来了半小时' })
    await daughter.call('POST /time-bank/orders/:orderId/statements', { orderId: own, text: '邻居可以作证' })
    const missed = await acceptedOrder(elder, worker, helper)
    clock.advance(1440 + 40)
    await daughter.call('POST /time-bank/orders/:orderId/no-show', { orderId: missed, reason: '没来' })
    const done = await actsOf(daughter)
    expect(done.map(([type]) => type)).toEqual([
      'order.drafted', 'order.published', 'order.cancelled', 'order.published', 'order.declined', 'order.accepted',
      'order.settled', 'order.rated', 'order.complained', 'order.disputed', 'order.stated', 'order.noShow',
    ])
    expect(done.filter(([, forWhom]) => forWhom !== elder.id)).toEqual([])
    expect((await actsOf(helper)).filter(([, forWhom]) => forWhom !== undefined)).toEqual([])
    expect((await actsOf(elder)).filter(([, forWhom]) => forWhom !== undefined)).toEqual([])
  })

  test('of a worker at the desk: who confirms for an elder, and who vouches that a helper came and left', async () => {
    const { elder, helper, worker } = await newTown()
    const orderId = await openOrder(elder, worker)
    await helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
    await worker.call('POST /time-bank/orders/:orderId/acceptance', { orderId })
    clock.advance(1440)
    const vouched = { orderId, personId: helper.id, reason: '手机没电' }
    await worker.call('POST /time-bank/orders/:orderId/check-ins', vouched)
    clock.advance(60)
    await worker.call('POST /time-bank/orders/:orderId/check-outs', vouched)
    await worker.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect(await actsOf(worker)).toEqual([
      ['order.approved', undefined], ['order.accepted', elder.id], ['order.checkedIn', helper.id],
      ['order.checkedOut', helper.id], ['order.settled', elder.id],
    ])
  })

  test('of standing arrangements and paper notes', async () => {
    const { community, elder, helper, worker, daughter } = await newTown()
    await offer(helper)
    const propose = async (by: Person, given: object): Promise<string> =>
      (await by.call('POST /time-bank/arrangements', { ...weekly({ with: helper.id }), ...given })).arrangementId
    const first = await propose(daughter, { forPerson: elder.id })
    await helper.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId: first })
    await worker.call('POST /time-bank/arrangements/:arrangementId/review', { arrangementId: first, community, approve: true })
    await daughter.call('POST /time-bank/arrangements/:arrangementId/pause', { arrangementId: first, until: dayIn(10) })
    await daughter.call('POST /time-bank/arrangements/:arrangementId/resumption', { arrangementId: first })
    await daughter.call('POST /time-bank/arrangements/:arrangementId/end', { arrangementId: first, reason: '搬去女儿家' })
    const { items: [note] } = await daughter.call('POST /time-credit/notes', { minutes: 60, count: 1, forPerson: elder.id })
    await daughter.call('POST /time-credit/notes/:serial/return', { serial: note?.serial ?? '' })
    expect(await actsOf(daughter)).toEqual([
      ['arrangement.proposed', elder.id], ['arrangement.paused', elder.id], ['arrangement.resumed', elder.id],
      ['arrangement.ended', elder.id], ['notes.issued', elder.id], ['note.returned', elder.id],
    ])
    expect((await actsOf(helper)).filter(([, forWhom]) => forWhom !== undefined)).toEqual([])
  })
})

test('‘X 代 Y’ is read, masked, by the other side, in the statement and by the auditor (PEERS 1.7)', async () => {
  const { community, elder, helper, worker, daughter } = await newTown()
  const orderId = await acceptedOrder(elder, worker, helper)
  const masked = ({ name }: Person) => `${name[0]}*${name[2]}`
  await serve(elder, helper, orderId, 60)
  await daughter.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
  await drain()
  const { order } = await helper.call('GET /time-bank/orders/:orderId', { orderId })
  const [by, forName] = [masked(daughter), masked(elder)]
  expect([order.confirmedByName, order.requesterName]).toEqual([by, forName])
  const account = `timeCredit:member:${helper.id}`
  const { items: [line] } = await helper.call('GET /accounts/:account/explanation', { account })
  expect(line?.by).toEqual({ zh: `经办人：${by} 代 ${forName}。`, en: `Done by ${by} for ${forName}.` })
  const auditor = await newResident(community, 'auditor')
  const { event } = await auditor.call('GET /audit/movements/:movementId', { movementId: line?.movementId ?? '' })
  expect([event.actorId, event.actorName, event.forName]).toEqual([daughter.id, by, forName])
})
