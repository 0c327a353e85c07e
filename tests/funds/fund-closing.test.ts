import { beforeAll, describe, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { loadDivisions } from '../../functions/entry/bootstrap.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { draftOf } from '../support/funds.ts'
import { move } from '../support/move.ts'
import { openPage } from '../support/open-books.ts'
import { type SpendingStage, ask, spendingStage, withdraw } from '../support/spending.ts'
import { drain } from '../support/stream.ts'
import { openRound } from '../support/voting.ts'
import { type Person, clock, grant, newVisitor, refusalOf } from '../support/world.ts'

beforeAll(() => { pauseBetweenLooks(5) })

/** The same charity's fund of the street, where what is left may go. */
const withOther = async (stage: SpendingStage) => {
  const { street, community, charity, seats } = stage
  const other = await street.call('POST /fund-work/funds', {
    community, division: community.slice(0, 9), charityId: charity.id, seats, resolution: '2026 年第 2 次居民会议',
  })
  return other.id
}
const begin = ({ street, community, fund }: SpendingStage) => street.call('POST /fund-work/funds/:fundId/closing', {
  community, fundId: fund.id, reason: '两年没有项目', resolution: '2026 年第 3 次居民会议',
})
const plan = ({ officer, community, fund }: SpendingStage, toFundId: string, toId = toFundId) =>
  officer.call('POST /fund-work/funds/:fundId/closing/plan', {
    community, fundId: fund.id, toFundId, toId, reason: '用途相近', resolution: '2026 年第 6 次居民会议',
  })
const end = ({ approver, community, fund }: SpendingStage, by: Person = approver) =>
  by.call('POST /fund-work/funds/:fundId/closing/end', { community, fundId: fund.id })
const stop = ({ officer, community, campaignId }: SpendingStage) =>
  officer.call('POST /fund-work/campaigns/:campaignId/stop', { community, campaignId, reason: '基金关闭' })
const leftIn = (id: string) => balanceOf(purposeAccount(id))

describe('The end of a fund (PEERS 5.20, CF-11)', () => {
  test('PEERS 5.20 with nothing open, what is left of each purpose goes where the public has read for seven days, by a second person', async () => {
    const stage = await spendingStage(700)
    const { fund, campaignId, community, officer } = stage
    const other = await withOther(stage)
    await move(community, { movement: 'gift.receive', from: community, to: fund.id, amount: 50 })
    await drain()
    expect(await refusalOf(plan(stage, other))).toBe('closing.state')
    expect(await refusalOf(end(stage))).toBe('closing.state')
    const waiting = await ask(stage, 100)
    await begin(stage)
    expect(await refusalOf(ask(stage, 100))).toBe('fund.closed')
    expect(await refusalOf(plan(stage, other))).toBe('closing.campaigns')
    await stop(stage)
    expect(await refusalOf(plan(stage, other))).toBe('closing.spendings')
    await withdraw(stage, waiting)
    expect(await refusalOf(plan(stage, fund.id))).toBe('closing.target')
    expect(await refusalOf(plan(stage, other, campaignId))).toBe('campaign.unknown')
    await plan(stage, other)
    expect((await openPage('funds', fund.id)).body).toContain('余款去向公示')
    const visitor = await newVisitor()
    expect((await visitor.call('GET /funds/:fundId', { fundId: fund.id })).closing).toMatchObject({ toId: other, reason: '用途相近' })
    expect(await refusalOf(end(stage))).toBe('closing.notice')
    clock.advance(8 * 1440)
    await grant(officer, 'fundApprover', community)
    expect(await refusalOf(end(stage, officer))).toBe('second.self')
    expect(await end(stage)).toMatchObject({ state: 'closed', movedFen: 750 })
    await drain()
    expect([await leftIn(campaignId), await leftIn(fund.id), await leftIn(other)]).toEqual([0, 0, 750])
    clock.advance(2)
    const page = await openPage('funds', fund.id)
    expect(page.body).toContain('基金已关闭')
    expect(page.body).toContain('¥7.50')
    const open = await visitor.call('GET /open/funds/:fundId', { fundId: fund.id })
    expect(open).toMatchObject({ state: 'closed', movedFen: 750, book: { balanceFen: 0 } })
    expect(await refusalOf(end(stage))).toBe('closing.state')
    expect(await refusalOf(officer.call('POST /fund-work/campaigns', draftOf(stage)))).toBe('fund.closed')
    expect((await reconcile()).faults).toEqual([])
  })

  test('PEERS 5.20 what comes after the end goes the same way, and two who end it at once move nothing twice', async () => {
    const stage = await spendingStage(700)
    const { community, campaignId, third } = stage
    const other = await withOther(stage)
    await begin(stage)
    await stop(stage)
    await plan(stage, other)
    clock.advance(8 * 1440)
    const both = await Promise.all([end(stage), end(stage, third)].map((one) => refusalOf(one)))
    expect(both.filter((one) => one === 'closing.state')).toHaveLength(1)
    await move(community, { movement: 'gift.receive', from: community, to: campaignId, amount: 30 })
    await drain()
    expect(await end(stage)).toMatchObject({ state: 'closed', movedFen: 730 })
    await drain()
    expect([await leftIn(campaignId), await leftIn(other)]).toEqual([0, 730])
  })

  test('PEERS 5.20 waits for a vote of the residents, and for another use that somebody asked for', async () => {
    const stage = await spendingStage(700)
    const { community, fund, officer, approver, campaignId } = stage
    const other = await withOther(stage)
    const { id: roundId } = await openRound(stage)
    expect(await refusalOf(begin(stage))).toBe('closing.votes')
    await approver.call('POST /fund-work/vote-rounds/:roundId/cancellation', { community, roundId, reason: '基金关闭' })
    const { id: changeId } = await officer.call('POST /fund-work/funds/:fundId/use-changes', {
      community, fundId: fund.id, fromId: campaignId, toId: fund.id, reason: '助餐点停办', resolution: '2026 年第 5 次居民会议',
    })
    await begin(stage)
    await stop(stage)
    expect(await refusalOf(plan(stage, other))).toBe('closing.useChanges')
    await officer.call('POST /fund-work/use-changes/:changeId/withdrawal', { community, changeId, reason: '基金关闭' })
    expect((await plan(stage, other)).state).toBe('closing')
  })

  test('PEERS 5.20 moves nothing to a fund that closes meanwhile: another is named, also for what comes after the end', async () => {
    const stage = await spendingStage(700)
    const { community, campaignId, charity, seats, street } = stage
    const other = await withOther(stage)
    await begin(stage)
    await stop(stage)
    await plan(stage, other)
    clock.advance(8 * 1440)
    await begin({ ...stage, fund: { ...stage.fund, id: other } })
    expect(await refusalOf(end(stage))).toBe('closing.target')
    expect(await leftIn(campaignId)).toBe(700)
    const next = `${community.slice(0, 9)}${String((Number(community.slice(9)) + 1) % 1000).padStart(3, '0')}`
    await loadDivisions(`code,name,parent\n${next},晨风社区,${community.slice(0, 9)}\n`)
    const { id: third } = await street.call('POST /fund-work/funds', {
      community: next, division: next, charityId: charity.id, seats, resolution: '2026 年第 7 次居民会议',
    })
    await plan(stage, third)
    clock.advance(8 * 1440)
    expect(await end(stage)).toMatchObject({ state: 'closed', movedFen: 700 })
    expect(await refusalOf(plan(stage, third))).toBe('closing.state')
    await move(community, { movement: 'gift.receive', from: community, to: campaignId, amount: 30 })
    await drain()
    expect((await plan(stage, third)).state).toBe('closed')
  })
})
