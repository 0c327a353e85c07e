import { describe, expect, test } from 'vitest'
import { dayIn, told } from '../support/arrangements.ts'
import {
  type Stage, closeNominations, familyMember, honourStage, nominating, openRound, standing, stateOf, words,
} from '../support/honours.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const answer = (by: Person, nominationId: string, yes = true) => by.call('POST /nominations/:nominationId/answer', { nominationId, yes })
const seen = (by: Person, nominationId: string) => by.call('GET /nominations/:nominationId', { nominationId })
const paper = ({ community }: Stage, by: Person, nominationId: string, yes = true) =>
  by.call('POST /honour-work/nominations/:nominationId/paper-answer', { community, nominationId, yes, note: '签字' })
const listed = async ({ third }: Stage, roundId: string) =>
  (await third.call('GET /honour-rounds/:roundId/nominations', { roundId })).items.map(({ id }) => id)

describe('A round', () => {
  test('is opened by an administrator with conditions in words, a last day and a number of places (FP-11)', async () => {
    const stage = await honourStage()
    expect(await refusalOf(openRound(stage, { lastDay: dayIn(-1) }))).toBe('honour.lastDay')
    expect(await refusalOf(openRound(stage, { lastDay: dayIn(200) }))).toBe('honour.lastDay')
    expect(await refusalOf(openRound(stage, { title: '一起赌博' }))).toBe('honour.words')
    const { id, year } = await openRound(stage)
    expect(year).toBe(dayIn(0).slice(0, 4))
    expect((await stage.third.call('GET /honour-rounds', {})).items).toMatchObject([{ id, kind: 'volunteer', most: 2 }])
    const elsewhere = await newResident(await newCommunity())
    expect((await elsewhere.call('GET /honour-rounds', {})).items).toEqual([])
    expect(await refusalOf(nominating(elsewhere, id, elsewhere))).toBe('honour.roundUnknown')
    closeNominations()
    expect(await refusalOf(nominating(stage.neighbour, id, stage.nominee))).toBe('honour.roundOver')
  })
})

