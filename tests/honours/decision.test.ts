import { describe, expect, test } from 'vitest'
import { knowStars } from '../../functions/honours/reactions.ts'
import { checkItems } from '../../shared/honours.ts'
import { told } from '../support/arrangements.ts'
import {
  type Stage, afterNotice, checkAll, closeNominations, decide, granted, honourStage, nominating, noticed, openRound, review, standing, stateOf,
} from '../support/honours.ts'
import { know } from '../support/person.ts'
import { drain, eventImages } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const object = (by: Person, nominationId: string) => by.call('POST /nominations/:nominationId/objections', { nominationId, text: '去年有纠纷' })
const whole = ({ community, admin }: Stage, nominationId: string) =>
  admin.call('GET /honour-work/nominations/:nominationId', { community, nominationId })
const rule = async (stage: Stage, nominationId: string, upheld: boolean, by = stage.colleague, at = 0) =>
  by.call('POST /honour-work/nominations/:nominationId/objections/:objectionId/ruling', {
    community: stage.community, nominationId, upheld, text: '走访了双方，已调解',
    objectionId: (await whole(stage, nominationId)).objections[at]?.id ?? 'obj_01J9ZZZZZZZZZZZZZZZZZZZZZZ',
  })
const appeal = (by: Person, nominationId: string) => by.call('POST /nominations/:nominationId/appeal', { nominationId, text: '情况不是这样' })
const kin = (one: Person, other: Person) =>
  know(one.id, { kin: [{ personId: other.id, relation: 'sibling', verifiedBy: one.id, at: clock.in(0) }] })
const decidedEvents = async (nominationId: string) => (await eventImages())
  .filter(({ type, data }) => type?.S === 'honour.decided' && data?.M?.honourId?.S === nominationId).map(({ data }) => data?.M)

describe('The conditions', () => {
  test('are each looked up by a worker, with a note where the year is not on record or something is not met (FP-11)', async () => {
    const stage = await honourStage()
    const { community, worker, nominee } = stage
    const { id: roundId } = await openRound(stage)
    const { id: nominationId } = await nominating(nominee, roundId, nominee)
    const check = (item: (typeof checkItems)[number], met: boolean, note?: string) =>
      worker.call('POST /honour-work/nominations/:nominationId/checks', { community, nominationId, item, met, ...(note ? { note } : {}) })
    expect(await refusalOf(check('residence', true))).toBe('honour.noteMissing')
    expect(await refusalOf(check('law', false))).toBe('honour.noteMissing')
    await check('residence', true, '户口簿：2009 年迁入')
    await check('law', false, '听说有纠纷')
    const { checks } = await check('law', true)
    expect(checks.map(({ item, met }) => [item, met])).toEqual([['residence', true], ['law', true]])
    expect(checks[1]?.byName).toContain('*')
    closeNominations()
    expect(await refusalOf(review(stage, nominationId))).toBe('honour.unchecked')
    await checkAll(worker, community, nominationId)
    await check('conduct', false, '收过报酬')
    expect(await refusalOf(review(stage, nominationId))).toBe('honour.notMet')
  })

  test('know who has lived here for a year, also when the phone number has changed since (FP-11)', async () => {
    const stage = await honourStage()
    const { community, worker, nominee } = stage
    clock.advance(366 * 1440)
    await nominee.call('PUT /me', { name: nominee.name, community, phone: '13912345678' })
    const { id: roundId } = await openRound(stage)
    const { id: nominationId } = await nominating(nominee, roundId, nominee)
    const { facts } = await whole(stage, nominationId)
    expect(Date.parse(facts.knownSince ?? '')).toBeLessThan(clock.now() - 365 * 86_400_000)
    const done = await worker.call('POST /honour-work/nominations/:nominationId/checks', { community, nominationId, item: 'residence', met: true })
    expect(done.checks).toHaveLength(1)
  })

  test('are looked up, and all is decided, by nobody of the family or kin (FP-11, PEERS 4.22)', async () => {
    const stage = await honourStage()
    const { community, worker, admin, street, nominee, colleague } = stage
    const { id: roundId } = await openRound(stage)
    const nominationId = await standing(stage, roundId)
    closeNominations()
    for (const one of [worker, admin, colleague, street]) await kin(one, nominee)
    const check = worker.call('POST /honour-work/nominations/:nominationId/checks', { community, nominationId, item: 'law', met: true })
    expect(await refusalOf(check)).toBe('conflict.close')
    expect(await refusalOf(review(stage, nominationId))).toBe('conflict.close')
    for (const one of [admin]) await know(one.id, { kin: [] })
    await review(stage, nominationId)
    await object(stage.third, nominationId)
    expect(await refusalOf(rule(stage, nominationId, false))).toBe('conflict.close')
    await know(colleague.id, { kin: [] })
    await rule(stage, nominationId, false)
    await afterNotice()
    expect(await refusalOf(decide(stage, nominationId))).toBe('conflict.close')
    expect(await decide(stage, nominationId, true, stage.otherStreet)).toMatchObject({ state: 'granted' })
  })
})

