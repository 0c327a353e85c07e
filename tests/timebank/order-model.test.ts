import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../../functions/entry/documents.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { findOrder } from '../../functions/timebank/orders/save.ts'
import { heldMinutes, life } from '../../functions/timebank/orders/rules.ts'
import { codeFor, creditOf, doWhatIsDue, giveCredit, heldFor, newElder, newHelper } from '../support/orders.ts'
import { fillPool, poolOf } from '../support/pool.ts'
import { drain, eventImages } from '../support/stream.ts'
import { know } from '../support/person.ts'
import { setHere } from '../support/settings.ts'
import { type Person, clock, grant, newCommunity, newResident } from '../support/world.ts'

// A failure prints its seed; LINLI_MODEL_SEED repeats it, LINLI_MODEL_TIMES walks that many times as far.
const seed = Number(process.env.LINLI_MODEL_SEED ?? Math.trunc(Date.now() % 2 ** 31))
const times = Number(process.env.LINLI_MODEL_TIMES ?? 1)

interface Cast { community: string; elders: Person[]; helpers: Person[]; worker: Person; admin: Person; street: Person }

const newCast = async (): Promise<Cast> => {
  const community = await newCommunity()
  const street = await newResident(community)
  await grant(street, 'streetAdmin', community.slice(0, 9))
  const poor = await newElder(community, 0)
  await know(poor.id, { care: { hardshipUntil: '2099-12-31' } })
  const cast = {
    community, elders: [await newElder(community, 400), poor], helpers: [await newHelper(community), await newHelper(community)],
    worker: await newResident(community, 'gridWorker'), admin: await newResident(community, 'communityAdmin'), street,
  }
  // Rulings give minutes that nobody measured: no day is too short for them here.
  await setHere(community, 'volunteering.servedDailyMinutes', 1440)
  await giveCredit(cast.helpers[1]?.id ?? '', community, 89_900)
  await fillPool(community, 300)
  return cast
}
const issuedMinutes = 400 + 89_900 + 300

const verbs = [
  'publish', 'publish', 'approve', 'approve', 'refuse', 'claim', 'claim', 'claim', 'accept', 'accept', 'withdraw', 'decline',
  'checkIn', 'checkIn', 'checkIn', 'checkOut', 'checkOut', 'confirm', 'confirmPart', 'rate', 'cancel', 'noShow', 'dispute', 'rule',
  'appeal', 'ruleHigher', 'object', 'uphold', 'void', 'buy', 'pass', 'pass', 'passLong',
] as const
type Verb = (typeof verbs)[number]
interface Step { verb: Verb; order: number; elder: number; helper: number; minutes: number }
const act = fc.record({
  verb: fc.constantFrom(...verbs), order: fc.nat(4), elder: fc.nat(1), helper: fc.nat(1), minutes: fc.integer({ min: 15, max: 120 }),
})
/** One act, or two at the same moment. */
const steps = (count: number) => fc.array(fc.array(act, { minLength: 1, maxLength: 2 }), { minLength: count, maxLength: count, size: 'max' })

/** The plain way is walked first, so that what must have happened does not hang on chance. */
const plainWay: Step[][] = ([
  'publish', 'approve', 'claim', 'accept', 'pass', 'checkIn', 'pass', 'checkOut', 'confirm', 'publish', 'cancel',
] as const).map((verb) => [{ verb, order: 0, elder: 0, helper: 0, minutes: 60 }])

interface World { cast: Cast; orders: { orderId: string; elder: Person }[]; complaints: string[]; done: Set<string> }