describe('A nomination', () => {
  test('by a neighbour is seen by nobody until the nominee says yes (FP-11, PV-02)', async () => {
    const stage = await honourStage()
    const { nominee, neighbour, third } = stage
    const { id: roundId } = await openRound(stage)
    const { id, state, by } = await nominating(neighbour, roundId, nominee)
    expect([state, by]).toEqual(['asked', 'neighbour'])
    expect(await told(nominee)).toEqual(['honour.asked'])
    expect(await listed(stage, roundId)).toEqual([])
    expect(await refusalOf(seen(third, id))).toBe('honour.unknown')
    expect(await refusalOf(answer(third, id))).toBe('honour.notYours')
    expect(await refusalOf(answer(neighbour, id))).toBe('honour.notYours')
    expect(await seen(nominee, id)).toMatchObject({ mine: 'nominee', words })
    expect(await answer(nominee, id)).toMatchObject({ state: 'standing' })
    expect(await refusalOf(answer(nominee, id))).toBe('honour.state')
    expect(await told(neighbour)).toEqual(['honour.agreed'])
    expect(await listed(stage, roundId)).toEqual([id])
    const shown = await seen(third, id)
    expect(shown).toMatchObject({ mine: 'neighbour', supported: false })
    expect(shown.nameMasked).toContain('*')
    expect((await nominee.call('GET /me/nominations', {})).items).toMatchObject([{ id, mine: 'nominee' }])
    expect((await neighbour.call('GET /me/nominations', {})).items).toMatchObject([{ id, mine: 'nominator' }])
  })

  test('that the nominee does not want ends there, and nobody asks again in the round', async () => {
    const stage = await honourStage()
    const { nominee, neighbour, third } = stage
    const { id: roundId } = await openRound(stage)
    const { id } = await nominating(neighbour, roundId, nominee)
    expect(await answer(nominee, id, false)).toMatchObject({ state: 'declined' })
    expect(await told(neighbour)).toEqual(['honour.declined'])
    expect(await refusalOf(nominating(third, roundId, nominee))).toBe('honour.nominated')
    expect(await listed(stage, roundId)).toEqual([])
  })

  test('of oneself is the yes as well, once in a round, and is taken back at any time before it is decided', async () => {
    const stage = await honourStage()
    const { nominee, third } = stage
    const { id: roundId } = await openRound(stage)
    const { id, state, by } = await nominating(nominee, roundId, nominee)
    expect([state, by]).toEqual(['standing', 'self'])
    expect(await refusalOf(nominating(third, roundId, nominee))).toBe('honour.nominated')
    expect(await refusalOf(third.call('POST /nominations/:nominationId/withdrawal', { nominationId: id }))).toBe('honour.notYours')
    expect(await nominee.call('POST /nominations/:nominationId/withdrawal', { nominationId: id })).toMatchObject({ state: 'withdrawn' })
    expect(await listed(stage, roundId)).toEqual([])
    expect(await refusalOf(nominee.call('POST /nominations/:nominationId/withdrawal', { nominationId: id }))).toBe('honour.state')
  })

  test('made by ten neighbours at once is one (FP-11)', async () => {
    const stage = await honourStage()
    const { id: roundId } = await openRound(stage)
    const people = await Promise.all(Array.from({ length: 10 }, () => newResident(stage.community)))
    const answers = await Promise.all(people.map((one) => refusalOf(nominating(one, roundId, stage.nominee))))
    expect(answers.filter((one) => one.startsWith('no refusal'))).toHaveLength(1)
    expect(answers.filter((one) => one === 'honour.nominated')).toHaveLength(9)
  })

  test('is of somebody who lives here, and of a family that has a household', async () => {
    const stage = await honourStage()
    const { id: roundId } = await openRound(stage, { kind: 'family' })
    const stranger = await newResident(await newCommunity())
    expect(await refusalOf(nominating(stage.neighbour, roundId, stranger))).toBe('person.unknown')
    expect(await refusalOf(nominating(stage.neighbour, roundId, stage.nominee))).toBe('honour.noHousehold')
    await know(stage.third.id, { leftAt: clock.in(0), leftWhy: 'moved' })
    expect(await refusalOf(nominating(stage.neighbour, roundId, stage.third))).toBe('person.left')
  })

  test('of a family waits for any of its adults; a child says neither yes nor no', async () => {
    const stage = await honourStage()
    const { nominee, neighbour, third, community } = stage
    const child = await familyMember(nominee, community)
    await know(child.id, { birthDay: bornYearsAgo(12) })
    const { id: roundId } = await openRound(stage, { kind: 'family', title: '最美家庭' })
    expect(await refusalOf(nominating(child, roundId, child))).toBe('honour.adult')
    const { id, nameMasked } = await nominating(neighbour, roundId, child)
    expect(nameMasked).toMatch(/\*.*家$/)
    expect(await refusalOf(nominating(third, roundId, nominee))).toBe('honour.nominated')
    expect(await refusalOf(answer(child, id))).toBe('honour.adult')
    expect(await seen(child, id)).toMatchObject({ mine: 'own' })
    expect(await answer(nominee, id)).toMatchObject({ state: 'standing', mine: 'nominee' })
  })

  test('of a minor is the guardian’s to answer (PV-01)', async () => {
    const stage = await honourStage()
    const { nominee, neighbour, third } = stage
    await know(nominee.id, { birthDay: bornYearsAgo(15), guardianId: third.id })
    const { id: roundId } = await openRound(stage)
    const { id } = await nominating(neighbour, roundId, nominee)
    expect(await refusalOf(answer(nominee, id))).toBe('honour.adult')
    expect(await answer(third, id)).toMatchObject({ state: 'standing' })
  })

  test('in words that WeChat objects to is refused; those in doubt wait for a person (WX-05)', async () => {
    const stage = await honourStage()
    const { community, nominee, neighbour, worker } = stage
    const { id: roundId } = await openRound(stage)
    expect(await refusalOf(nominating(neighbour, roundId, nominee, '一起赌博'))).toBe('honour.words')
    const { id, state } = await nominating(neighbour, roundId, nominee, '常帮大家低价代购')
    expect(state).toBe('checking')
    expect(await told(nominee)).toEqual([])
    expect((await nominee.call('GET /me/nominations', {})).items).toEqual([])
    const look = (by: Person, fit: boolean, nominationId = id) =>
      by.call('POST /honour-work/nominations/:nominationId/words', { community, nominationId, fit, reason: '像是广告' })
    expect(await look(worker, false)).toMatchObject({ state: 'unfit' })
    expect(await refusalOf(look(worker, true))).toBe('honour.state')
    expect(await told(neighbour)).toEqual(['honour.wordsUnfit'])
    const again = await nominating(neighbour, roundId, nominee, '义务帮老人代购，不是低价代购生意')
    expect(await look(worker, true, again.id)).toMatchObject({ state: 'asked' })
    expect(await told(nominee)).toEqual(['honour.asked'])
    const own = await nominating(worker, roundId, stage.third, '也是低价代购')
    expect(await refusalOf(look(worker, true, own.id))).toBe('approval.self')
  })

  test('is taken down at the desk for an organisation, and answered there on paper by another worker (PEERS 1.8)', async () => {
    const stage = await honourStage()
    const { community, worker, second, nominee } = stage
    const { personId } = await worker.call('POST /desk/people', { community, name: '欧阳慧兰', note: '登记表', dialects: [], gender: 'female' })
    const { id: roundId } = await openRound(stage)
    const byDesk = (whom: string) => worker.call('POST /honour-work/rounds/:roundId/nominations', {
      community, roundId, personId: whom, words, by: 'organisation', byName: '都府堤小学',
    })
    const { id, state, byName } = await byDesk(personId)
    expect([state, byName]).toEqual(['asked', '都府堤小学'])
    expect(await refusalOf(paper(stage, worker, id))).toBe('approval.self')
    expect(await paper(stage, second, id)).toMatchObject({ state: 'standing', answeredOnPaper: true })
    expect(await refusalOf(paper(stage, second, id))).toBe('honour.state')
    expect(await paper(stage, second, id, false)).toMatchObject({ state: 'withdrawn' })
    await know(worker.id, { kin: [{ personId: nominee.id, relation: 'sibling', verifiedBy: second.id, at: clock.in(0) }] })
    expect(await refusalOf(byDesk(nominee.id))).toBe('conflict.close')
  })
})

