import { describe, expect, test } from 'vitest'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { documentClient, recordsTable } from '../../functions/platform/dynamo.ts'
import { dayIn } from '../support/funds.ts'
import { newHousehold } from '../support/households.ts'
import { mergeInto } from '../support/merging.ts'
import {
  type CallStage, apply, asked, begin, callStage, cancel, decide, draft, judged, kept, keptOne, kindsOf, later, look, open, organisation, recuse,
  score, scoreAll, screen, ventureStage, withdraw, won,
} from '../support/ventures.ts'
import { type Person, clock, grant, newResident, refusalOf } from '../support/world.ts'

const nobody = 'ven_01J9ZZZZZZZZZZZZZZZZZZZZZZ'
const appeal = ({ callId }: CallStage, by: Person, ventureId: string) =>
  by.call('POST /venture-calls/:callId/applications/:ventureId/appeals', { callId, ventureId, text: '证书上个月已经换新' })
const answerAppeal = ({ which, colleague }: CallStage, ventureId: string, eligible: boolean, by: Person = colleague) =>
  by.call('POST /fund-work/venture-calls/:callId/applications/:ventureId/appeal-answers', { ...which, ventureId, eligible, text: '已核对' })
const judging = ({ callId }: CallStage, by: Person) => by.call('GET /venture-calls/:callId/judging', { callId })