describe('The review', () => {
  test('chooses in words and by its resolution, after the last day of nominations, no more than there are places (FP-11)', async () => {
    const stage = await honourStage()
    const { third, neighbour } = stage
    const { id: roundId } = await openRound(stage, { most: 1 })
    const one = await standing(stage, roundId)
    const other = await standing(stage, roundId, third)
    expect(await refusalOf(review(stage, one))).toBe('honour.early')
    const { id: byColleague } = await nominating(stage.colleague, roundId, stage.second)
    await stage.second.call('POST /nominations/:nominationId/answer', { nominationId: byColleague, yes: true })
    expect(await refusalOf(review(stage, byColleague, true, stage.colleague))).toBe('approval.self')
    closeNominations()
    const both = await Promise.all([refusalOf(review(stage, one)), refusalOf(review(stage, other, true, stage.colleague))])
    expect(both.filter((answer) => answer === 'honour.enough')).toHaveLength(1)
    const [chosen, left] = both[0] === 'honour.enough' ? [other, one] : [one, other]
    expect(await whole(stage, chosen)).toMatchObject({ nomination: { state: 'onNotice', resolution: '2026-12-01 评议会第 3 号' } })
    expect(await review(stage, left, false)).toMatchObject({ state: 'notChosen' })
    expect(await refusalOf(review(stage, left, false))).toBe('honour.state')
    const holder = chosen === one ? stage.nominee : third
    await holder.call('POST /nominations/:nominationId/withdrawal', { nominationId: chosen })
    expect(await review(stage, left)).toMatchObject({ state: 'onNotice' })
    expect(await told(neighbour)).toEqual(expect.arrayContaining(['honour.onNotice', 'honour.notChosen']))
  })

  test('reads points and hours as facts beside the words; nothing sorts or decides by them (FP-11)', async () => {
    const stage = await honourStage()
    const { nominee, neighbour } = stage
    const { id: volunteers } = await openRound(stage)
    const { id: one } = await nominating(nominee, volunteers, nominee)
    const stars = (level: number, at: string) =>
      knowStars.run({} as never, { at, data: { changes: [{ personId: nominee.id, level }] } } as never)
    await stars(2, clock.in(0))
    await stars(1, clock.in(-5))
    expect((await whole(stage, one)).facts).toMatchObject({ serviceMinutes: 0, stars: 2 })
    await nominee.call('POST /households', { name: '家' })
    const { id: families } = await openRound(stage, { kind: 'family' })
    const { id: other } = await nominating(neighbour, families, nominee)
    expect((await whole(stage, other)).facts).toMatchObject({ points: 0 })
    expect(JSON.stringify(await neighbour.call('GET /nominations/:nominationId', { nominationId: other }))).not.toContain('points')
  })
})

