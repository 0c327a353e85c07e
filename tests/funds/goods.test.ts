import { describe, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import { type FundStage, dayIn, fundStage } from '../support/funds.ts'
import { clock, grant, newVisitor, refusalOf } from '../support/world.ts'

type Given = Input<'POST /fund-work/goods'>
const rice = ({ community, fund }: FundStage, changes: Partial<Given> = {}): Given => ({
  community, fundId: fund.id, name: '大米', unit: '袋', batch: 'A1', food: true, expiresOn: dayIn(200), fairValueFen: 500_000,
  evidence: '发票 0001', storage: '社区仓库', quantity: 10, giver: '某某超市', anonymous: false, agreement: '2026-协-001', photos: [], ...changes,
})

describe('Gifts in kind (CF-19, PEERS 5.22)', () => {
  test('are taken with what the law wants to know, food only if it keeps for thirty days, nothing expired', async () => {
    const stage = await fundStage()
    const receive = (changes: Partial<Given>) => refusalOf(stage.officer.call('POST /fund-work/goods', rice(stage, changes)))
    expect(await receive({ expiresOn: dayIn(29) })).toBe('goods.expired')
    expect(await receive({ food: false, expiresOn: dayIn(-1) })).toBe('goods.expired')
    const { expiresOn: _, ...endless } = rice(stage)
    expect(await refusalOf(stage.officer.call('POST /fund-work/goods', endless))).toBe('goods.expiry')
    const soap = await stage.officer.call('POST /fund-work/goods', { ...endless, name: '肥皂', food: false })
    expect(soap).toMatchObject({ received: 10, left: 10, expiresSoon: false })
    const { left, expiresSoon } = await stage.officer.call('POST /fund-work/goods', rice(stage, { expiresOn: dayIn(30) }))
    expect([left, expiresSoon]).toEqual([10, true])
  })

  test('are handed out by case, never more than are left, however many hand out at once; the public sees for what, and no name', async () => {
    const stage = await fundStage()
    const { community, officer, fund, resident } = stage
    const { id: goodsId } = await officer.call('POST /fund-work/goods', rice(stage, { anonymous: true, giver: '王大富' }))
    const give = (quantity: number, reason: 'elders' | 'children') => officer.call('POST /fund-work/goods/:goodsId/hand-outs', {
      community, goodsId, quantity, reason, caseId: '2026-001', receivedBy: '张先生', note: '上门',
    })
    expect(await refusalOf(give(11, 'elders'))).toBe('goods.short')
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => refusalOf(give(3, index % 2 ? 'elders' : 'children'))))
    expect(outcomes.filter((one) => one.startsWith('no refusal'))).toHaveLength(3)
    expect(outcomes.filter((one) => one === 'goods.short')).toHaveLength(5)
    const { items: [open] } = await (await newVisitor()).call('GET /funds/:fundId/goods', { fundId: fund.id })
    expect(open).toMatchObject({ received: 10, handedOut: 9, left: 1, giver: '爱心人士' })
    expect(open?.handedOutFor.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(9)
    expect(JSON.stringify(open)).not.toMatch(/王大富|张先生|2026-001/)
    const changes = await officer.call('GET /fund-work/goods/:goodsId/changes', { community, goodsId })
    expect(changes.items).toHaveLength(3)
    expect(await refusalOf(resident.call('GET /fund-work/goods/:goodsId/changes', { community, goodsId }))).toBe('role.missing')
    expect(await refusalOf(officer.call('GET /fund-work/goods/:goodsId/changes', { community, goodsId: 'gds_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })))
      .toBe('goods.unknown')
    clock.advance(201 * 1440)
    expect(await refusalOf(give(1, 'elders'))).toBe('goods.expired')
  })

  test('are written off or sold only with a second person; what was sold says for how much (L1 Art 54)', async () => {
    const stage = await fundStage()
    const { community, officer, approver, second } = stage
    const { id: goodsId } = await officer.call('POST /fund-work/goods', rice(stage))
    const propose = (changes: Partial<Input<'POST /fund-work/goods/:goodsId/falls'>>) =>
      officer.call('POST /fund-work/goods/:goodsId/falls', { community, goodsId, quantity: 6, reason: 'spoilt', note: '受潮', ...changes })
    expect(await refusalOf(propose({ reason: 'sold' }))).toBe('goods.proceeds')
    expect(await refusalOf(propose({ proceedsFen: 100 }))).toBe('goods.proceeds')
    expect(await refusalOf(propose({ quantity: 11 }))).toBe('goods.short')
    const [spoilt, sold] = [await propose({}), await propose({ reason: 'sold', proceedsFen: 30_000 })]
    const decide = (by: typeof approver, changeId: string, approve = true) =>
      by.call('POST /fund-work/goods/:goodsId/falls/:changeId/decision', { community, goodsId, changeId, approve })
    await grant(officer, 'fundApprover', community)
    expect(await refusalOf(decide(officer, spoilt.id))).toBe('approval.self')
    expect(await decide(approver, spoilt.id)).toMatchObject({ status: 'done' })
    expect(await refusalOf(decide(second, spoilt.id))).toBe('approval.done')
    expect(await refusalOf(decide(second, sold.id))).toBe('goods.short')
    expect(await decide(second, sold.id, false)).toMatchObject({ status: 'refused' })
    const { items: [kept] } = await officer.call('GET /fund-work/funds/:fundId/goods', { community, fundId: stage.fund.id })
    expect(kept).toMatchObject({ received: 10, writtenOff: 6, left: 4, agreement: '2026-协-001' })
  })
})