describe('Support', () => {
  const voice = (by: Person, nominationId: string, sentence?: string) =>
    by.call('POST /nominations/:nominationId/voices', { nominationId, ...(sentence ? { sentence } : {}) })

  test('is one voice a household, none for one’s own, and no number of it is ever shown to neighbours (FP-11)', async () => {
    const stage = await honourStage()
    const { community, admin, nominee, neighbour, third } = stage
    const { id: roundId } = await openRound(stage)
    const id = await standing(stage, roundId)
    const wife = await familyMember(third, community)
    expect(await refusalOf(voice(nominee, id))).toBe('honour.own')
    expect(await voice(third, id, '她帮我家老人买过药')).toMatchObject({ supported: true })
    expect(await refusalOf(voice(wife, id))).toBe('honour.supported')
    await voice(neighbour, id)
    const shown = await seen(wife, id)
    expect(shown.sentences.map(({ sentence }) => sentence)).toEqual(['她帮我家老人买过药'])
    expect(JSON.stringify(shown)).not.toMatch(/"(households|voices|count)"/)
    expect(await admin.call('GET /honour-work/nominations/:nominationId', { community, nominationId: id })).toMatchObject({ households: 2 })
    const stranger = await newResident(await newCommunity())
    expect(await refusalOf(voice(stranger, id))).toBe('honour.unknown')
  })

  test('said twenty times at once is one voice', async () => {
    const stage = await honourStage()
    const { id: roundId } = await openRound(stage)
    const id = await standing(stage, roundId)
    const answers = await Promise.all(Array.from({ length: 20 }, () => refusalOf(voice(stage.third, id))))
    expect(answers.filter((one) => one === 'honour.supported')).toHaveLength(19)
    const { households } = await stage.admin.call('GET /honour-work/nominations/:nominationId', { community: stage.community, nominationId: id })
    expect(households).toBe(1)
  })

  test('with a sentence in doubt counts at once, and the sentence waits for a person (WX-05)', async () => {
    const stage = await honourStage()
    const { community, worker, third, neighbour } = stage
    const { id: roundId } = await openRound(stage)
    const id = await standing(stage, roundId)
    expect(await refusalOf(voice(third, id, '赌博高手'))).toBe('honour.words')
    await voice(third, id, '低价代购找她')
    expect((await seen(third, id)).sentences).toEqual([])
    const { items: [waiting] } = await worker.call('GET /honour-work/voices', { community })
    const look = (voiceId: string, by = worker) =>
      by.call('POST /honour-work/nominations/:nominationId/voices/:voiceId/words', { community, nominationId: id, voiceId, fit: true })
    expect(await look(waiting?.id ?? '')).toEqual({ fit: true })
    expect(await refusalOf(look(waiting?.id ?? ''))).toBe('voice.unknown')
    expect((await seen(neighbour, id)).sentences).toHaveLength(1)
    expect((await worker.call('GET /honour-work/voices', { community })).items).toEqual([])
    await voice(worker, id, '低价代购也行')
    const { items: [own] } = await worker.call('GET /honour-work/voices', { community })
    expect(await refusalOf(look(own?.id ?? ''))).toBe('approval.self')
  })

  test('is for who stands, not for who is still asked', async () => {
    const stage = await honourStage()
    const { id: roundId } = await openRound(stage)
    const { id } = await nominating(stage.neighbour, roundId, stage.nominee)
    expect(await refusalOf(voice(stage.third, id))).toBe('honour.state')
    expect(await stateOf(stage, id)).toBe('asked')
  })
})
