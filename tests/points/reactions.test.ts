import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { system } from '../../functions/platform/actor.ts'
import { commit } from '../../functions/platform/commit.ts'
import { newFamily } from '../support/households.ts'
import { pointsOf } from '../support/points.ts'
import { drain } from '../support/stream.ts'
import { clock, newCommunity } from '../support/world.ts'

/** An event as the context commits it that decides such things. */
const happens = async (type: string, community: string, data: Record<string, unknown>): Promise<void> => {
  const request = { actor: system, eventId: `tester.${randomUUID()}`, call: 'test', contentHash: 'x', at: clock.now() }
  await commit(request, { type, community, data, answer: {} })
}

test('Accepted reports earn by their class, the first of a matter in full and later ones a point (FP-04, FP-05)', async () => {
  const community = await newCommunity()
  const [{ head, householdId }, second] = [await newFamily(community), await newFamily(community)]
  await happens('report.accepted', community, { reportId: 'rep_1', personId: head.id, class: 'reportHazard', first: true })
  await happens('report.accepted', community, { reportId: 'rep_2', personId: second.head.id, class: 'reportHazard', first: false })
  await drain()
  expect([await pointsOf(householdId), await pointsOf(second.householdId)]).toEqual([50, 1])
})

test('Who attends a meeting earns, and more whose proposal is adopted; the statement says which rule and version (FP-05, PEERS 4.17)', async () => {
  const community = await newCommunity()
  const { head, householdId } = await newFamily(community)
  await happens('meeting.attended', community, { meetingId: 'mtg_1', personId: head.id, proposalAdopted: true })
  await drain()
  expect(await pointsOf(householdId)).toBe(25)
  const { items } = await head.call('GET /accounts/:account/explanation', { account: `familyPoint:household:${householdId}` })
  expect(items.map(({ what }) => what.zh.slice(11)).sort()).toEqual(['家人的“参加议事会”，奖励家庭积分。', '家人的“提议被议事会采纳”，奖励家庭积分。'])
  expect(items.map(({ rule }) => rule?.zh)).toContain(
    '按积分规则第 0 版（默认规则）“提议被议事会采纳”：每次 20 分，每人每天最多 40 分，每户每周最多 200 分。')
})

test('A family that is honoured gets its points, whoever is its head; a refused one and volunteers get none (FP-05, FP-11)', async () => {
  const community = await newCommunity()
  const { head, householdId } = await newFamily(community)
  await happens('honour.decided', community, { honourId: 'hon_1', kind: 'family', householdId, granted: false })
  await happens('honour.decided', community, { honourId: 'hon_2', kind: 'volunteer', personId: head.id, granted: true })
  await drain()
  expect(await pointsOf(householdId)).toBe(0)
  await happens('honour.decided', community, { honourId: 'hon_3', kind: 'family', householdId, granted: true })
  await drain()
  expect(await pointsOf(householdId)).toBe(100)
})
