import { describe, expect, test } from 'vitest'
import { readStanding } from '../../functions/ledger/balance.ts'
import { mayRedeem } from '../../functions/ledger/redeemer.ts'
import { readHousehold } from '../../functions/platform/household.ts'
import { commit } from '../../functions/platform/commit.ts'
import { perform } from '../../functions/platform/perform.ts'
import { readPerson } from '../../functions/platform/person.ts'
import { drain } from '../support/stream.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { earn, join, newChild, newHousehold } from '../support/households.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const family = async () => {
  const community = await newCommunity()
  const [head, spouse] = await Promise.all([newResident(community), newResident(community)]) as [Person, Person]
  const householdId = await newHousehold('王家', head, spouse)
  return { community, head, spouse, householdId }
}

describe('Joining a household', () => {
  test('begins with seeing whose it is; the head says yes or no, and who asked may take it back (PEERS 1.3)', async () => {
    const { community, head, householdId } = await family()
    const [guest, other] = await Promise.all([newResident(community), newResident(community)]) as [Person, Person]
    const { code } = await head.call('POST /households/:householdId/invitations', { householdId })
    expect(await guest.call('GET /household-invitations/:code', { code })).toMatchObject({
      householdId, name: '王家', members: 2, needsGuardian: false, isMove: false,
    })
    expect(await refusalOf(guest.call('GET /household-invitations/:code', { code: 'AAAAAAAA' }))).toBe('invitation.unknown')
    for (const person of [guest, other]) await person.call('POST /me/household-requests', { code })
    const reject = 'POST /households/:householdId/members/:personId/rejection'
    expect(await refusalOf(other.call(reject, { householdId, personId: guest.id }))).toBe('household.notHead')
    await head.call(reject, { householdId, personId: guest.id })
    await other.call(reject, { householdId, personId: other.id })
    expect(await refusalOf(head.call(reject, { householdId, personId: guest.id }))).toBe('household.notPending')
    const { household } = await head.call('GET /me/household', {})
    expect(household?.members).toHaveLength(2)
    await drain()
    const told = async (person: Person) => (await person.call('GET /me/notices', {})).items.map(({ kind }) => kind)
    expect([await told(guest), await told(other)]).toEqual([['household.rejected'], []])
    expect(await told(head)).toContain('household.asked')
  })

  test('as a child takes a guardian’s consent, worked out from the birth date, at the asking and at the yes (PEERS 1.9)', async () => {
    const { community, head, spouse, householdId } = await family()
    const child = await newResident(community)
    await know(child.id, { birthDay: bornYearsAgo(12) })
    const { code } = await head.call('POST /households/:householdId/invitations', { householdId })
    expect(await child.call('GET /household-invitations/:code', { code })).toMatchObject({ needsGuardian: true })
    expect(await refusalOf(child.call('POST /me/household-requests', { code }))).toBe('household.guardian')
    await know(child.id, { guardianId: spouse.id, guardianConsentAt: clock.in(0) })
    await child.call('POST /me/household-requests', { code })
    await know(child.id, { guardianConsentAt: undefined })
    const accept = () => head.call('POST /households/:householdId/members/:personId/acceptance', { householdId, personId: child.id })
    expect(await refusalOf(accept())).toBe('household.guardian')
    await know(child.id, { guardianConsentAt: clock.in(0) })
    expect((await accept()).members.find(({ personId }) => personId === child.id)).toMatchObject({ isChild: true, status: 'member' })
    expect(await refusalOf((await newChild(community, head.id)).call('POST /households', { name: '小孩家' }))).toBe('person.minor')
  })

  test('two heads who accept the same person at once: one household gets them', async () => {
    const community = await newCommunity()
    const [one, other, guest] = await Promise.all([1, 2, 3].map(() => newResident(community))) as [Person, Person, Person]
    const ids = [await newHousehold('甲家', one), await newHousehold('乙家', other)]
    for (const [index, head] of [one, other].entries()) {
      const { code } = await head.call('POST /households/:householdId/invitations', { householdId: ids[index] ?? '' })
      await guest.call('POST /me/household-requests', { code })
    }
    const outcomes = await Promise.all([one, other].map((head, index) => head.call(
      'POST /households/:householdId/members/:personId/acceptance', { householdId: ids[index] ?? '', personId: guest.id },
    ).then(() => 'in', (error: { problem: { code: string } }) => error.problem.code)))
    expect(outcomes.sort()).toEqual(['household.already', 'in'])
  })
})