const doStep = async ({ cast, orders, complaints }: World, { verb, order, elder, helper, minutes }: Step): Promise<unknown> => {
  const { community, worker, admin, street } = cast
  const asker = cast.elders[elder] as Person
  const helping = cast.helpers[helper] as Person
  if (verb === 'pass' || verb === 'passLong') {
    clock.advance(verb === 'pass' ? minutes : minutes * 60)
    return doWhatIsDue()
  }
  if (verb === 'publish') {
    const { orderId } = await asker.call('POST /time-bank/orders', {
      service: 'chat', place: '3 栋', startsAt: clock.in(30 + minutes), minutes, people: 1 + (minutes % 2), pays: elder === 1 ? 'pool' : 'credit',
    })
    return orders.push({ orderId, elder: asker })
  }
  // The newest orders are the ones that live.
  const found = orders.at(-1 - order) ?? orders.at(-1)
  if (!found) return undefined
  const { orderId } = found
  const by = found.elder
  const pays = [{ personId: helping.id, minutes }]
  switch (verb) {
    case 'approve': return worker.call('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
    case 'refuse': return worker.call('POST /time-bank/orders/:orderId/review', { orderId, approve: false, reason: '重复' })
    case 'claim': return helping.call('POST /time-bank/orders/:orderId/claims', { orderId })
    case 'accept': return by.call('POST /time-bank/orders/:orderId/acceptance', { orderId })
    case 'withdraw': return helping.call('POST /time-bank/orders/:orderId/claim-withdrawals', { orderId, reason: '有事' })
    case 'decline': return by.call('POST /time-bank/orders/:orderId/declines', { orderId, personId: helping.id, reason: '已约' })
    case 'checkIn': return helping.call('POST /time-bank/orders/:orderId/check-ins', { orderId, code: (await codeFor(by, orderId)).code })
    case 'checkOut': return helping.call('POST /time-bank/orders/:orderId/check-outs', { orderId, code: (await codeFor(by, orderId)).code })
    case 'confirm': return by.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    case 'confirmPart': return by.call('POST /time-bank/orders/:orderId/confirmation', { orderId, pays, reason: '早走' })
    case 'rate': return by.call('POST /time-bank/orders/:orderId/ratings', { orderId, about: helping.id, stars: 4 })
    case 'cancel': return by.call('POST /time-bank/orders/:orderId/cancellation', { orderId, reason: '不用了' })
    case 'noShow': return by.call('POST /time-bank/orders/:orderId/no-show', { orderId, reason: '没来' })
    case 'dispute': return helping.call('POST /time-bank/orders/:orderId/disputes', { orderId, text: '不对' })
    case 'rule': return admin.call('POST /time-bank/orders/:orderId/rulings', { orderId, pays, reasons: '折中' })
    case 'appeal': return by.call('POST /time-bank/orders/:orderId/appeals', { orderId, text: '不服' })
    case 'ruleHigher': return street.call('POST /time-bank/orders/:orderId/rulings', { orderId, pays: [], reasons: '改判' })
    case 'object': {
      const { complaintId } = await by.call('POST /time-bank/orders/:orderId/complaints', { orderId, kind: 'objection', text: '少了' })
      return complaints.push(complaintId)
    }
    case 'uphold': return admin.call('POST /time-bank/complaints/:complaintId/answer', {
      complaintId: complaints.at(-1) ?? 'cmp_01J9ZZZZZZZZZZZZZZZZZZZZZZ', community, text: '成立', upheld: true,
    })
    case 'void': return admin.call('POST /time-bank/orders/:orderId/voiding', { orderId, reason: '误发' })
    case 'buy': return admin.call('POST /time-bank/orders/:orderId/market-service', { orderId, provider: '家政' })
  }
}

const attempt = async (world: World, step: Step): Promise<void> => {
  const outcome = await doStep(world, step).then(() => 'done', (error: { problem?: { code: string } }) => {
    if (!error.problem || error.problem.code === 'bug') throw error
    return error.problem.code
  })
  world.done.add(`${step.verb} ${outcome}`)
}

const sumOf = async (parts: Promise<number>[]): Promise<number> => (await Promise.all(parts)).reduce((sum, one) => sum + one, 0)

/**
 * Nothing minted, nothing lost: what people hold, what orders hold and what the pool holds is what was issued; and each
 * minute that stands confirmed is a minute of service, once.
 */
const mustAddUp = async ({ cast, orders }: World): Promise<void> => {
  const people = await Promise.all([...cast.elders, ...cast.helpers].map(({ id }) => creditOf(id)))
  let total = people.reduce((sum, one) => sum + one, 0)
  let bought = 0
  let served = 0
  for (const { orderId } of orders) {
    const order = await findOrder(orderId)
    const held = await heldFor(orderId)
    expect(held, `${orderId} ${order.status}`).toBe(heldMinutes(order))
    if (Object.keys(life[order.status]).length === 0 || order.status === 'settled') expect(held).toBe(0)
    total += held
    bought += order.market?.minutes ?? 0
    const stands = ['settled', 'rated'].includes(order.status)
    served += stands ? order.claims.reduce((sum, { confirmedMinutes = 0 }) => sum + confirmedMinutes, 0) : 0
  }
  expect(total + await poolOf(cast.community) + bought).toBe(issuedMinutes)
  expect(await sumOf(cast.helpers.map(({ id }) => balanceOf(`serviceMinutes:volunteer:${id}`)))).toBe(served)
}

/** Whatever the walk did to a balance is said in a sentence with its rule. */
const mustBeExplained = async ({ cast }: World): Promise<void> => {
  for (const person of [...cast.elders, ...cast.helpers]) {
    for (const account of [`timeCredit:member:${person.id}`, `serviceMinutes:volunteer:${person.id}`]) {
      const { items } = await person.call('GET /accounts/:account/explanation', { account, limit: 100 })
      expect(items.filter(({ what, rule }) => what.zh.includes('一笔“') || rule === undefined).map(({ movement }) => movement)).toEqual([])
    }
  }
}

/** Every step that the events tell of is one of the table. */
const mustFollowTheTable = async (): Promise<void> => {
  const leads = new Set(Object.entries(life).flatMap(([from, acts]) => Object.values(acts).flat().map((to) => `${from} ${to}`)))
  const known = new Set(['draft draft', 'checkedOut settled', ...leads])
  const moves = (await eventImages()).filter(({ data }) => data?.M?.orderId && data.M.from)
    .map(({ data }) => `${data?.M?.from?.S} ${data?.M?.to?.S}`)
  expect(moves.filter((one) => !known.has(one))).toEqual([])
}

test('No path through an order’s life mints or loses a minute, whatever is done, twice or at once (TB-08, 1.4)', async () => {
  const done = new Set<string>()
  let walked = 0
  await fc.assert(fc.asyncProperty(steps(60), async (walk) => {
    const world: World = { cast: await newCast(), orders: [], complaints: [], done }
    for (const [index, together] of walk.entries()) {
      await Promise.all(together.map((step) => attempt(world, step)))
      walked += together.length
      if (index % 10 === 9) await mustAddUp(world)
    }
    clock.advance(30 * 1440)
    await doWhatIsDue()
    await mustAddUp(world)
    await mustBeExplained(world)
  }), { numRuns: 1 + 6 * times, seed, endOnFailure: true, examples: [[plainWay]] })
  await mustFollowTheTable()
  await drain()
  expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
  expect(walked).toBeGreaterThanOrEqual(360)
  for (const verb of ['publish', 'approve', 'claim', 'accept', 'checkIn', 'cancel']) expect([...done]).toContain(`${verb} done`)
}, 600_000 * times)
