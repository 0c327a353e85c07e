import { beforeEach, describe, expect, test } from 'vitest'
import '../../functions/entry/documents.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { balanceOf, readStanding } from '../../functions/ledger/balance.ts'
import { chinaMonth } from '../../shared/units.ts'
import { move } from '../support/move.ts'
import {
  acceptedOrder, codeFor, creditOf, doWhatIsDue, heldFor, newElder, newHelper, openOrder, serve, statusOf,
} from '../support/orders.ts'
import { authorise, bornYearsAgo, know } from '../support/person.ts'
import { fillPool, poolOf } from '../support/pool.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

let community: string
let elder: Person
let helper: Person
let worker: Person
let second: Person
let wife: Person

beforeEach(async () => {
  community = await newCommunity()
  elder = await newElder(community)
  helper = await newHelper(community)
  worker = await newResident(community, 'gridWorker')
  second = await newResident(community, 'communityAdmin')
  wife = await newElder(community, 0)
  const kin = { personId: wife.id, relation: 'spouse' as const, verifiedBy: worker.id, at: clock.in(0) }
  await know(elder.id, { kin: [kin] })
})

const mark = async (person: Person, how: 'leaving' | 'returning') => {
  const { deskActId } = how === 'leaving'
    ? await worker.call('POST /people/:personId/leaving', { personId: person.id, why: 'died', kinIds: [], note: '死亡证明' })
    : await worker.call('POST /people/:personId/returning', { personId: person.id, note: '登记有误' })
  await second.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
  await drain()
}

const giveToWife = async () => {
  await worker.call('POST /time-credit/closings/:personId/gift', { personId: elder.id, to: wife.id, reason: '公证书 12 号' })
  await second.call('POST /time-credit/closings/:personId/approval', { personId: elder.id })
}

const stateOf = async (kind: string, { id }: Person) => (await readStanding(`timeCredit:${kind}:${id}`)).state
/** Day after day the schedule runs, and nothing that is due fails. */
const passDays = async (days: number) => {
  for (let left = days; left > 0; left -= 10) {
    clock.advance(Math.min(left, 10) * 1440)
    expect(await doWhatIsDue()).toMatchObject({ failed: 0 })
  }
}
const mustBeWhole = async () => {
  await drain()
  expect((await reconcile()).faults).toEqual([])
}

describe('An order of who has died', () => {
  test('is called off: the escrow goes into the frozen account, and to kin with the estate (TB-11)', async () => {
    const orderId = await openOrder(elder, worker)
    await mark(elder, 'leaving')
    expect(await statusOf(worker, orderId)).toBe('cancelled')
    clock.advance(1441)
    expect(await doWhatIsDue()).toMatchObject({ failed: 0 })
    expect([await creditOf(elder.id), await heldFor(orderId), await stateOf('member', elder)]).toEqual([300, 0, 'frozen'])
    await giveToWife()
    expect([await creditOf(elder.id), await balanceOf(`timeCredit:gift:${wife.id}`)]).toEqual([0, 300])
    await mustBeWhole()
  })

  test('that ends after the estate is decided follows it: earned credit to the same kin, once (TB-11)', async () => {
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 60)
    await mark(elder, 'leaving')
    await giveToWife()
    expect(await balanceOf(`timeCredit:gift:${wife.id}`)).toBe(180)
    await worker.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    await doWhatIsDue()
    expect([await creditOf(helper.id), await creditOf(elder.id), await heldFor(orderId)]).toEqual([60, 0, 0])
    expect([await balanceOf(`timeCredit:gift:${wife.id}`), await poolOf(community)]).toEqual([240, 0])
    await mustBeWhole()
  })

  test('goes to the pool where the kin has left too (TB-11)', async () => {
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 60)
    await mark(elder, 'leaving')
    await giveToWife()
    await know(wife.id, { leftAt: clock.in(0), leftWhy: 'moved' })
    await worker.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect([await heldFor(orderId), await creditOf(elder.id), await poolOf(community)]).toEqual([0, 0, 60])
    await mustBeWhole()
  })

  test('goes to the pool where the gift account of the kin is frozen: nobody else waits for that (TB-11)', async () => {
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 60)
    await mark(elder, 'leaving')
    await giveToWife()
    const street = await newResident(community, 'streetAdmin')
    await street.call('POST /accounts/:account/states', { account: `timeCredit:gift:${wife.id}`, state: 'frozen', reason: '核对' })
    await worker.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect([await creditOf(helper.id), await heldFor(orderId), await creditOf(elder.id)]).toEqual([60, 0, 0])
    expect([await balanceOf(`timeCredit:gift:${wife.id}`), await poolOf(community)]).toEqual([180, 60])
    await mustBeWhole()
  })

  test('pays the volunteer as it was done; a volunteer who has died is paid into the estate (TB-11, 1.4)', async () => {
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 60)
    await mark(elder, 'leaving')
    await mark(helper, 'leaving')
    await worker.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect([await creditOf(elder.id), await creditOf(helper.id)]).toEqual([240, 60])
    await passDays(181)
    expect([await creditOf(elder.id), await creditOf(helper.id), await poolOf(community)]).toEqual([0, 0, 300])
    await mustBeWhole()
  })
})

