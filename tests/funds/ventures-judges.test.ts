import { describe, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import { dayIn } from '../support/funds.ts'
import { newHousehold } from '../support/households.ts'
import { daysLater } from '../support/leaving.ts'
import { mergeInto } from '../support/merging.ts'
import { jpeg } from '../support/pictures.ts'
import { uploading } from '../support/store.ts'
import {
  type CallStage, apply, callStage, decide, judged, kept, keptOne, kindsOf, later, score, scoreAll, ventureStage,
} from '../support/ventures.ts'
import { type Person, grant, newResident, refusalOf } from '../support/world.ts'

type Asked = Input<'POST /fund-work/venture-calls/:callId/judge-changes'>
const reason = '出差，不能参加评审'

const ask = ({ which, officer }: CallStage, joins: Person[], leaves?: Person, changes: Partial<Asked> = {}, by: Person = officer) =>
  by.call('POST /fund-work/venture-calls/:callId/judge-changes', {
    ...which, joins: joins.map(({ id }) => id), ...(leaves ? { leaves: leaves.id } : {}), reason, ...changes,
  })
const waiting = async (stage: CallStage): Promise<string> => (await kept(stage)).judgeChanges.at(-1)?.id ?? ''
const answer = async (stage: CallStage, agrees = true, by: Person = stage.approver, changeId?: string) =>
  by.call('POST /fund-work/venture-calls/:callId/judge-changes/:changeId/answers', {
    ...stage.which, changeId: changeId ?? await waiting(stage), agrees, text: '已核实',
  })
const replace = async (stage: CallStage, leaves: Person, joins: Person): Promise<void> => {
  await ask(stage, [joins], leaves)
  await answer(stage)
}
const judging = ({ callId }: CallStage, by: Person) => by.call('GET /venture-calls/:callId/judging', { callId })
const newJudge = ({ community }: CallStage): Promise<Person> => newResident(community)

describe('CF-04 A judge who cannot come', () => {
  test('is replaced by an officer and another who agrees; what they scored does not count, and the new one scores', async () => {
    const stage = await callStage()
    const { judges: [ill, two, three], which, callId, third } = stage
    const [id = ''] = await judged(stage, 900_000)
    await score(stage, ill, id, 0, 0)
    const fresh = await newJudge(stage)
    expect(await ask(stage, [fresh], ill)).toMatchObject({ judges: 3, judgeChanges: [{ reason, mine: true }] })
    expect(await refusalOf(score(stage, fresh, id, 80, 80))).toBe('venture.noJudge')
    await later(4)
    const changed = await answer(stage)
    expect(changed).toMatchObject({
      phase: 'judging', judges: 3, scoreUntil: dayIn(5), ventures: [{ scored: 0 }], judgeChanges: [{ agrees: true, answer: '已核实', mine: false }],
    })
    expect(changed.judgeNames.map(({ personId }) => personId)).toEqual([two.id, three.id, fresh.id])
    expect([await kindsOf(ill), await kindsOf(fresh)]).toEqual([
      expect.arrayContaining(['ventureCall.judgeLeft']), expect.arrayContaining(['ventureCall.judgeNow']),
    ])
    expect(await refusalOf(score(stage, ill, id, 0, 0))).toBe('venture.noJudge')
    expect(await refusalOf(judging(stage, ill))).toBe('venture.noJudge')
    expect((await ill.call('GET /me/venture-judging', {})).items).toEqual([])
    expect((await fresh.call('GET /me/venture-judging', {})).items).toMatchObject([{ id: callId, toScore: 1 }])
    for (const judge of [two, three, fresh]) await score(stage, judge, id, 80, 90)
    expect(await kept(stage)).toMatchObject({ phase: 'deciding', ventures: [{ scored: 3, score: 8_600 }] })
    expect((await keptOne(stage, id)).scores).toHaveLength(3)
    expect(await refusalOf(ask(stage, [ill], two))).toBe('ventureCall.phase')
    await grant(ill, 'fundApprover', which.community)
    expect(await refusalOf(decide(stage, [id], {}, ill))).toBe('ventureCall.judge')
    await decide(stage, [id], {}, third)
    expect((await stage.resident.call('GET /venture-calls/:callId', { callId })).ventures).toMatchObject([{ score: 8_600 }])
  })

  test('reads the papers of the applications no more; who comes does, those that were there before as well', async () => {
    const stage = await callStage()
    const { applicant, judges: [ill, two] } = stage
    const photos = [await uploading(applicant.call, jpeg())]
    await apply(stage, { photos })
    const sees = async (by: Person) => (await refusalOf(by.call('GET /files/:fileId', { fileId: photos[0] ?? '' }))) !== 'file.unknown'
    const fresh = await newJudge(stage)
    expect([await sees(ill), await sees(two), await sees(fresh)]).toEqual([true, true, false])
    await replace(stage, ill, fresh)
    expect([await sees(ill), await sees(two), await sees(fresh)]).toEqual([false, true, true])
    expect(await kindsOf(fresh)).toContain('ventureCall.judge')
    expect(await refusalOf(apply(stage, {}, ill))).toBe('venture.judge')
    expect(await refusalOf(apply(stage, {}, fresh))).toBe('venture.judge')
  })

  test('is asked for by who is apart, agreed to by another who is no judge, each once, and not once all have scored', async () => {
    const stage = await callStage()
    const { community, judges: [ill, two], officer, applicant, approver, second, third } = stage
    await apply(stage)
    const fresh = await newJudge(stage)
    await grant(officer, 'fundApprover', community)
    await grant(two, 'fundOfficer', community)
    expect(await refusalOf(ask(stage, [fresh], ill, {}, two))).toBe('ventureCall.judge')
    await ask(stage, [fresh], two, {}, two)
    const first = await waiting(stage)
    expect(await ask(stage, [fresh], ill)).toMatchObject({ judgeChanges: [{ mine: true }] })
    expect(await refusalOf(answer(stage, true, approver, first))).toBe('judgeChange.unknown')
    expect(await refusalOf(answer(stage, true, officer))).toBe('second.self')
    await grant(two, 'fundApprover', community)
    await grant(fresh, 'fundApprover', community)
    expect(await refusalOf(answer(stage, true, two))).toBe('ventureCall.judge')
    expect(await refusalOf(answer(stage, true, fresh))).toBe('ventureCall.judge')
    await newHousehold('一家', second, applicant)
    expect(await refusalOf(answer(stage, true, second))).toBe('conflict.close')
    const refused = await waiting(stage)
    expect(await answer(stage, false, third)).toMatchObject({ judges: 3, judgeChanges: [{ agrees: false }] })
    expect(await kindsOf(officer)).toContain('ventureCall.judgesKept')
    expect(await refusalOf(answer(stage, true, third, refused))).toBe('judgeChange.ruled')
    await ask(stage, [fresh], ill)
    const both = await Promise.all([answer(stage), answer(stage, true, third)].map((one) => refusalOf(one)))
    expect(both.filter((one) => one === 'judgeChange.ruled')).toHaveLength(1)
    expect((await kept(stage)).judgeChanges.map(({ agrees }) => agrees)).toEqual([false, true])
  })

  test('has a successor without a stake, who judged nothing in this call before, and the judges stay odd and no fewer', async () => {
    const stage = await callStage()
    const { judges: [ill, two], officer, colleague, applicant, approver } = stage
    await apply(stage)
    const [fresh, other, kin] = [await newJudge(stage), await newJudge(stage), await newJudge(stage)]
    await newHousehold('一家', kin, applicant)
    const refused = (joins: Person[], leaves?: Person, changes: Partial<Asked> = {}) => refusalOf(ask(stage, joins, leaves, changes, colleague))
    expect(await refused([fresh])).toBe('ventureCall.judges')
    expect(await refused([fresh, other], ill)).toBe('ventureCall.judges')
    expect(await refused([fresh, fresh])).toBe('ventureCall.judges')
    expect(await refused([fresh], applicant)).toBe('judgeChange.judge')
    expect(await refused([two], ill)).toBe('judgeChange.judge')
    expect(await refused([ill], ill)).toBe('judgeChange.judge')
    expect(await refused([applicant], ill)).toBe('judgeChange.stake')
    expect(await refused([kin], ill)).toBe('judgeChange.stake')
    for (const one of [officer, colleague, approver]) expect(await refused([one], ill)).toBe('judgeChange.stake')
    expect(await refused([fresh], ill, { joins: ['per_01J9ZZZZZZZZZZZZZZZZZZZZZZ'] })).toBe('person.unknown')
    await replace(stage, ill, fresh)
    expect(await refused([ill], two)).toBe('judgeChange.judge')
    await ask(stage, [other, await newJudge(stage)])
    expect(await answer(stage)).toMatchObject({ judges: 5, phase: 'taking' })
  })

  test('who applies or comes close meanwhile is seen when the change is agreed to', async () => {
    const stage = await callStage()
    const { judges: [ill] } = stage
    const fresh = await newJudge(stage)
    await ask(stage, [fresh], ill)
    await apply(stage, {}, fresh)
    expect(await refusalOf(answer(stage))).toBe('judgeChange.stake')
    expect(await kept(stage)).toMatchObject({ judges: 3, judgeChanges: [{ reason }] })
  })

  test('counts once as a person, with both of their records', async () => {
    const base = await ventureStage()
    const [double, keep, ...others] = [...base.judges, await newResident(base.community), await newResident(base.community)]
    const stage = await callStage({ judgeIds: [double, keep, ...others].map((one) => one.id) }, base)
    const [id = ''] = await judged(stage, 900_000)
    await score(stage, double, id, 100, 100)
    await mergeInto(stage.community, double, keep)
    const [fresh, further] = [await newJudge(stage), await newJudge(stage)]
    expect(await refusalOf(ask(stage, [fresh], keep))).toBe('ventureCall.judges')
    await ask(stage, [fresh, further], keep)
    expect(await answer(stage)).toMatchObject({ judges: 5, ventures: [{ scored: 0 }] })
    expect(await refusalOf(score(stage, keep, id, 80, 80))).toBe('venture.noJudge')
  })

  test('finds it in the copy of their data, and why they left goes when they are erased (PV-02, PV-03)', async () => {
    const stage = await callStage()
    const { judges: [ill], officer, approver } = stage
    await replace(stage, ill, await newJudge(stage))
    const calls = async (person: Person) => (await person.call('GET /me/data-export', {})).text.split('\n').filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ list }) => list === 'ventureCalls')
    expect(await calls(ill)).toMatchObject([{ judge: false, left: true, judgeChangesAsked: [] }])
    expect(await calls(officer)).toMatchObject([{ judgeChangesAsked: [{ reason }] }])
    expect(await calls(approver)).toMatchObject([{ judgeChangesAnswered: [{ agrees: true, answer: '已核实' }] }])
    await ill.call('POST /me/closing', { erase: true })
    await daysLater(16)
    expect((await kept(stage)).judgeChanges).toMatchObject([{ reason: '已注销', agrees: true }])
  })
})

test('CF-04 A score that meets the change of its judge is given before it or not at all', async () => {
  const stage = await callStage()
  const { judges: [ill, two, three] } = stage
  const [id = ''] = await judged(stage, 900_000)
  const fresh = await newJudge(stage)
  await ask(stage, [fresh], ill)
  const changeId = await waiting(stage)
  const [scored] = await Promise.all([refusalOf(score(stage, ill, id, 0, 0)), answer(stage, true, stage.approver, changeId)])
  expect(scored).toMatch(/^(no refusal: .*|venture\.noJudge)$/)
  expect((await kept(stage)).ventures).toMatchObject([{ scored: 0 }])
  await scoreAll({ ...stage, judges: [two, three, fresh] }, id, 80)
  expect((await kept(stage)).ventures).toMatchObject([{ scored: 3, score: 8_000 }])
})
