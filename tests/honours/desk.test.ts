import { describe, expect, test } from 'vitest'
import {
  type Stage, afterNotice, checkAll, closeNominations, decide, familyMember, granted, honourStage, nominating, noticed, openRound, review,
  standing, words,
} from '../support/honours.ts'
import { doWhatIsDue } from '../support/orders.ts'
import { know } from '../support/person.ts'
import { jpeg } from '../support/pictures.ts'
import { pointsOf } from '../support/points.ts'
import { uploading } from '../support/store.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const atWork = ({ community, admin }: Stage, nominationId: string) =>
  admin.call('GET /honour-work/nominations/:nominationId', { community, nominationId })

describe('For residents without a phone, at the desk', () => {
  const phoneless = async ({ community, worker }: Stage) => (await worker.call('POST /desk/people', {
    community, name: '欧阳慧兰', note: '登记表', dialects: [], gender: 'female',
  })).personId

  test('support is the voice of their household, taken down by who is close to neither side (PEERS 1.8, FP-11)', async () => {
    const stage = await honourStage()
    const { community, worker, second, third, nominee } = stage
    const { id: roundId } = await openRound(stage)
    const nominationId = await standing(stage, roundId)
    const personId = await phoneless(stage)
    const support = (whose: string, by = worker) => by.call('POST /honour-work/nominations/:nominationId/paper-voices',
      { community, nominationId, personId: whose, note: '签字', sentence: '她常来看我' })
    const stranger = await newResident(await newCommunity())
    expect(await refusalOf(support(stranger.id))).toBe('person.unknown')
    expect(await refusalOf(support(nominee.id))).toBe('honour.own')
    await know(third.id, { leftAt: clock.in(0), leftWhy: 'moved' })
    expect(await refusalOf(support(third.id))).toBe('person.left')
    await know(second.id, { kin: [{ personId, relation: 'parent', verifiedBy: worker.id, at: clock.in(0) }] })
    expect(await refusalOf(support(personId, second))).toBe('conflict.close')
    await support(personId)
    expect(await refusalOf(support(personId))).toBe('honour.supported')
    expect(await atWork(stage, nominationId)).toMatchObject({ households: 1 })
    const { items } = await worker.call('GET /honour-work/nominations/:nominationId/sentences', { community, nominationId })
    expect(items).toMatchObject([{ sentence: '她常来看我', name: expect.stringContaining('*') }])
  })

  test('an objection is answered by another than who took it down (PEERS 1.8, FP-11)', async () => {
    const stage = await honourStage()
    const { community, admin, colleague } = stage
    const personId = await phoneless(stage)
    const nominationId = await noticed(stage)
    const object = (by: Person) =>
      by.call('POST /honour-work/nominations/:nominationId/paper-objections', { community, nominationId, personId, text: '去年有纠纷' })
    expect(await object(colleague)).toMatchObject({ openObjections: 1 })
    expect(await refusalOf(object(colleague))).toBe('honour.objected')
    const { objections: [objection] } = await atWork(stage, nominationId)
    const rule = (by: Person) => by.call('POST /honour-work/nominations/:nominationId/objections/:objectionId/ruling',
      { community, nominationId, objectionId: objection?.id ?? '', upheld: false, text: '走访过了' })
    expect(await refusalOf(rule(colleague))).toBe('ruling.self')
    // Who recorded the choice does not answer either.
    expect(await refusalOf(rule(admin))).toBe('ruling.self')
    const other = await newResident(community, 'communityAdmin')
    expect(await rule(other)).toMatchObject({ openObjections: 0 })
    await afterNotice()
    expect(await refusalOf(object(colleague))).toBe('notice.over')
  })
})

test('However many support it, the newest sentences are shown to neighbours, and all of them to those who review', async () => {
  const stage = await honourStage()
  const { community, worker, third } = stage
  const { id: roundId } = await openRound(stage)
  const nominationId = await standing(stage, roundId)
  const supporters = await Promise.all(Array.from({ length: 24 }, () => newResident(community)))
  for (const [number, one] of supporters.entries()) {
    clock.advance(1)
    await one.call('POST /nominations/:nominationId/voices', { nominationId, sentence: `第 ${number} 句` })
  }
  const newest = Array.from({ length: 24 }, (_, number) => `第 ${23 - number} 句`)
  const seen = await third.call('GET /nominations/:nominationId', { nominationId })
  expect(seen.sentences.map(({ sentence }) => sentence)).toEqual(newest.slice(0, 5))
  const read = (cursor?: string) => worker.call('GET /honour-work/nominations/:nominationId/sentences',
    { community, nominationId, ...(cursor ? { cursor } : {}) })
  const first = await read()
  const rest = await read(first.cursor)
  expect([...first.items, ...rest.items].map(({ sentence }) => sentence)).toEqual(newest)
  expect(rest.cursor).toBeUndefined()
})