test('Gifted and granted credit of who leaves is frozen too, goes to the pool, and is open again after an error (TB-11)', async () => {
  await move(community, { movement: 'credit.bequeath', from: elder.id, to: wife.id, amount: 90 })
  await mark(wife, 'leaving')
  expect([await stateOf('member', wife), await stateOf('gift', wife), await stateOf('grant', wife)])
    .toEqual(['frozen', 'frozen', undefined])
  const wish = { service: 'chat' as const, place: '3 栋', startsAt: clock.in(600), minutes: 60 }
  expect(await refusalOf(wife.call('POST /time-bank/orders', wish))).toBe('account.frozen')
  await mark(wife, 'returning')
  expect([await stateOf('member', wife), await stateOf('gift', wife)]).toEqual([undefined, undefined])
  await wife.call('POST /time-bank/orders', wish)
  await mark(wife, 'leaving')
  await passDays(181)
  expect([await balanceOf(`timeCredit:gift:${wife.id}`), await poolOf(community)]).toEqual([0, 90])
  await mustBeWhole()
})

test('What was granted to who has left goes back to the pool at the end of the month, though it is frozen (TB-06, TB-11)', async () => {
  await know(elder.id, { care: { hardshipUntil: '2099-12-31' } })
  await fillPool(community, 100)
  await worker.call('POST /time-credit/grants', { personId: elder.id, monthlyMinutes: 60, reason: '低保' })
  await second.call('POST /time-credit/grants/:personId/approval', { personId: elder.id })
  await doWhatIsDue()
  await mark(elder, 'leaving')
  expect([await stateOf('grant', elder), await balanceOf(`timeCredit:grant:${elder.id}`)]).toEqual(['frozen', 60])
  await passDays(32)
  expect([await balanceOf(`timeCredit:grant:${elder.id}`), await poolOf(community)]).toEqual([0, 100])
})

test('A gift to, and a note of, who has died come back to their estate (TB-05, TB-11)', async () => {
  const { items: [note] } = await elder.call('POST /time-credit/notes', { minutes: 60, count: 1 })
  await elder.call('POST /time-credit/gifts', { to: wife.id, minutes: 30 })
  await know(wife.id, { leftAt: clock.in(0), leftWhy: 'moved' })
  await mark(elder, 'leaving')
  await passDays(2)
  expect(await creditOf(elder.id)).toBe(240)
  await passDays(366)
  expect(await balanceOf(`timeCredit:note:${note?.serial}`)).toBe(0)
  expect([await creditOf(elder.id), await poolOf(community)]).toEqual([0, 300])
})

describe('The month of a mandate', () => {
  let daughter: Person
  const used = async () => (await elder.call('GET /me/mandates', {})).given[0]?.usedMinutes
  const ask = (startsIn = 600, minutes = 90) => daughter.call('POST /time-bank/orders', {
    service: 'chat', place: '3 栋', startsAt: clock.in(startsIn), minutes, forPerson: elder.id,
  })

  beforeEach(async () => {
    // A month that ends in the middle of a test would begin the count anew.
    if (chinaMonth(clock.now()) !== chinaMonth(clock.now() + 6 * 3_600_000)) clock.advance(6 * 60)
    daughter = await newResident(community)
    await know(daughter.id, { birthDay: bornYearsAgo(40) })
    await authorise(elder.id, daughter.id, { monthlyMinutes: 120 })
  })

  test('has the minutes of a cancelled order again, exactly once (TB-05)', async () => {
    const { orderId } = await ask()
    expect(await used()).toBe(90)
    expect(await refusalOf(ask())).toBe('mandate.spent')
    const cancel = () => daughter.call('POST /time-bank/orders/:orderId/cancellation', { orderId, reason: '不用了' })
    const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(cancel())))
    expect(outcomes.filter((one) => one === 'order.state')).toHaveLength(2)
    expect(await used()).toBe(0)
    await ask()
    expect(await used()).toBe(90)
  })

  test('has those of an expired one, and what a settled one did not cost; a draft costs none (TB-05)', async () => {
    await ask(40, 30)
    const { orderId } = await ask(60, 60)
    await daughter.call('POST /time-bank/orders', {
      service: 'chat', place: '3 栋', startsAt: clock.in(600), minutes: 90, forPerson: elder.id, draft: true,
    })
    expect(await used()).toBe(90)
    await worker.call('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
    await helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
    await daughter.call('POST /time-bank/orders/:orderId/acceptance', { orderId })
    clock.advance(60)
    await doWhatIsDue()
    expect(await used()).toBe(60)
    await helper.call('POST /time-bank/orders/:orderId/check-ins', { orderId, code: (await codeFor(elder, orderId)).code })
    clock.advance(45)
    await helper.call('POST /time-bank/orders/:orderId/check-outs', { orderId, code: (await codeFor(elder, orderId)).code })
    await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
    expect(await used()).toBe(45)
  })

  test('that is over gets nothing back, and a new one is not made larger (TB-05)', async () => {
    const { orderId } = await ask(45 * 1440)
    clock.advance(32 * 1440)
    await ask(600, 60)
    expect(await used()).toBe(60)
    await daughter.call('POST /time-bank/orders/:orderId/cancellation', { orderId, reason: '不用了' })
    expect(await used()).toBe(60)
  })

  test('has the minutes of paper notes that come back unused (TB-05)', async () => {
    const { items: [note] } = await daughter.call('POST /time-credit/notes', { minutes: 60, count: 1, forPerson: elder.id })
    expect(await used()).toBe(60)
    await daughter.call('POST /time-credit/notes/:serial/return', { serial: note?.serial ?? '' })
    expect(await used()).toBe(0)
  })
})
