import { beforeAll, describe, expect, test } from 'vitest'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { movingUnasked } from '../../functions/funds/oversight/moves/move.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { post } from '../../functions/ledger/post.ts'
import { system } from '../../functions/platform/actor.ts'
import { StaleError } from '../../functions/platform/retry.ts'
import type { Input } from '../../shared/contract/index.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { openCampaign } from '../support/funds.ts'
import { incomingStage } from '../support/incoming.ts'
import { decide, faults, given, held, left, pay, propose } from '../support/refunds.ts'
import { ask, opine, vote } from '../support/spending.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, refusalOf } from '../support/world.ts'

type Asked = Partial<Input<'POST /fund-work/funds/:fundId/use-changes'>>

/** Two gifts by bank of 200 and 500 yuan in one campaign, and another campaign that they may go to. */
const moveStage = async () => {
  const stage = await incomingStage()
  const { id: toId } = await openCampaign(stage, { plan: { title: '上门送餐' } })
  const giftId = await given(stage)
  await given(stage, { amountFen: 50_000 })
  const { community, fund, campaignId: fromId, officer, approver, second, third } = stage
  const asking = async (changes: Asked = {}): Promise<string> => (await officer.call('POST /fund-work/funds/:fundId/use-changes', {
    community, fundId: fund.id, fromId, toId, reason: '助餐点停办', resolution: '2026 年第 5 次居民会议', ...changes,
  })).id
  const voteOn = (changeId: string, by: Person) =>
    by.call('POST /fund-work/use-changes/:changeId/votes', { community, changeId, yes: true, reason: '符合原来的心意' })
  /** Two of the three votes that it takes; the third is the last one. */
  const nearly = async (changes: Asked = {}) => {
    const changeId = await asking(changes)
    await voteOn(changeId, approver)
    await voteOn(changeId, second)
    return { state: () => voteOn(changeId, third), refusal: () => refusalOf(voteOn(changeId, third)) }
  }
  const moved = async (): Promise<number> => {
    await drain()
    return balanceOf(purposeAccount(toId))
  }
  return { ...stage, toId, giftId, nearly, moved }
}

beforeAll(() => { pauseBetweenLooks(5) })

describe('CF-11 CF-16 Money that is asked back', () => {
  test('does not move to another use before somebody has decided; approved, it goes back and the rest moves', async () => {
    const stage = await moveStage()
    const { giftId } = stage
    const last = await stage.nearly()
    await propose(stage, giftId)
    expect(await last.refusal()).toBe('useChange.refunds')
    expect([await left(stage), await stage.moved()]).toEqual([70_000, 0])
    await decide(stage, giftId)
    expect(await last.state()).toMatchObject({ state: 'moved', movedFen: 50_000 })
    expect([await left(stage), await stage.moved(), await held(giftId)]).toEqual([0, 50_000, 20_000])
    await pay(stage, giftId)
    expect([await stage.moved(), await held(giftId)]).toEqual([50_000, 0])
    expect(await faults()).toEqual([])
  })

  test('moves with the rest once it is decided that it stays', async () => {
    const stage = await moveStage()
    const last = await stage.nearly()
    await propose(stage, stage.giftId)
    expect(await last.refusal()).toBe('useChange.refunds')
    await decide(stage, stage.giftId, false)
    expect(await last.state()).toMatchObject({ state: 'moved', movedFen: 70_000 })
    expect(await stage.moved()).toBe(70_000)
  })

  test('does not move as one gift either, while other gifts may', async () => {
    const stage = await moveStage()
    const { giftId } = stage
    const last = await stage.nearly({ giftId, consentPaper: '2026-同-001' })
    await propose(stage, giftId, 5_000)
    expect(await last.refusal()).toBe('useChange.refunds')
    await decide(stage, giftId)
    expect(await last.state()).toMatchObject({ state: 'moved', movedFen: 15_000 })
    expect([await left(stage), await stage.moved(), await held(giftId)]).toEqual([50_000, 15_000, 5_000])
  })

  test('is asked back while the deciding vote is on its way: the vote looks again', async () => {
    const stage = await moveStage()
    const { community, campaignId: from, toId: to, giftId } = stage
    const request = { actor: system, eventId: `move.${giftId}`, call: 'test', contentHash: 'x', at: clock.now() }
    const { draft, expect: expected, writes } = await movingUnasked(request, { from, to, reference: giftId, community })
    await propose(stage, giftId)
    await expect(post(request, { type: 'useChange.moved', community, data: {}, answer: {}, movements: [draft], expect: expected }, ...writes))
      .rejects.toBeInstanceOf(StaleError)
    expect([await left(stage), await stage.moved()]).toEqual([70_000, 0])
  })
})

describe('CF-16 How much of a gift can still go back', () => {
  test('is told to who works with it, before they propose it, and again where it was refused', async () => {
    const stage = await moveStage()
    const { community, giftId, officer, payer, resident, neighbour } = stage
    const look = (by: Person = officer) => by.call('GET /fund-work/gifts/:giftId', { community, giftId })
    expect(await look()).toMatchObject({ gift: { id: giftId, amountFen: 20_000, goneFen: 0 }, unspentFen: 20_000 })
    expect((await look(payer)).unspentFen).toBe(20_000)
    expect(await refusalOf(look(resident))).toBe('role.missing')
    expect(await refusalOf(officer.call('GET /fund-work/gifts/:giftId', { community, giftId: `${giftId.slice(0, -4)}0000` }))).toBe('gift.unknown')
    await propose(stage, giftId)
    const spending = await ask(stage, 12_000)
    await vote(stage, stage.approver, spending)
    await opine(stage, stage.supervisor, spending)
    expect(await refusalOf(decide(stage, giftId))).toBe('gift.spent')
    const { unspentFen } = await look()
    expect(unspentFen).toBe(8_000)
    const waits = (await resident.call('GET /me/gifts/:giftId', { giftId })).path.filter(({ state }) => state === 'waiting')
    expect(waits).toMatchObject([{ amountFen: unspentFen }])
    await decide(stage, giftId, false)
    await propose(stage, giftId, unspentFen)
    await decide(stage, giftId, true, 2)
    expect((await look()).unspentFen).toBe(0)
    expect(await refusalOf(look(neighbour))).toBe('role.missing')
  })
})
