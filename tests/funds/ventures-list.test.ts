import { describe, expect, test } from 'vitest'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { documentClient, recordsTable } from '../../functions/platform/dynamo.ts'
import { creditCode } from '../support/funds.ts'
import { newHousehold } from '../support/households.ts'
import { daysLater, stepsOf } from '../support/leaving.ts'
import {
  type CallStage, apply, asked, begin, callStage, cancel, decide, judged, kept, keptOne, kindsOf, later, look, organisation, scoreAll, screen,
  withdraw,
} from '../support/ventures.ts'
import { type Person, clock, grant, newCommunity, newResident, refusalOf } from '../support/world.ts'

const nobody = 'ven_01J9ZZZZZZZZZZZZZZZZZZZZZZ'
const objectTo = ({ callId }: CallStage, by: Person, ventureId: string, text = '这家去年的账没有公开') =>
  by.call('POST /venture-calls/:callId/objections', { callId, ventureId, text })
const answerTo = ({ which, third }: CallStage, objectionId: string, outcome: 'keep' | 'strike', by: Person = third) =>
  by.call('POST /fund-work/venture-calls/:callId/objections/:objectionId/answers', { ...which, objectionId, outcome, text: '已经核实' })

describe('CF-04 The list', () => {
  test('keeps to the budget and the order, is proposed by who has no part, and stands after its notice', async () => {
    const stage = await callStage()
    const { resident, neighbour, community, third, second } = stage
    const [best = '', good = '', fair = '', poor = ''] = await judged(stage, 1_000_000, 1_000_000, 500_000, 500_000)
    for (const [id, points] of [[best, 90], [good, 80], [fair, 70], [poor, 50]] as const) await scoreAll(stage, id, points)
    await grant(stage.officer, 'fundApprover', community)
    expect(await refusalOf(decide(stage, [best], {}, stage.officer))).toBe('second.self')
    expect(await refusalOf(decide(stage, [best, good, fair, poor]))).toBe('ventureCall.list')
    expect(await refusalOf(decide(stage, [best, fair]))).toBe('ventureCall.order')
    expect((await look(stage, resident)).ventures).toEqual([])
    await decide(stage, [best, fair], { passedOver: [{ ventureId: good, reason: '和街道的项目重复' }] })
    const shown = await look(stage, resident)
    expect(shown.ventures.map((one) => [one.id, one.rank, one.chosen, one.passedOver])).toEqual([
      [best, 1, true, undefined], [good, 2, false, '和街道的项目重复'], [fair, 3, true, undefined], [poor, 4, false, undefined],
    ])
    expect(JSON.stringify(shown)).not.toMatch(/byName|per_|\*/)
    const stranger = await newResident(await newCommunity())
    expect(await refusalOf(objectTo(stage, stranger, best))).toBe('venture.elsewhere')
    expect(await refusalOf(objectTo(stage, resident, good))).toBe('venture.unknown')
    expect(await refusalOf(objectTo(stage, resident, best, '他们聚众赌博'))).toBe('venture.words')
    const { id: first } = await objectTo(stage, resident, best)
    const objected = async () => (await look(stage, neighbour)).objections.map(({ ventureId, text, outcome }) => [ventureId, text, outcome])
    expect(await objected()).toEqual([[best, undefined, undefined]])
    expect((await kept(stage)).objections).toMatchObject([{ text: '这家去年的账没有公开' }])
    expect(await refusalOf(objectTo(stage, resident, fair))).toBe('objection.exists')
    const { id: other } = await objectTo(stage, neighbour, fair)
    expect(await refusalOf(answerTo(stage, first, 'keep', second))).toBe('objection.stake')
    expect(await refusalOf(answerTo(stage, 'obj_01J9ZZZZZZZZZZZZZZZZZZZZZZ', 'keep'))).toBe('objection.unknown')
    await answerTo(stage, first, 'keep')
    expect(await refusalOf(answerTo(stage, first, 'keep'))).toBe('objection.ruled')
    expect(await kindsOf(resident)).toContain('ventureObjection.answered')
    expect(await objected()).toEqual([[best, '这家去年的账没有公开', 'keep'], [fair, undefined, undefined]])
    await later(8)
    expect((await kept(stage)).phase).toBe('notice')
    expect(await refusalOf(objectTo(stage, resident, best))).toBe('notice.over')
    expect(await answerTo(stage, other, 'strike', third)).toMatchObject({ phase: 'decided' })
    expect((await kept(stage)).ventures.map(({ id, state }) => [id, state])).toEqual([[best, 'won'], [good, 'lost'], [fair, 'lost'], [poor, 'lost']])
    expect(await refusalOf(cancel(stage, third))).toBe('ventureCall.phase')
  })

  test('stands as well where the last objection was answered just before the end of the notice, and seen as open just after', async () => {
    const stage = await callStage()
    const [id = ''] = await judged(stage, 900_000)
    await scoreAll(stage, id, 80)
    await decide(stage, [id])
    const { id: objectionId } = await objectTo(stage, stage.resident, id)
    await later(8)
    clock.advance(-2 * 1440)
    expect(await answerTo(stage, objectionId, 'keep')).toMatchObject({ phase: 'notice' })
    await later(4)
    expect((await kept(stage)).phase).toBe('decided')
  })

  test('takes no more than the budget, twenty objections, and no judge or kin as who proposes it', async () => {
    const stage = await callStage({ budgetFen: 1_400_000 })
    const { community, second, approver, applicant } = stage
    const { id } = await apply(stage)
    const { id: other } = await apply(stage, asked(600_000), await newResident(community))
    await later(6)
    for (const ventureId of [id, other]) await screen(stage, ventureId)
    await begin(stage)
    for (const ventureId of [id, other]) await scoreAll(stage, ventureId, 80)
    await newHousehold('一家', second, applicant)
    expect(await refusalOf(decide(stage, [other]))).toBe('conflict.close')
    await grant(stage.judges[0], 'fundApprover', community)
    expect(await refusalOf(decide(stage, [other], {}, stage.judges[0]))).toBe('ventureCall.judge')
    expect(await refusalOf(decide(stage, [id, other], {}, approver))).toBe('ventureCall.budget')
    await decide(stage, [other], {}, approver)
    for (let count = 0; count < 20; count++) await objectTo(stage, await newResident(community), other)
    expect(await refusalOf(objectTo(stage, stage.resident, other))).toBe('objection.full')
  }, 60_000)
})