describe('The public notice', () => {
  test('lasts three days, then the street’s office decides, by another than who chose (FP-11)', async () => {
    const stage = await honourStage()
    const nominationId = await noticed(stage)
    const { noticeEndsAt = '' } = (await whole(stage, nominationId)).nomination
    expect(Math.floor((Date.parse(noticeEndsAt) - clock.now()) / 86_400_000)).toBe(3)
    expect(await refusalOf(decide(stage, nominationId))).toBe('honour.state')
    await afterNotice()
    expect(await stateOf(stage, nominationId)).toBe('passed')
    expect(await told(stage.street)).toContain('honour.toDecide')
    const { community, admin } = stage
    const byAdmin = admin.call('POST /honour-work/nominations/:nominationId/decision', { community, nominationId, grant: true, reason: '好' })
    expect(await refusalOf(byAdmin)).toBe('role.missing')
    expect(await decide(stage, nominationId)).toMatchObject({ state: 'granted' })
    expect(await refusalOf(decide(stage, nominationId))).toBe('honour.state')
    expect(await told(stage.nominee)).toContain('honour.granted')
    expect(await told(stage.neighbour)).toContain('honour.grantedTo')
    const [said, ...more] = await decidedEvents(nominationId)
    expect(more).toEqual([])
    expect(said).toMatchObject({ kind: { S: 'volunteer' }, personId: { S: stage.nominee.id }, granted: { BOOL: true } })
  })

  test('is held up by an objection until somebody else has answered it (FP-11)', async () => {
    const stage = await honourStage()
    const { third, neighbour, admin, nominee } = stage
    const nominationId = await noticed(stage)
    expect(await refusalOf(object(nominee, nominationId))).toBe('honour.own')
    expect(await refusalOf(object(await newResident(await newCommunity()), nominationId))).toBe('honour.unknown')
    await object(third, nominationId)
    expect(await refusalOf(object(third, nominationId))).toBe('honour.objected')
    await object(stage.colleague, nominationId)
    expect((await nominee.call('GET /nominations/:nominationId', { nominationId })).objected).toBe(false)
    await afterNotice()
    expect(await stateOf(stage, nominationId)).toBe('heldUp')
    expect(await refusalOf(object(neighbour, nominationId))).toBe('notice.over')
    expect(await refusalOf(rule(stage, nominationId, false, admin))).toBe('ruling.self')
    expect(await refusalOf(rule(stage, nominationId, false, stage.colleague, 1))).toBe('ruling.self')
    expect(await refusalOf(rule(stage, nominationId, false, stage.colleague, 7))).toBe('objection.unknown')
    expect(await rule(stage, nominationId, false)).toMatchObject({ state: 'heldUp', openObjections: 1 })
    expect(await refusalOf(rule(stage, nominationId, false))).toBe('objection.ruled')
    expect(await rule(stage, nominationId, false, stage.street, 1)).toMatchObject({ state: 'passed', openObjections: 0 })
    expect(await told(third)).toContain('honour.objectionAnswered')
    expect(await told(nominee)).toEqual(expect.arrayContaining(['honour.objected', 'honour.objectionDismissed']))
    expect(await told(stage.street)).toContain('honour.toDecide')
  })

  test('that an objection ends leaves the place to another, and may be appealed against once (FP-11)', async () => {
    const stage = await honourStage()
    const { third, nominee, neighbour, street } = stage
    const nominationId = await noticed(stage)
    await object(third, nominationId)
    await object(neighbour, nominationId)
    expect(await rule(stage, nominationId, true)).toMatchObject({ state: 'failed' })
    expect(await refusalOf(rule(stage, nominationId, true, stage.street, 1))).toBe('objection.ruled')
    expect(await told(neighbour)).toContain('honour.failed')
    expect(await refusalOf(decide(stage, nominationId))).toBe('honour.state')
    expect(await refusalOf(appeal(third, nominationId))).toBe('honour.notYours')
    expect(await appeal(nominee, nominationId)).toMatchObject({ state: 'appealed' })
    expect(await told(street)).toContain('honour.appealed')
    expect(await decide(stage, nominationId)).toMatchObject({ state: 'granted' })
    expect(await decidedEvents(nominationId)).toHaveLength(1)
  })
})