describe('CF-04 A call for projects', () => {
  test('is drafted by one and opened by another who is no judge, with sums, weights and judges that fit', async () => {
    const stage = await ventureStage()
    const { judges, community, second, third, resident } = stage
    const ids = judges.map(({ id }) => id)
    const refused = (changes: Parameters<typeof draft>[1]) => refusalOf(draft(stage, changes))
    expect(await refused({ applyUntil: dayIn(-1) })).toBe('ventureCall.days')
    expect(await refused({ mostFen: 2_500_001 })).toBe('ventureCall.sums')
    expect(await refused({ budgetFen: 9_000_000, mostFen: 2_000_001 })).toBe('ventureCall.sums')
    expect(await refused({ sharesPercent: [50, 49] })).toBe('ventureCall.weights')
    expect(await refused({ criteria: [{ name: '需求', weightPercent: 99 }] })).toBe('ventureCall.weights')
    expect(await refused({ judgeIds: [...ids, resident.id] })).toBe('ventureCall.judges')
    expect(await refused({ judgeIds: [...ids.slice(1), 'per_01J9ZZZZZZZZZZZZZZZZZZZZZZ'] })).toBe('person.unknown')
    expect(await refused({ noticeDays: 6 })).toBe('input.invalid')
    expect(await refused({ campaignId: 'cmp_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })).toBe('campaign.unknown')
    const { id } = await draft(stage, { judgeIds: [...ids, second.id, third.id] })
    const drafted = { ...stage, callId: id, which: { community, callId: id } }
    await grant(stage.officer, 'fundApprover', community)
    expect(await refusalOf(look(drafted, resident))).toBe('ventureCall.unknown')
    expect(await refusalOf(open(drafted, stage.officer))).toBe('second.self')
    expect(await refusalOf(open(drafted, second))).toBe('ventureCall.judge')
    expect(await refusalOf(apply(drafted))).toBe('ventureCall.unknown')
    expect(await open(drafted)).toMatchObject({ phase: 'taking', mine: { drafted: false, judge: false } })
    expect(await refusalOf(open(drafted))).toBe('ventureCall.phase')
    expect((await resident.call('GET /venture-calls', { community })).items).toMatchObject([{ id, phase: 'taking', judges: 5 }])
    expect(await kindsOf(judges[0])).toContain('ventureCall.judge')
    expect((await judges[0].call('GET /me/venture-judging', {})).items).toMatchObject([{ id, toScore: 0 }])
    expect(await refusalOf(cancel(drafted, stage.colleague))).toBe('role.scope')
    expect(await cancel(drafted, third)).toMatchObject({ phase: 'cancelled', cancelReason: '改期' })
    expect(await refusalOf(cancel(drafted, third))).toBe('ventureCall.phase')
    const { id: callId } = await draft(stage, { applyUntil: dayIn(0) })
    const late = { ...stage, callId, which: { community, callId } }
    await later(1)
    expect(await refusalOf(open(late))).toBe('ventureCall.days')
    expect(await cancel(late, stage.colleague)).toMatchObject({ phase: 'cancelled' })
    const { items } = await stage.officer.call('GET /fund-work/funds/:fundId/venture-calls', { community, fundId: stage.fund.id })
    expect(items.map(({ phase }) => phase)).toEqual(['cancelled', 'cancelled'])
  })

  test('keeps its fund from closing until all is decided and contracted', async () => {
    const stage = await callStage()
    const { community, fund, street } = stage
    const close = () => street.call('POST /fund-work/funds/:fundId/closing', {
      community, fundId: fund.id, reason: '停办', resolution: '2026 年第 6 次居民会议',
    })
    expect(await refusalOf(close())).toBe('closing.ventures')
    const ventureId = await won(stage)
    expect(await refusalOf(close())).toBe('closing.ventures')
    await withdraw(stage, stage.applicant, ventureId)
    expect((await close()).state).toBe('closing')
  })
})

describe('CF-04 An application', () => {
  test('comes from an organisation with a right code or from who leads a team of the area, one each, adding up, in time', async () => {
    const stage = await callStage()
    const { community, callId, applicant, judges } = stage
    const org = organisation()
    const refused = (changes: Parameters<typeof apply>[1], by?: Person) => refusalOf(apply(stage, changes, by))
    const wrongCode = `${org.creditCode.slice(0, 17)}${org.creditCode.endsWith('0') ? '1' : '0'}`
    expect(await refused({ org: { ...org, creditCode: wrongCode } })).toBe('venture.code')
    expect(await refused({ sumFen: 900_001 })).toBe('venture.lines')
    expect(await refused(asked(1_000_001))).toBe('venture.tooMuch')
    expect(await refused({ plan: '教大家赌博' })).toBe('venture.words')
    expect(await refused({ org: { ...org, name: '赌博中心' } })).toBe('venture.words')
    expect(await refused({}, judges[0])).toBe('venture.judge')
    const leader = await newResident(community)
    const { id: teamId } = await leader.call('POST /teams', { name: '红马甲', unit: '第二小学' })
    expect(await refused({ org: { kind: 'team', teamId } }, leader)).toBe('venture.team')
    const admin = await newResident(community, 'communityAdmin')
    await admin.call('POST /team-work/:teamId/review', { teamId, community, approve: true, reason: '核对了介绍信' })
    expect(await refused({ org: { kind: 'team', teamId } })).toBe('venture.team')
    expect(await apply(stage, { org: { kind: 'team', teamId } }, leader)).toMatchObject({ org: { kind: 'team', name: '红马甲' } })
    const first = await apply(stage, { org })
    expect(first.contact).toBeUndefined()
    expect(await refused({ org }, await newResident(community))).toBe('venture.applied')
    const changed = await applicant.call('PUT /venture-calls/:callId/applications/:ventureId', { callId, ventureId: first.id, ...asked(800_000) })
    expect(changed).toMatchObject({ sumFen: 800_000, org: { creditCode: org.creditCode }, may: ['change', 'withdraw'] })
    const [mine] = (await applicant.call('GET /me/ventures', {})).items
    expect(mine).toMatchObject({ id: first.id, contact: { name: '王五', phone: '13800001111' } })
    await withdraw(stage, applicant, first.id)
    expect(await refusalOf(withdraw(stage, applicant, first.id))).toBe('venture.state')
    expect((await apply(stage, { org })).state).toBe('submitted')
    const row = await documentClient.send(new GetCommand({
      TableName: recordsTable.getName(), Key: { pk: `ventures#${callId}`, sk: first.id },
    }))
    expect(JSON.stringify(row.Item)).not.toContain('13800001111')
    await later(6)
    expect(await refused({}, await newResident(community))).toBe('ventureCall.phase')
  })

  test('by somebody who does not speak for the organisation is struck by an officer, and its place is free again', async () => {
    const stage = await callStage()
    const { officer, which, community } = stage
    const [org, stranger] = [organisation(), await newResident(community)]
    const { id: ventureId } = await apply(stage, { org }, stranger)
    expect(await refusalOf(apply(stage, { org }))).toBe('venture.applied')
    const strike = () => officer.call('POST /fund-work/venture-calls/:callId/applications/:ventureId/striking', {
      ...which, ventureId, reason: '不是这个组织的人',
    })
    expect(await strike()).toMatchObject({ state: 'withdrawn', endReason: '不是这个组织的人' })
    expect(await kindsOf(stranger)).toContain('venture.struck')
    expect(await refusalOf(strike())).toBe('venture.state')
    expect((await apply(stage, { org })).state).toBe('submitted')
  })

  test('counts to the last moment of the last day, and sixty are the most', async () => {
    const stage = await callStage({ applyUntil: dayIn(0) })
    const { community } = stage
    for (let count = 0; count < 59; count++) await apply(stage)
    const end = Date.parse(`${dayIn(1)}T00:00:00+08:00`)
    clock.advance((end - clock.now() - 20_000) / 60_000)
    const [one, other] = [await newResident(community), await newResident(community)]
    const last = await Promise.all([apply(stage, {}, one), apply(stage, {}, other)].map((asking) => refusalOf(asking)))
    expect(last.filter((refusal) => refusal === 'venture.full')).toHaveLength(1)
    await later(1)
    expect(await refusalOf(apply(stage))).toBe('ventureCall.phase')
    expect((await kept(stage)).ventures).toHaveLength(60)
  }, 120_000)

  test('is screened by somebody who is not close; who is not eligible appeals once within three days to another', async () => {
    const stage = await callStage()
    const { community, officer, colleague, applicant } = stage
    const [first, second] = [await apply(stage), await apply(stage, {}, await newResident(community))]
    const third = await apply(stage, { title: '老人食堂' })
    expect(await refusalOf(screen(stage, first.id))).toBe('ventureCall.phase')
    await later(6)
    await newHousehold('一家', officer, applicant)
    expect(await refusalOf(screen(stage, first.id))).toBe('conflict.close')
    await screen(stage, first.id, false, colleague)
    expect(await refusalOf(screen(stage, first.id, true, colleague))).toBe('venture.state')
    await screen(stage, second.id)
    expect(await refusalOf(begin(stage))).toBe('ventureCall.unscreened')
    await screen(stage, third.id, false, colleague)
    expect(await refusalOf(begin(stage))).toBe('ventureCall.unscreened')
    expect(await refusalOf(appeal(stage, applicant, second.id))).toBe('venture.unknown')
    expect(await appeal(stage, applicant, first.id)).toMatchObject({ appeal: { text: '证书上个月已经换新' } })
    expect(await refusalOf(appeal(stage, applicant, first.id))).toBe('venture.appealOver')
    expect(await refusalOf(answerAppeal(stage, first.id, true))).toBe('second.self')
    expect(await refusalOf(answerAppeal(stage, second.id, true, stage.third))).toBe('venture.state')
    expect(await answerAppeal(stage, first.id, true, stage.third)).toMatchObject({ state: 'eligible', appeal: { eligible: true } })
    expect(await kindsOf(applicant)).toEqual(expect.arrayContaining(['venture.ineligible', 'venture.eligible']))
    await later(4)
    expect(await refusalOf(appeal(stage, applicant, third.id))).toBe('venture.appealOver')
    expect(await begin(stage)).toMatchObject({ phase: 'judging', scoreUntil: dayIn(5) })
    expect(await refusalOf(begin(stage))).toBe('ventureCall.phase')
  })

  test('leads nowhere where none is eligible', async () => {
    const stage = await callStage()
    const { id } = await apply(stage)
    await later(6)
    await screen(stage, id, false)
    await later(4)
    expect(await refusalOf(begin(stage))).toBe('ventureCall.nobody')
  })
})

describe('CF-04 The judges', () => {
  test('score in whole points with a reason; nobody sees the others’ scores before all are in', async () => {
    const stage = await callStage()
    const { judges: [one, two, three], applicant, officer, which } = stage
    const { id } = await apply(stage)
    const { id: close } = await apply(stage, {}, await newResident(stage.community))
    await later(6)
    for (const ventureId of [id, close]) await screen(stage, ventureId)
    expect(await refusalOf(score(stage, one, id, 80, 90))).toBe('ventureCall.phase')
    await begin(stage)
    await newHousehold('一家', one, applicant)
    expect(await refusalOf(score(stage, one, id, 80, 90))).toBe('conflict.close')
    expect(await refusalOf(score(stage, applicant, id, 80, 90))).toBe('venture.noJudge')
    expect(await refusalOf(score(stage, two, id, 80))).toBe('venture.points')
    expect(await refusalOf(score(stage, two, nobody, 80, 90))).toBe('venture.unknown')
    expect(await score(stage, two, id, 80, 90)).toEqual({ id, mine: { close: false, points: [80, 90], reason: '计划可行' }, toScore: 1 })
    await recuse(stage, one, id)
    expect(await refusalOf(score(stage, one, id, 80, 90))).toBe('venture.recused')
    await score(stage, three, id, 100, 100)
    const seen = (await judging(stage, three)).ventures.find((venture) => venture.id === id)
    expect(seen).toMatchObject({ mine: { points: [100, 100] } })
    expect([seen?.score, seen?.rank]).toEqual([undefined, undefined])
    expect([(await keptOne(stage, id)).scores, (await keptOne(stage, id)).score]).toEqual([undefined, undefined])
    expect((await one.call('GET /me/venture-judging', {})).items).toMatchObject([{ toScore: 1 }])
    expect(await refusalOf(decide(stage, []))).toBe('ventureCall.phase')
    await scoreAll(stage, close, 70)
    expect((await judging(stage, two)).ventures.map((venture) => [venture.id, venture.score, venture.rank]))
      .toEqual([[id, undefined, undefined], [close, 7_000, 1]])
    expect((await keptOne(stage, id)).scores).toHaveLength(3)
    expect(await refusalOf(score(stage, two, id, 0, 0))).toBe('ventureCall.phase')
    expect(await refusalOf(judging(stage, officer))).toBe('venture.noJudge')
    expect((await officer.call('GET /fund-work/venture-calls/:callId', which)).ventures.map(({ scored }) => scored)).toEqual([3, 3])
    expect(await refusalOf(decide(stage, [id]))).toBe('ventureCall.list')
  })

  test('who score at the same time are all counted, and what is decided has all of it', async () => {
    const stage = await callStage()
    const [id = ''] = await judged(stage, 900_000)
    await Promise.all(stage.judges.map((judge, index) => score(stage, judge, id, 70 + index, 70 + index)))
    const both = await Promise.all([decide(stage, [id]), decide(stage, [id], {}, stage.third)].map((one) => refusalOf(one)))
    expect(both.filter((one) => one === 'ventureCall.phase')).toHaveLength(1)
    expect((await look(stage, stage.resident)).ventures).toMatchObject([{ score: 7_100, rank: 1, chosen: true }])
  })

  test('who turn out to be one person have one word, the later', async () => {
    const base = await ventureStage()
    const [double, keep, ...others] = [...base.judges, await newResident(base.community), await newResident(base.community)]
    const stage = await callStage({ judgeIds: [double, keep, ...others].map((one) => one.id) }, base)
    const [id = ''] = await judged(stage, 900_000)
    await score(stage, double, id, 100, 100)
    for (const judge of [keep, ...others.slice(1)]) await score(stage, judge, id, 80, 80)
    await mergeInto(stage.community, double, keep)
    expect((await kept(stage)).ventures).toMatchObject([{ scored: 3 }])
    expect((await judging(stage, keep)).ventures).toMatchObject([{ mine: { points: [80, 80] } }])
    await score(stage, others[0] ?? keep, id, 60, 60)
    expect(await kept(stage)).toMatchObject({ phase: 'deciding', ventures: [{ scored: 4, score: 7_500 }] })
  })

  test('who are late are not waited for: what fewer than three have scored is not decided', async () => {
    const stage = await callStage()
    const [id = '', other = ''] = await judged(stage, 900_000, 800_000)
    await scoreAll(stage, id, 80)
    await score(stage, stage.judges[0], other, 100, 100)
    await later(6)
    expect((await kept(stage)).phase).toBe('deciding')
    expect(await refusalOf(score(stage, stage.judges[1], other, 90, 90))).toBe('ventureCall.phase')
    expect(await refusalOf(decide(stage, [other, id]))).toBe('ventureCall.list')
    await decide(stage, [id])
    const { ventures } = await look(stage, stage.resident)
    expect(ventures.map((one) => [one.id, one.score, one.chosen])).toEqual([[id, 8_000, true], [other, undefined, false]])
  })
})
