import { expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import '../../functions/entry/documents.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { move } from '../support/move.ts'
import { creditOf, doWhatIsDue } from '../support/orders.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const kin = ({ id }: Person, relation: 'spouse' | 'child' | 'sibling') =>
  ({ personId: id, relation, verifiedBy: 'per_worker', at: clock.in(0) })

/** A resident with credit who has died, as two workers have marked it; a wife of 75, a son of 40, a brother of 70. */
const stage = async (minutes = 300) => {
  const community = await newCommunity()
  const [worker, second] = [await newResident(community, 'gridWorker'), await newResident(community, 'communityAdmin')]
  const [elder, wife, son, brother] = [await newResident(community), await newResident(community),
    await newResident(community), await newResident(community)]
  await know(elder.id, { kin: [kin(wife, 'spouse'), kin(son, 'child'), kin(brother, 'sibling')] })
  await know(wife.id, { birthDay: bornYearsAgo(75) })
  await know(son.id, { birthDay: bornYearsAgo(40) })
  await move(community, { movement: 'credit.earn', from: community, to: elder.id, amount: minutes })
  const mark = async (how: 'leaving' | 'returning') => {
    const { deskActId } = how === 'leaving'
      ? await worker.call('POST /people/:personId/leaving', { personId: elder.id, why: 'died', kinIds: [wife.id], note: '死亡证明' })
      : await worker.call('POST /people/:personId/returning', { personId: elder.id, note: '登记有误' })
    await second.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
    await drain()
  }
  await mark('leaving')
  const personId = elder.id
  const propose = (to: Person, by = worker) =>
    by.call('POST /time-credit/closings/:personId/gift', { personId, to: to.id, reason: '公证书 12 号' })
  const approve = (by = second) => by.call('POST /time-credit/closings/:personId/approval', { personId })
  const closing = async () => (await worker.call('GET /time-credit/closings', { community })).items[0]
  return { community, worker, second, elder, wife, son, brother, mark, propose, approve, closing, personId }
}
test('Who has died leaves credit that two people give to a spouse of 60 or more, once, out of the frozen account (TB-11)', async () => {
  const { worker, second, wife, son, brother, propose, approve, closing, personId, community } = await stage()
  expect(await closing()).toMatchObject({ status: 'open', why: 'died' })
  expect(await refusalOf(approve())).toBe('closing.unknown')
  expect(await refusalOf(propose(brother))).toBe('gift.notKin')
  expect(await refusalOf(propose(son))).toBe('closing.young')
  await propose(wife)
  expect(await refusalOf(approve(worker))).toBe('approval.self')
  const answers = await Promise.all([1, 2, 3].map(() => refusalOf(approve())))
  expect(answers.filter((answer) => answer === 'closing.over'), answers.join()).toHaveLength(2)
  await drain()
  expect(await wife.call('GET /me/time-credit', {})).toMatchObject({ gifted: 300, earned: 0 })
  expect(await creditOf(personId)).toBe(0)
  expect(await closing()).toMatchObject({ status: 'given', minutes: 300, toName: expect.any(String) as string })
  expect((await wife.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('credit.bequeathed')
  expect(await refusalOf(propose(wife, second))).toBe('closing.over')
  const elsewhere = await newResident(await newCommunity(), 'gridWorker')
  expect(await refusalOf(propose(wife, elsewhere))).toBe('role.scope')
  expect(await refusalOf(worker.call('POST /time-credit/closings/:personId/gift', { personId: wife.id, to: son.id, reason: '无' })))
    .toBe('closing.unknown')
  expect(await balanceOf(`timeCredit:pool:${community}`)).toBe(0)
})

test('Where nobody decides within 180 days it goes to the pool, and the books are whole (TB-11)', async () => {
  const { community, personId, closing, propose, wife } = await stage(120)
  await propose(wife)
  clock.advance(179 * 1440)
  await doWhatIsDue()
  expect(await creditOf(personId)).toBe(120)
  clock.advance(2 * 1440)
  await doWhatIsDue()
  await drain()
  expect(await creditOf(personId)).toBe(0)
  expect(await balanceOf(`timeCredit:pool:${community}`)).toBe(120)
  expect(await closing()).toMatchObject({ status: 'toPool', minutes: 120 })
  expect((await reconcile()).faults).toEqual([])
})

test('Who was marked by error has the account open again, and nothing is decided any more (TB-11)', async () => {
  const { mark, propose, wife, elder, closing } = await stage()
  await mark('returning')
  expect(await closing()).toMatchObject({ status: 'returned' })
  expect(await refusalOf(propose(wife))).toBe('closing.over')
  clock.advance(181 * 1440)
  await doWhatIsDue()
  expect(await creditOf(elder.id)).toBe(300)
  await mark('leaving')
  expect(await closing()).toMatchObject({ status: 'open' })
})

test('Kin among the workers do not decide, and who has no birth day on record waits (TB-11)', async () => {
  const { elder, wife, worker, second, propose, brother } = await stage()
  await know(elder.id, { kin: [kin(worker, 'child'), kin(wife, 'spouse'), kin(brother, 'spouse')] })
  expect(await refusalOf(propose(wife))).toBe('closing.ownCase')
  expect(await refusalOf(propose(brother, second))).toBe('birthDay.missing')
})