describe('Photos of a nomination', () => {
  test('are seen by nominee, nominator and who reviews, and by no neighbour; they go when the nominee does not want it (PV-06)', async () => {
    const stage = await honourStage()
    const { nominee, neighbour, third, worker } = stage
    const { id: roundId } = await openRound(stage)
    const photo = await uploading(neighbour.call, jpeg(), { purpose: 'honour' })
    const nominate = () => neighbour.call('POST /honour-rounds/:roundId/nominations', { roundId, personId: nominee.id, words, photos: [photo] })
    const { id: nominationId } = await nominate()
    const look = (by: Person) => by.call('GET /files/:fileId', { fileId: photo })
    for (const one of [nominee, worker]) expect(await look(one)).toMatchObject({ mine: false })
    expect(await refusalOf(look(third))).toBe('file.unknown')
    await nominee.call('POST /nominations/:nominationId/answer', { nominationId, yes: true })
    expect(await nominee.call('GET /nominations/:nominationId', { nominationId })).toMatchObject({ photos: [photo] })
    expect(JSON.stringify(await third.call('GET /nominations/:nominationId', { nominationId }))).not.toContain(photo)
    expect((await atWork(stage, nominationId)).nomination.photos).toEqual([photo])
    const other = await openRound(stage, { title: '第二轮' })
    expect(await refusalOf(neighbour.call('POST /honour-rounds/:roundId/nominations',
      { roundId: other.id, personId: nominee.id, words, photos: [photo] }))).toBe('file.used')
    await nominee.call('POST /nominations/:nominationId/withdrawal', { nominationId })
    clock.advance(1)
    await doWhatIsDue()
    expect(await refusalOf(look(worker))).toBe('file.unknown')
    expect((await atWork(stage, nominationId)).nomination.photos).toEqual([])
  })
})

describe('The points of a family that loses the honour', () => {
  const honouredFamily = async () => {
    const stage = await honourStage()
    const { community, nominee, neighbour, worker } = stage
    await familyMember(nominee, community)
    const { id: roundId } = await openRound(stage, { kind: 'family', title: '最美家庭' })
    const { id: nominationId } = await nominating(neighbour, roundId, nominee)
    await nominee.call('POST /nominations/:nominationId/answer', { nominationId, yes: true })
    await checkAll(worker, community, nominationId)
    closeNominations()
    await review(stage, nominationId)
    await afterNotice()
    await decide(stage, nominationId)
    await drain()
    return { stage, nominationId, householdId: (await nominee.call('GET /me', {})).householdId ?? '' }
  }
  const withdraw = async ({ community, admin, street }: Stage, nominationId: string, wronglyGiven: boolean) => {
    await admin.call('POST /honour-work/nominations/:nominationId/revocation', { community, nominationId, reason: '情况不实', wronglyGiven })
    await street.call('POST /honour-work/nominations/:nominationId/revocation/decision', { community, nominationId, revoke: true, reason: '已核实' })
    await drain()
  }

  test('go back as a deduction where it should never have been given: told why, seven days to appeal, once (FP-06, FP-11)', async () => {
    const { stage, nominationId, householdId } = await honouredFamily()
    const { nominee, admin, street } = stage
    expect(await pointsOf(householdId)).toBe(100)
    await withdraw(stage, nominationId, true)
    expect(await pointsOf(householdId)).toBe(100)
    const [deduction] = (await nominee.call('GET /me/point-deductions', {})).items
    expect(deduction).toMatchObject({ state: 'told', amount: 100, reason: '已核实' })
    expect((await nominee.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('deduction.told')
    const decideAppeal = (by: Person) => by.call('POST /point-deductions/:deductionId/appeal-decisions',
      { deductionId: deduction?.id ?? '', community: stage.community, upheld: false, reason: '核对过' })
    await nominee.call('POST /point-deductions/:deductionId/appeals', { deductionId: deduction?.id ?? '', text: '不是这样' })
    for (const one of [admin, street]) expect(await refusalOf(decideAppeal(one))).toBe('second.self')
    await decideAppeal(stage.colleague)
    await doWhatIsDue()
    await drain()
    expect(await pointsOf(householdId)).toBe(0)
  })

  test('stay where it is for what happened later: behaviour costs no points (FP-06)', async () => {
    const { stage, nominationId, householdId } = await honouredFamily()
    await withdraw(stage, nominationId, false)
    expect((await stage.nominee.call('GET /me/point-deductions', {})).items).toEqual([])
    expect(await pointsOf(householdId)).toBe(100)
  })

  test('are none where a volunteer loses it', async () => {
    const stage = await honourStage()
    const nominationId = await granted(stage)
    await withdraw(stage, nominationId, true)
    expect((await stage.nominee.call('GET /me/point-deductions', {})).items).toEqual([])
  })
})