describe('CF-04 Who takes part', () => {
  test('finds what they applied with on the first page, whatever else they have a part in since', async () => {
    const stage = await callStage()
    const { applicant, community } = stage
    const { id } = await apply(stage)
    const { id: other } = await apply(stage, {}, await newResident(community))
    await grant(applicant, 'fundOfficer', community)
    await later(6)
    await screen(stage, other, true, applicant)
    expect((await applicant.call('GET /me/ventures', { limit: 1 })).items.map((one) => one.id)).toEqual([id])
  })

  test('withdraws ten at most in a call, and a call holds two hundred with those that were withdrawn', async () => {
    const stage = await callStage()
    const { community, applicant, callId } = stage
    for (let count = 0; count < 10; count++) await withdraw(stage, applicant, (await apply(stage)).id)
    expect(await refusalOf(apply(stage))).toBe('venture.full')
    const other = await newResident(community)
    const { id } = await apply(stage, {}, other)
    await withdraw(stage, other, id)
    const TableName = recordsTable.getName()
    const { Item } = await documentClient.send(new GetCommand({ TableName, Key: { pk: `ventures#${callId}`, sk: id } }))
    const copy = (count: number) => ({ ...Item, sk: `ven_${count}`, ventureId: `ven_${count}`, by: 'per_none' })
    await Promise.all([...Array(189).keys()].map((count) => documentClient.send(new PutCommand({ TableName, Item: copy(count) }))))
    expect(await refusalOf(apply(stage, {}, await newResident(community)))).toBe('venture.full')
  }, 30_000)

  test('has it in the copy of their data, is held by it while it runs, and is not named once erased (PV-02, PV-03)', async () => {
    const stage = await callStage()
    const { applicant, judges: [judge] } = stage
    const { id } = await apply(stage)
    expect(await stepsOf(applicant)).toMatchObject({ ventures: 1 })
    await later(6)
    await screen(stage, id)
    await begin(stage)
    await scoreAll(stage, id, 40)
    const exported = async (person: Person) => (await person.call('GET /me/data-export', {})).text.split('\n').filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ list }) => String(list).startsWith('venture'))
    expect(await exported(applicant)).toMatchObject([{ list: 'ventures', applied: { contact: { phone: '13800001111' } } }])
    expect((await exported(judge)).map(({ list }) => list).sort()).toEqual(['ventureCalls', 'ventureScores', 'ventures'])
    await decide(stage, [])
    await later(8)
    expect(await stepsOf(applicant)).toEqual({})
    for (const person of [applicant, judge]) await person.call('POST /me/closing', { erase: true })
    await daysLater(16)
    const after = await keptOne(stage, id)
    expect(after).toMatchObject({ byName: '已注销', title: '已注销', plan: '已注销', score: 4_000 })
    expect(after.contact).toBeUndefined()
    expect(after.scores?.map(({ name }) => name)).toContain('已注销')
  })

  test('nobody outside learns of applications, and of unknown ones there is nothing', async () => {
    const stage = await callStage()
    const { community, officer, callId } = stage
    const outsider = await newResident(await newCommunity(), 'fundOfficer')
    expect(await refusalOf(outsider.call('GET /fund-work/venture-calls/:callId', stage.which))).toBe('role.scope')
    expect(await refusalOf(keptOne(stage, nobody))).toBe('venture.unknown')
    const missing = 'vcl_01J9ZZZZZZZZZZZZZZZZZZZZZZ'
    expect(await refusalOf(officer.call('GET /fund-work/venture-calls/:callId', { community, callId: missing }))).toBe('ventureCall.unknown')
    const { id } = await apply(stage, { org: { ...organisation(), creditCode: creditCode() } })
    expect(await refusalOf(withdraw({ ...stage, callId }, stage.resident, id))).toBe('venture.unknown')
  })
})