describe('The head of a household', () => {
  test('hands over to an adult who says yes; the heads in time are kept (FP-01, PEERS 1.3)', async () => {
    const { community, head, spouse, householdId } = await family()
    const child = await newChild(community, head.id)
    await join(head, householdId, child)
    const offer = (personId: string, by = head) => by.call('POST /households/:householdId/head-offers', { householdId, personId })
    const answer = (by: Person, accept: boolean) => by.call('POST /households/:householdId/head-offers/answer', { householdId, accept })
    expect(await refusalOf(offer(child.id))).toBe('person.minor')
    expect(await refusalOf(offer((await newResident(community)).id))).toBe('household.notMember')
    expect(await refusalOf(offer(head.id, spouse))).toBe('household.notHead')
    expect(await refusalOf(answer(spouse, true))).toBe('household.noOffer')
    await offer(spouse.id)
    await answer(spouse, false)
    await offer(spouse.id)
    await answer(head, false)
    expect(await refusalOf(answer(spouse, true))).toBe('household.noOffer')
    await offer(spouse.id)
    expect(await refusalOf(answer(head, true))).toBe('household.noOffer')
    const after = await answer(spouse, true)
    expect(after).toMatchObject({ headId: spouse.id, heads: [{ personId: head.id, how: 'founded' }, { personId: spouse.id, how: 'handedOver' }] })
    expect(after.headOffer).toBeUndefined()
    expect(await refusalOf(offer(spouse.id))).toBe('household.notHead')
  })

  test('who has died or moved away is followed by the adult who has been there longest; back again, they are a member (PEERS 1.17)', async () => {
    const { community, head, spouse, householdId } = await family()
    const later = await newResident(community)
    await join(head, householdId, later)
    const [worker, second] = await Promise.all([newResident(community, 'gridWorker'), newResident(community, 'communityAdmin')]) as [Person, Person]
    const act = async (call: 'leaving' | 'returning') => {
      const { deskActId } = call === 'leaving'
        ? await worker.call('POST /people/:personId/leaving', { personId: head.id, why: 'died', kinIds: [], note: '死亡证明' })
        : await worker.call('POST /people/:personId/returning', { personId: head.id, note: '登记有误' })
      await second.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
      await drain()
    }
    await act('leaving')
    const { household } = await spouse.call('GET /me/household', {})
    expect(household).toMatchObject({ headId: spouse.id, heads: [{ personId: head.id }, { personId: spouse.id, how: 'succeeded' }] })
    expect(household?.members.map(({ personId }) => personId)).toEqual([spouse.id, later.id])
    expect((await later.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('household.headChanged')
    await act('returning')
    const back = (await spouse.call('GET /me/household', {})).household
    expect([back?.headId, back?.members.map(({ personId }) => personId)]).toEqual([spouse.id, [spouse.id, later.id, head.id]])
  })

  test('is never a child who comes back where nobody leads; the desk sees that, and an adult who comes back leads it (FP-01)', async () => {
    const { community, head, spouse, householdId } = await family()
    const child = await newChild(community, head.id)
    await join(head, householdId, child)
    const [worker, second] = await Promise.all([newResident(community, 'gridWorker'), newResident(community, 'communityAdmin')]) as [Person, Person]
    const act = async (personId: string, call: 'leaving' | 'returning') => {
      const { deskActId } = call === 'leaving'
        ? await worker.call('POST /people/:personId/leaving', { personId, why: 'moved', kinIds: [], note: '迁出' })
        : await worker.call('POST /people/:personId/returning', { personId, note: '登记有误' })
      await second.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
      await drain()
    }
    const seen = async () => (await worker.call('GET /households', { community })).items.find(({ id }) => id === householdId)
    for (const { id } of [child, spouse, head]) await act(id, 'leaving')
    await act(child.id, 'returning')
    expect(await seen()).toMatchObject({ members: 1, headless: true, headName: '*' })
    expect((await child.call('GET /me/household', {})).household?.headId).toBe(head.id)
    await act(spouse.id, 'returning')
    expect((await child.call('GET /me/household', {})).household?.headId).toBe(spouse.id)
    expect(await seen()).toMatchObject({ members: 2, headless: false })
  })
})

describe('Who may redeem', () => {
  const asRequest = (personId: string, id: string) =>
    ({ actor: { id: personId, roles: [] }, eventId: `${personId}.${id}`, call: 'test', contentHash: 'x', at: clock.now() })
  const redeem = async (householdId: string, personId: string, points: number, id: string, community: string): Promise<string> =>
    perform(asRequest(personId, id), async () => {
      const household = await readHousehold(householdId)
      if (!household) throw new Error('a household')
      const { writes, allowance } = await mayRedeem(household, await readPerson(personId), points, clock.now())
      return commit(asRequest(personId, id), { type: 'test.redeemed', community, data: { allowance }, answer: {} }, ...writes)
    }).then(() => 'done', (error: { code: string }) => error.code)

  test('is any adult and the head; a child within the head’s limit for the month, and nothing where none is set (FP-01, PEERS 4.9)', async () => {
    const { community, head, spouse, householdId } = await family()
    const child = await newChild(community, head.id)
    await join(head, householdId, child)
    expect(await redeem(householdId, spouse.id, 500, 'r1', community)).toBe('done')
    expect(await redeem(householdId, (await newResident(community)).id, 5, 'r2', community)).toBe('household.notMember')
    expect(await redeem(householdId, child.id, 1, 'r3', community)).toBe('household.childLimit')
    const limit = (personId: string, by = head) =>
      by.call('POST /households/:householdId/members/:personId/limit', { householdId, personId, points: 20 })
    expect(await refusalOf(limit(spouse.id))).toBe('household.notChild')
    expect(await refusalOf(limit(child.id, spouse))).toBe('household.notHead')
    expect((await limit(child.id)).members.find(({ personId }) => personId === child.id)?.monthlyLimit).toBe(20)
    // Three at once, of which two fit.
    const tries = await Promise.all(['r4', 'r5', 'r6'].map((id) => redeem(householdId, child.id, 9, id, community)))
    expect(tries.sort()).toEqual(['done', 'done', 'household.childLimit'])
    expect(await redeem(householdId, child.id, 3, 'r7', community)).toBe('household.childLimit')
    expect(await redeem(householdId, child.id, 2, 'r8', community)).toBe('done')
  })
})

test('Members see what each has earned and redeemed; adults give points to the shop, where they end as before (FP-08, PEERS 4.9)', async () => {
  const { community, head, spouse, householdId } = await family()
  await earn(community, householdId, head.id, 30, '2028-10')
  await earn(community, householdId, spouse.id, 10)
  expect(await spouse.call('GET /me/household/shares', {})).toMatchObject({
    balance: 40, members: [{ personId: head.id, earned: 30, points: 30 }, { personId: spouse.id, earned: 10, points: 10 }],
  })
  const give = (by: Person, points: number) => by.call('POST /households/:householdId/donations', { householdId, points })
  expect(await refusalOf(give(head, 41))).toBe('balance.short')
  expect(await refusalOf(give(await newResident(community), 1))).toBe('household.notMember')
  expect(await give(spouse, 35)).toEqual({ balance: 5 })
  expect((await readStanding(`familyPoint:pool:${community}`)).lots).toEqual({ '2028-10': 30, '2028-11': 5 })
  expect(await refusalOf((await newResident(community)).call('GET /me/household/shares', {}))).toBe('household.unknown')
})
