import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { findChange } from '../../functions/funds/oversight/moves/items.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import type { Input } from '../../shared/contract/index.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { creditCode, dayIn, draftOf, openCampaign } from '../support/funds.ts'
import { type GivingStage, give, givingStage, seen } from '../support/giving.ts'
import { newHousehold } from '../support/households.ts'
import { publish } from '../support/oversight.ts'
import { approved } from '../support/spending.ts'
import { doWhatIsDue } from '../support/orders.ts'
import { drain } from '../support/stream.ts'
import { type Person, newResident, newVisitor, refusalOf } from '../support/world.ts'

let giving: GivingStage
let [fromId, toId] = ['', '']
type Asked = Omit<Input<'POST /fund-work/funds/:fundId/use-changes'>, 'community' | 'fundId'>

const stage = () => giving.stage
const ask = (changes: Partial<Asked> = {}, by: Person = stage().officer) => by.call('POST /fund-work/funds/:fundId/use-changes', {
  community: stage().community, fundId: stage().fund.id, fromId, toId, reason: '助餐点停办', resolution: '2026 年第 5 次居民会议', ...changes,
})
const vote = (changeId: string, by: Person, yes = true) => by.call('POST /fund-work/use-changes/:changeId/votes', {
  community: stage().community, changeId, yes, reason: yes ? '符合原来的心意' : '不同意',
})
/** By three of five. */
const moved = async (changeId: string) => {
  await vote(changeId, stage().approver)
  await vote(changeId, stage().second)
  const after = await vote(changeId, stage().member)
  await drain()
  return after
}
const leftOf = (id: string) => balanceOf(purposeAccount(id))
const answer = (by: Person, changeId: string, agrees: boolean) => by.call('POST /me/use-changes/:changeId/answer', { changeId, agrees })
const kinds = async (person: Person) => (await person.call('GET /me/notices', {})).items.map(({ kind }) => kind)

/** How often each was asked to vote. */
const timesAsked = (...people: Person[]) => Promise.all(people.map(async (person) =>
  (await kinds(person)).filter((kind) => kind === 'useChange.toDecide').length))

beforeAll(async () => {
  pauseBetweenLooks(5)
  giving = await givingStage()
})
afterAll(async () => { await giving?.stop() })
const fresh = async () => {
  fromId = (await giving.open()).id
  toId = (await giving.open({ plan: { title: '上门送餐', firstDay: dayIn(0), lastDay: dayIn(60) } })).id
}