describe('The street’s office', () => {
  test('refuses with the reason; an appeal is decided by another person there, for good (FP-11)', async () => {
    const stage = await honourStage()
    const { nominee, otherStreet } = stage
    const nominationId = await noticed(stage)
    await afterNotice()
    expect(await decide(stage, nominationId, false)).toMatchObject({ state: 'refused', reason: '同意社区意见' })
    expect(await told(nominee)).toContain('honour.refused')
    await appeal(nominee, nominationId)
    expect(await refusalOf(decide(stage, nominationId))).toBe('approval.self')
    expect(await decide(stage, nominationId, false, otherStreet)).toMatchObject({ state: 'refused' })
    expect(await refusalOf(appeal(nominee, nominationId))).toBe('appeal.used')
    expect(await told(nominee)).toContain('honour.refusedFinally')
    expect((await decidedEvents(nominationId)).map((said) => said?.granted?.BOOL)).toEqual([false, false])
  })

  test('hears an appeal for seven days, and grants none where the place has gone to another', async () => {
    const stage = await honourStage()
    const { id: roundId } = await openRound(stage, { most: 1 })
    const one = await standing(stage, roundId)
    const other = await standing(stage, roundId, stage.third)
    closeNominations()
    await review(stage, one)
    await afterNotice()
    await decide(stage, one, false)
    await review(stage, other)
    await appeal(stage.nominee, one)
    expect(await refusalOf(decide(stage, one, true, stage.otherStreet))).toBe('honour.enough')
    await decide(stage, one, false, stage.otherStreet)
    await afterNotice()
    await decide(stage, other, false)
    clock.advance(8 * 1440)
    expect(await refusalOf(appeal(stage.third, other))).toBe('appeal.late')
    const paper = stage.worker.call('POST /honour-work/nominations/:nominationId/paper-appeal', {
      community: stage.community, nominationId: other, text: '老人请人代写',
    })
    expect(await refusalOf(paper)).toBe('appeal.late')
  })

  test('honours nobody who has left meanwhile', async () => {
    const stage = await honourStage()
    const nominationId = await noticed(stage)
    await afterNotice()
    await know(stage.nominee.id, { leftAt: clock.in(0), leftWhy: 'moved' })
    expect(await refusalOf(decide(stage, nominationId))).toBe('person.left')
    expect(await decide(stage, nominationId, false)).toMatchObject({ state: 'refused' })
  })

  test('takes an honour back by a second person, with the reason, told to who holds it (FP-11)', async () => {
    const stage = await honourStage()
    const { community, admin, street, nominee } = stage
    const nominationId = await granted(stage)
    const propose = (by: Person) => by.call('POST /honour-work/nominations/:nominationId/revocation',
      { community, nominationId, reason: '时长不实', wronglyGiven: true })
    const confirm = (revoke: boolean, by = street) =>
      by.call('POST /honour-work/nominations/:nominationId/revocation/decision', { community, nominationId, revoke, reason: '已核实' })
    expect(await refusalOf(confirm(true))).toBe('honour.state')
    await propose(admin)
    expect(await refusalOf(propose(admin))).toBe('honour.revoking')
    expect(await told(nominee)).toContain('honour.revocationProposed')
    expect(await confirm(false)).toMatchObject({ state: 'granted' })
    await propose(street)
    expect(await refusalOf(confirm(true))).toBe('approval.self')
    expect(await confirm(true, stage.otherStreet)).toMatchObject({ state: 'revoked' })
    expect(await told(nominee)).toEqual(expect.arrayContaining(['honour.kept', 'honour.withdrawn']))
    await drain()
    const withdrawn = (await eventImages()).find(({ type, data }) => type?.S === 'honour.withdrawn' && data?.M?.honourId?.S === nominationId)
    expect(withdrawn?.data?.M).toMatchObject({ kind: { S: 'volunteer' }, personId: { S: nominee.id } })
  })
})