describe('Another use (CF-11)', () => {
  test('CF-11 is voted by the majority of the committee; what is left moves, and each donor sees where to and what became of it there', async () => {
    await fresh()
    const { resident, neighbour, officer, supervisor, street, community, fund } = stage()
    const gift = await give(giving, resident, fromId, 800_000)
    const other = await give(giving, neighbour, fromId, 200_000)
    const spend = (purposeId: string, sumFen: number) => approved({ ...stage(), campaignId: purposeId }, sumFen)
    await spend(fromId, 300_000)
    const change = await ask()
    expect(change).toMatchObject({ state: 'vote', fromTitle: '长者助餐', toTitle: '上门送餐' })
    await drain()
    expect(await timesAsked(stage().approver, stage().member, supervisor, officer, resident)).toEqual([1, 1, 0, 0, 0])
    expect(await refusalOf(vote(change.id, supervisor))).toBe('spending.noSeat')
    expect(await refusalOf(vote(change.id, resident))).toBe('useChange.unknown')
    await newHousehold('一家', officer, street)
    expect(await refusalOf(vote(change.id, street))).toBe('conflict.close')
    await vote(change.id, stage().approver, false)
    expect((await vote(change.id, stage().approver)).votes).toHaveLength(1)
    expect(await moved(change.id)).toMatchObject({ state: 'moved', movedFen: 700_000 })
    expect([await leftOf(fromId), await leftOf(toId)]).toEqual([0, 700_000])
    await spend(toId, 600_000)
    const path = async (by: Person, id: string) => (await seen(by, id)).path
    expect(await path(resident, gift.id)).toMatchObject([
      { amountFen: 300_000, state: 'spent' },
      { amountFen: 500_000, state: 'moved', movedTo: { id: toId, title: '上门送餐' }, onward: [{ amountFen: 500_000, state: 'spent' }] },
    ])
    expect(await path(neighbour, other.id)).toMatchObject([
      { amountFen: 200_000, state: 'moved', onward: [{ amountFen: 100_000, state: 'spent' }, { amountFen: 100_000, state: 'waiting' }] },
    ])
    const anyone = (await (await newVisitor()).call('GET /funds/:fundId/use-changes', { fundId: fund.id })).items
    expect(anyone).toMatchObject([{ fromTitle: '长者助餐', toTitle: '上门送餐', movedFen: 700_000, resolution: '2026 年第 5 次居民会议' }])
    const { purposes } = await (await newVisitor()).call('GET /open/funds/:fundId', { fundId: fund.id })
    expect(purposes.find(({ what }) => what === 'others')?.book.movedFen).toBe(0)
    expect(await refusalOf(vote(change.id, stage().second))).toBe('useChange.state')
    const empty = await ask()
    await vote(empty.id, stage().approver)
    await vote(empty.id, stage().second)
    expect(await refusalOf(vote(empty.id, stage().member))).toBe('useChange.nothing')
    const withdrawn = await officer.call('POST /fund-work/use-changes/:changeId/withdrawal', { community, changeId: empty.id, reason: '没有余款' })
    expect(withdrawn.state).toBe('withdrawn')
    expect((await stage().member.call('GET /fund-work/funds/:fundId/use-changes', { community, fundId: fund.id })).items).toHaveLength(1)
    await drain()
    expect((await reconcile()).faults).toEqual([])
  })

  test('CF-11 of one gift takes the yes of its donor; it leaves from its own place, and no other gift moves', async () => {
    await fresh()
    const { resident, neighbour, officer, community } = stage()
    const first = await give(giving, resident, fromId, 500_000)
    const gift = await give(giving, neighbour, fromId, 500_000)
    const last = await give(giving, resident, fromId, 300_000)
    const change = await ask({ giftId: gift.id })
    expect(change.state).toBe('consent')
    await drain()
    expect(await kinds(neighbour)).toContain('useChange.asked')
    const [before = 0] = await timesAsked(stage().member)
    expect(await refusalOf(vote(change.id, stage().approver))).toBe('useChange.state')
    expect(await refusalOf(answer(resident, change.id, true))).toBe('useChange.unknown')
    expect((await neighbour.call('GET /me/use-changes', {})).items).toMatchObject([{ id: change.id, toTitle: '上门送餐', giftId: gift.id }])
    await answer(neighbour, change.id, true)
    await drain()
    expect(await timesAsked(stage().member, neighbour)).toEqual([before + 1, 0])
    expect(await refusalOf(answer(neighbour, change.id, false))).toBe('useChange.state')
    expect((await neighbour.call('GET /me/use-changes', {})).items).toEqual([])
    expect(await moved(change.id)).toMatchObject({ state: 'moved', movedFen: 500_000 })
    expect([await leftOf(fromId), await leftOf(toId)]).toEqual([800_000, 500_000])
    expect((await seen(neighbour, gift.id)).path).toMatchObject([
      { amountFen: 500_000, state: 'moved', onward: [{ amountFen: 500_000, state: 'waiting' }] },
    ])
    expect(await refusalOf(neighbour.call('POST /me/gifts/:giftId/refunds', { giftId: gift.id, amountFen: 500_000 }))).toBe('gift.spent')
    await approved({ ...stage(), campaignId: fromId }, 700_000)
    expect((await seen(resident, first.id)).path).toMatchObject([{ amountFen: 500_000, state: 'spent' }])
    expect((await seen(resident, last.id)).path).toMatchObject([
      { amountFen: 200_000, state: 'spent' }, { amountFen: 100_000, state: 'waiting' },
    ])
    const again = await ask({ giftId: first.id, consentPaper: '2026-同-001' })
    expect(again.state).toBe('vote')
    await vote(again.id, stage().approver)
    await vote(again.id, stage().second)
    expect(await refusalOf(vote(again.id, stage().member))).toBe('useChange.nothing')
    await officer.call('POST /fund-work/use-changes/:changeId/withdrawal', { community, changeId: again.id, reason: '已经用完' })
    await drain()
    expect((await reconcile()).faults).toEqual([])
  })

  test('CF-11 stays as it is with the no of the donor, or of the committee', async () => {
    await fresh()
    const { resident, officer } = stage()
    const gift = await give(giving, resident, fromId, 500)
    const change = await ask({ giftId: gift.id })
    await answer(resident, change.id, false)
    await drain()
    expect(await kinds(officer)).toContain('useChange.declined')
    expect(await refusalOf(vote(change.id, stage().approver))).toBe('useChange.state')
    const other = await ask()
    await vote(other.id, stage().approver, false)
    // Of five one is kin of the officer: two of the others suffice for a no.
    expect((await vote(other.id, stage().second, false)).state).toBe('refused')
    expect([await leftOf(fromId), await leftOf(toId)]).toEqual([500, 0])
  })

  test('CF-11 of a filed plan is filed anew first, under a number of its own; of promised or named people’s money on paper', async () => {
    await fresh()
    const { officer, community, approver, member } = stage()
    const platform = { name: '腾讯公益', url: 'https://gongyi.qq.com/x' }
    const filed = await officer.call('POST /fund-work/campaigns', draftOf(stage(), {
      mode: 'PUBLIC_LINKOUT', plan: { platform, firstDay: dayIn(10), lastDay: dayIn(60) },
    }))
    const number = `53420000MJ${creditCode().slice(-8)}`
    await officer.call('POST /fund-work/campaigns/:campaignId/filing', { community, campaignId: filed.id, number, filedOn: dayIn(0) })
    expect(await refusalOf(ask({ fromId: filed.id }))).toBe('campaign.unknown')
    giving.advance(11 * 1440)
    await approver.call('POST /fund-work/campaigns/:campaignId/opening', { community, campaignId: filed.id })
    expect(await refusalOf(ask({ fromId: filed.id }))).toBe('useChange.filing')
    expect(await refusalOf(ask({ fromId: filed.id, filing: { number, filedOn: dayIn(0) } }))).toBe('campaign.filingUsed')
    expect(await refusalOf(ask({ fromId: filed.id, filing: { number: `${number}B`, filedOn: dayIn(1) } }))).toBe('campaign.early')
    const anew = () => ask({ fromId: filed.id, filing: { number: `${number}B`, filedOn: dayIn(0) } })
    const { id: changeId, state } = await anew()
    expect(state).toBe('vote')
    await officer.call('POST /fund-work/use-changes/:changeId/withdrawal', { community, changeId, reason: '先补材料' })
    expect((await anew()).state).toBe('vote')
    const named = await openCampaign(stage(), { mode: 'TARGETED', members: [member.id], plan: { firstDay: dayIn(0), lastDay: dayIn(60) } })
    expect(await refusalOf(ask({ fromId: named.id }))).toBe('useChange.consent')
    expect((await ask({ fromId: named.id, consentPaper: '2026-同-002' })).state).toBe('vote')
    expect(await refusalOf(ask({ toId: fromId }))).toBe('useChange.same')
    expect(await refusalOf(ask({ giftId: 'gft_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('gift.unknown')
    expect(await refusalOf(ask({}, approver))).toBe('role.missing')
  })

  test('CF-11 never goes to a campaign that has told all and has nothing left, neither asked nor decided after that', async () => {
    await fresh()
    const { officer, community } = stage()
    await give(giving, stage().resident, fromId, 500)
    const change = await ask()
    await vote(change.id, stage().approver)
    await vote(change.id, stage().second)
    await officer.call('POST /fund-work/campaigns/:campaignId/stop', { community, campaignId: toId, reason: '已经办完' })
    await publish(stage(), toId, { inFull: true })
    expect(await refusalOf(vote(change.id, stage().member))).toBe('useChange.told')
    expect(await refusalOf(ask())).toBe('useChange.told')
    expect(await leftOf(fromId)).toBe(500)
  })

  test('CF-11 where fewer than three may vote it is refused for that, not for what somebody has said', async () => {
    await fresh()
    const { mayor, community, approver, second, third, member } = stage()
    const asker = await newResident(community)
    await mayor.call('POST /people/:personId/roles', { personId: asker.id, role: 'fundOfficer', scope: community })
    await newHousehold('一家', asker, second, third, member)
    const change = await ask({}, asker)
    expect(await vote(change.id, approver)).toMatchObject({ state: 'refused', endReason: '可以表决的委员不足三人' })
  })

  test('CF-11 each has what they asked for and voted in the copy of their data; erased, the decision has no name (PV-02, PV-03)', async () => {
    await fresh()
    const { community, approver, second } = stage()
    const giver = await newResident(community)
    const gift = await give(giving, giver, fromId, 500)
    const change = await ask({ giftId: gift.id })
    const linesOf = async (person: Person, list: string) => (await person.call('GET /me/data-export', {})).text.split('\n').filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>).filter((one) => one.list === list && one.changeId === change.id)
    expect(await linesOf(giver, 'useConsents')).toHaveLength(1)
    await answer(giver, change.id, true)
    await vote(change.id, approver)
    await vote(change.id, second)
    expect(await linesOf(giver, 'useConsents')).toEqual([])
    expect(await linesOf(giver, 'useChanges')).toMatchObject([{ myGift: { giftId: gift.id }, votes: [] }])
    expect(await linesOf(stage().officer, 'useChanges')).toMatchObject([{ asked: { reason: '助餐点停办' }, votes: [] }])
    const [own] = await linesOf(approver, 'useChanges')
    expect(own).toMatchObject({ votes: [{ yes: true, reason: '符合原来的心意' }] })
    expect(JSON.stringify(own)).not.toMatch(/per_|助餐点停办/)
    await giver.call('POST /me/closing', { erase: true })
    await second.call('POST /me/closing', { erase: true })
    giving.advance(16 * 1440)
    await doWhatIsDue()
    await drain()
    const { items } = await approver.call('GET /fund-work/funds/:fundId/use-changes', { community, fundId: stage().fund.id })
    expect(items.find(({ id }) => id === change.id)?.votes.map(({ byName }) => byName === '已注销')).toEqual([false, true])
    expect((await findChange(change.id)).donorId).toBeUndefined()
  })
})
