import { describe, expect, test } from 'vitest'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { netFen, proposalsFor } from '../../functions/funds/incoming/statements/rules.ts'
import type { Input } from '../../shared/contract/index.ts'
import { countUnits } from '../../bench/units.ts'
import { database } from '../../functions/platform/dynamo.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { linesAtOnce } from '../../shared/incoming.ts'
import { dayIn, fundStage, openCampaign } from '../support/funds.ts'
import { type IncomingStage, answer, enter, incomingStage, newReference, photoOf, withdrawEntry } from '../support/incoming.ts'
import { move } from '../support/move.ts'
import { ask, askReversal, decideReversal, opine, pay, spendingStage, vote } from '../support/spending.ts'
import { doWhatIsDue } from '../support/orders.ts'
import { plan } from '../support/samples/funds.ts'
import { drain, eventImages } from '../support/stream.ts'
import { clock, newResident, refusalOf } from '../support/world.ts'

type Lines = Input<'POST /fund-work/funds/:fundId/statement-lines'>
type Stage = Pick<IncomingStage, 'community' | 'fund' | 'officer' | 'approver'>

const at = ({ community, fund }: Stage) => ({ community, fundId: fund.id })
const bring = (stage: Stage, lines: Lines['lines'], changes: Partial<Lines> = {}) =>
  stage.officer.call('POST /fund-work/funds/:fundId/statement-lines', { ...at(stage), source: 'bank', lines, ...changes })
const lines = async (stage: Stage) => (await stage.officer.call('GET /fund-work/funds/:fundId/statement-lines', at(stage))).items
const unmatched = async (stage: Stage) => (await stage.officer.call('GET /fund-work/funds/:fundId/unmatched', at(stage))).items
const match = (stage: Stage, reference: string, to: { giftId?: string; spendingId?: string; index?: number }) =>
  stage.officer.call('POST /fund-work/funds/:fundId/statement-lines/match', { ...at(stage), source: 'bank', reference, ...to })
const dismiss = (stage: Stage, reference: string) =>
  stage.officer.call('POST /fund-work/funds/:fundId/statement-lines/dismissal', { ...at(stage), source: 'bank', reference, word: '利息' })
const book = (stage: Stage, references: string[], by = stage.approver) =>
  by.call('POST /fund-work/funds/:fundId/statement-lines/booking', { ...at(stage), references })

describe('A bank’s statement (PEERS 5.16)', () => {
  test('is matched with what was entered by number, day and name; a person says so, and both sides show what is left', async () => {
    const stage = await incomingStage()
    const { resident } = stage
    const [known, other] = [newReference(), newReference()]
    const gift = await enter(stage, { reference: known })
    const twin = await enter(stage, { reference: other })
    await answer(resident, gift.id, true)
    const named = { day: dayIn(0), reference: known, amountFen: 20_000, party: `${resident.name}（个人）` }
    expect(await bring(stage, [named, { day: dayIn(0), reference: 'INTEREST1', amountFen: 37 }])).toEqual({ added: 2, known: 0, differing: [] })
    const [interest, line] = await lines(stage)
    expect([interest?.reference, interest?.proposals, line?.reference]).toEqual(['INTEREST1', [], known])
    expect(line?.proposals).toMatchObject([{ giftId: gift.id, by: ['reference', 'day', 'name'] }, { giftId: twin.id, by: ['day', 'name'] }])
    expect((await unmatched(stage)).map(({ giftId }) => giftId).sort()).toEqual([gift.id, twin.id].sort())
    expect(await match(stage, known, { giftId: gift.id })).toMatchObject({ state: 'matched', giftId: gift.id, proposals: [] })
    expect(await refusalOf(match(stage, known, { giftId: twin.id }))).toBe('line.done')
    expect(await dismiss(stage, 'interest1')).toMatchObject({ state: 'dismissed', decided: { word: '利息' } })
    expect(await refusalOf(dismiss(stage, 'interest1'))).toBe('line.done')
    expect((await unmatched(stage)).map(({ giftId }) => giftId)).toEqual([twin.id])
    await drain()
    const kept = JSON.stringify((await eventImages()).filter((image) => image.community?.S === stage.community))
    expect([kept.includes('statement.matched'), kept.includes('（个人）')]).toEqual([true, false])
    expect(await balanceOf(purposeAccount(stage.campaignId))).toBe(20_000)
  })

  test('is taken once: a line that is known is counted, and named where its sum was another', async () => {
    const stage = await incomingStage()
    const line = (reference: string, amountFen: number) => ({ day: dayIn(0), reference, amountFen })
    await bring(stage, [line('A1', 100), line('A2', 200)])
    expect(await bring(stage, [line('a 1', 100), line('A2', 201), line('A3', 300)])).toEqual({ added: 1, known: 2, differing: ['A2'] })
    expect((await lines(stage)).map(({ amountFen }) => amountFen)).toEqual([100, 200, 300])
    expect(await refusalOf(bring(stage, [line('A4', 1), line('a4', 2)]))).toBe('line.twice')
    for (const day of [1, -367]) expect(await refusalOf(bring(stage, [{ ...line('A5', 1), day: dayIn(day) }]))).toBe('entry.day')
    const twice = await Promise.all([bring(stage, [line('B1', 5)]), bring(stage, [line('B1', 5)])])
    expect(twice.map(({ added }) => added).sort()).toEqual([0, 1])
  })

  test('matches nothing of another sum, nothing twice, and nothing of another fund or way', async () => {
    const stage = await incomingStage()
    const line = (reference: string, amountFen: number) => ({ day: dayIn(0), reference, amountFen })
    await bring(stage, [line('C1', 20_000), line('C2', 20_000), line('C3', 19_999)])
    const gift = await enter(stage)
    expect(await refusalOf(match(stage, 'C9', { giftId: gift.id }))).toBe('line.unknown')
    expect(await refusalOf(match(stage, 'C3', { giftId: gift.id }))).toBe('line.differs')
    const cash = await enter(stage, { way: 'cash', photos: [await photoOf(stage.officer)] })
    expect(await refusalOf(match(stage, 'C1', { giftId: cash.id }))).toBe('entry.unknown')
    await match(stage, 'C1', { giftId: gift.id })
    expect(await refusalOf(match(stage, 'C2', { giftId: gift.id }))).toBe('line.taken')
    expect(await answer(stage.resident, gift.id, true)).toMatchObject({ state: 'agreed' })
    const gone = await enter(stage)
    await withdrawEntry(stage, gone.id)
    expect(await refusalOf(match(stage, 'C2', {}))).toBe('input.invalid')
    expect(await refusalOf(match(stage, 'C2', { giftId: gone.id, spendingId: 'spd_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('input.invalid')
    expect(await refusalOf(match(stage, 'C2', { giftId: gone.id }))).toBe('entry.unknown')
    const stranger = await newResident(stage.community)
    expect(await refusalOf(match({ ...stage, officer: stranger }, 'C2', { giftId: gone.id }))).toBe('role.missing')
    expect(await refusalOf(bring({ ...stage, fund: { ...stage.fund, id: 'fnd_01J9ZZZZZZZZZZZZZZZZZZZZZZ' } }, [line('C4', 1)]))).toBe('fund.unknown')
  })

  test('has its line back when the entry that it was matched with is withdrawn', async () => {
    const stage = await incomingStage()
    await bring(stage, [{ day: dayIn(0), reference: 'E1', amountFen: 20_000 }])
    const [wrong, right] = [await enter(stage), await enter(stage)]
    await match(stage, 'E1', { giftId: wrong.id })
    await withdrawEntry(stage, wrong.id)
    const [line] = await lines(stage)
    expect([line?.state, line?.giftId, line?.decided]).toEqual(['open', undefined, undefined])
    expect(line?.proposals.map(({ giftId }) => giftId)).toEqual([right.id])
    expect(await match(stage, 'E1', { giftId: right.id })).toMatchObject({ state: 'matched', giftId: right.id })
  })

  test('tells by no sign who gave without a name (CF-15)', async () => {
    const stage = await incomingStage()
    const { id } = await enter(stage, { shownName: 'none' })
    await bring(stage, [{ day: dayIn(0), reference: 'F1', amountFen: 20_000, party: stage.resident.name }])
    expect((await lines(stage))[0]?.proposals).toMatchObject([{ giftId: id, by: ['day'] }])
  })

  test('matches what a fund has paid as well: once, by its sum', async () => {
    const stage = await spendingStage()
    const spending = await ask(stage, 50_000)
    await opine(stage, stage.supervisor, spending)
    await vote(stage, stage.approver, spending)
    clock.advance(8 * 1440)
    await doWhatIsDue()
    await pay(stage, spending, 50_000)
    await bring(stage, [
      { day: dayIn(-1), reference: '2026120100012345', amountFen: -50_000, party: '某某食堂' }, { day: dayIn(0), reference: 'D2', amountFen: -50_000 },
      { day: dayIn(0), reference: 'D3', amountFen: -1 },
    ])
    const line = (await lines(stage)).find(({ reference }) => reference === '2026120100012345')
    expect(line?.proposals).toMatchObject([{ spendingId: spending.id, index: 0, amountFen: -50_000, by: ['reference'] }])
    expect((await unmatched(stage)).map(({ spendingId }) => spendingId)).toEqual([spending.id])
    const payment = { spendingId: spending.id, index: 0 }
    expect(await refusalOf(match(stage, 'D3', payment))).toBe('line.differs')
    expect(await refusalOf(match(stage, 'D3', { ...payment, index: 3 }))).toBe('spending.unknown')
    await match(stage, '2026120100012345', payment)
    expect(await refusalOf(match(stage, 'D2', payment))).toBe('line.taken')
    expect(await unmatched(stage)).toEqual([])
    await askReversal(stage, spending)
    await decideReversal(stage, stage.third, spending)
    expect((await lines(stage)).filter(({ state, spendingId }) => state === 'open' && !spendingId)).toHaveLength(3)
    expect(await refusalOf(match(stage, 'D2', payment))).toBe('spending.unknown')
    await pay(stage, spending, 50_000)
    expect(await match(stage, '2026120100012345', { ...payment, index: 1 })).toMatchObject({ state: 'matched', spendingId: spending.id })
  })

  test('is held against what lies around it: a long history costs nothing more to read, and what bears its number is found in it', async () => {
    const stage = await incomingStage()
    await move(stage.community, { movement: 'gift.receive', from: stage.community, to: stage.campaignId, amount: 100_000 })
    await drain()
    const far = await enter(stage, { reference: 'FAR1', amountFen: 777 })
    for (let one = 0; one < 10; one += 1) await enter(stage)
    clock.advance(20 * 1440)
    const near = await enter(stage, { amountFen: 777 })
    await bring(stage, [{ day: dayIn(0), reference: 'NEAR1', amountFen: 777 }])
    const read = async () => {
      // Who asks is looked up once.
      await lines(stage)
      const counter = countUnits(database)
      const [line] = await lines(stage)
      database.middlewareStack.remove('countUnits')
      return { units: counter.read, proposals: line?.proposals.map(({ giftId, spendingId }) => giftId ?? spendingId) }
    }
    const before = await read()
    expect(before.proposals).toEqual([near.id])
    clock.advance(-20 * 1440)
    for (let one = 0; one < 10; one += 1) await enter(stage)
    const paid = await ask(stage, 50_000)
    await opine(stage, stage.supervisor, paid)
    await vote(stage, stage.approver, paid)
    clock.advance(8 * 1440)
    await doWhatIsDue()
    await pay(stage, paid, 50_000)
    clock.advance(12 * 1440)
    const after = await read()
    expect(after).toEqual(before)
    await bring(stage, [{ day: dayIn(0), reference: 'FAR1', amountFen: 777 }])
    const [numbered] = await lines(stage)
    expect([numbered?.reference, numbered?.proposals.map(({ giftId }) => giftId)]).toEqual(['FAR1', [far.id, near.id]])
    expect((await unmatched(stage)).filter(({ spendingId }) => spendingId === paid.id)).toHaveLength(1)
  })

  test('is proposed nothing whose day is far off, unless the number is the same; fees come off what a platform sends', () => {
    const line = { day: '2026-11-24', amountFen: 100, reference: 'X' }
    const of = (day: string, reference: string) => ({ title: '', day, reference, amountFen: 100 })
    expect(proposalsFor(line, [of('2026-11-10', 'Y'), of('2026-11-10', 'X'), of('2026-11-29', 'Y')]).map(({ day, by }) => [day, by]))
      .toEqual([['2026-11-10', ['reference']], ['2026-11-29', []]])
    expect([netFen({ amountFen: 100, feeFen: 1 }), netFen({ amountFen: 100 })]).toEqual([99, 100])
  })
})

/** A campaign on a designated platform that begins in ten days, with its filing. */
const filed = async ({ community, officer, fund }: Stage): Promise<string> => {
  const { id: campaignId } = await officer.call('POST /fund-work/campaigns', {
    community, fundId: fund.id, mode: 'PUBLIC_LINKOUT', members: [],
    plan: {
      ...plan, firstDay: dayIn(10), lastDay: dayIn(100), ways: ['platform'], platform: { name: '指定平台', url: 'https://gongyi.example.org/1' },
    },
  })
  await officer.call('POST /fund-work/campaigns/:campaignId/filing', { community, campaignId, number: `TEST${newReference()}`, filedOn: dayIn(0) })
  return campaignId
}
const opened = ({ community, approver }: Stage, campaignId: string) =>
  approver.call('POST /fund-work/campaigns/:campaignId/opening', { community, campaignId })

/** A fund with campaigns on a designated platform, on the day they begin. */
const platformStage = async (campaigns = 1) => {
  const stage = await fundStage({ publicQualified: true })
  const campaignIds: string[] = []
  for (let one = 0; one < campaigns; one += 1) campaignIds.push(await filed(stage))
  clock.advance(10 * 1440)
  for (const campaignId of campaignIds) await opened(stage, campaignId)
  return { ...stage, campaignIds, campaignId: campaignIds[0] ?? '' }
}

describe('The list of a designated platform (PEERS 5.16, DOMAIN 0.2)', () => {
  test('becomes gifts to its campaign when another than who imported it books it, in full, each line once; the fee is a cost', async () => {
    const stage = await platformStage()
    const { campaignId, officer, resident } = stage
    const day = dayIn(0)
    const list = { source: 'platform' as const, campaignId }
    await bring(stage, [
      { day, reference: 'P1', amountFen: 10_000, feeFen: 60, party: '热心网友' }, { day, reference: 'P2', amountFen: 500 },
      { day, reference: 'P3', amountFen: 5, feeFen: 5 },
    ], list)
    const matched = officer.call('POST /fund-work/funds/:fundId/statement-lines/match', {
      ...at(stage), source: 'platform', reference: 'P2', giftId: 'gft_01J9ZZZZZZZZZZZZZZZZZZZZZZ',
    })
    expect([await refusalOf(matched), (await lines(stage)).flatMap(({ proposals }) => proposals)]).toEqual(['line.done', []])
    expect(await refusalOf(book(stage, ['P9']))).toBe('line.unknown')
    expect(await refusalOf(book(stage, ['P3']))).toBe('line.gift')
    expect(await book(stage, ['P1', 'P2', 'P1'])).toEqual({ booked: 2, sumFen: 10_500 })
    expect(await refusalOf(book(stage, ['P1']))).toBe('line.done')
    await drain()
    expect(await balanceOf(purposeAccount(campaignId))).toBe(10_500)
    clock.advance(11)
    await doWhatIsDue()
    await drain()
    expect(await balanceOf(purposeAccount(campaignId))).toBe(10_440)
    expect(await bring(stage, [{ day, reference: 'P1', amountFen: 10_000, feeFen: 60 }], list)).toMatchObject({ added: 0, known: 1 })
    const wall = await resident.call('GET /campaigns/:campaignId/gifts', { campaignId })
    expect(wall.items.map(({ name, amountFen }) => [name, amountFen])).toEqual(expect.arrayContaining([['热**友', 10_000], [undefined, 500]]))
    const { items } = await officer.call('GET /fund-work/campaigns/:campaignId/gifts', { community: stage.community, campaignId })
    expect(items.map(({ way }) => way)).toEqual(['platform', 'platform'])
    expect(await refusalOf(book(stage, ['P3'], officer))).toBe('role.missing')
  })

  test('is no campaign’s that is not on a platform; nor does who imported it book it, nor is it booked to a fund that closes', async () => {
    const stage = await platformStage()
    const { community, campaignId, fund, street } = stage
    const reference = newReference()
    const line = [{ day: dayIn(0), reference, amountFen: 100 }]
    expect(await refusalOf(bring(stage, line, { source: 'platform' }))).toBe('line.platform')
    expect(await refusalOf(bring(stage, line, { campaignId }))).toBe('line.platform')
    const among = await openCampaign(stage)
    expect(await refusalOf(bring(stage, line, { source: 'platform', campaignId: among.id }))).toBe('line.platform')
    expect(await refusalOf(bring(stage, line, { source: 'platform', campaignId: 'cmp_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('campaign.unknown')
    const both = await newResident(community, 'fundOfficer', 'fundApprover')
    await bring({ ...stage, officer: both }, line, { source: 'platform', campaignId })
    expect(await refusalOf(book(stage, [reference], both))).toBe('approval.self')
    const taken = await bring(stage, [{ day: dayIn(0), reference: 'Q1', amountFen: 100 }], { source: 'platform', campaignId })
    expect(taken.added).toBe(1)
    await street.call('POST /fund-work/funds/:fundId/closing', { community, fundId: fund.id, reason: '不再开展', resolution: '议 2 号' })
    expect(await refusalOf(book(stage, [reference]))).toBe('fund.closed')
  })

  test('is booked as many lines at once as fit in one commit, though each is of another campaign and has a fee', async () => {
    const stage = await platformStage(linesAtOnce)
    const { campaignIds } = stage
    for (const [index, campaignId] of campaignIds.entries()) {
      await bring(stage, [{ day: dayIn(0), reference: `M${index}`, amountFen: 1_000, feeFen: 6 }], { source: 'platform', campaignId })
    }
    const references = campaignIds.map((_, index) => `M${index}`)
    expect(await refusalOf(book(stage, [...references, 'M99']))).toBe('input.invalid')
    expect(await book(stage, references)).toEqual({ booked: linesAtOnce, sumFen: linesAtOnce * 1_000 })
    await drain()
    clock.advance(11)
    await doWhatIsDue()
    await drain()
    expect(await Promise.all(campaignIds.map((id) => balanceOf(purposeAccount(id))))).toEqual(campaignIds.map(() => 994))
  })

  test('never books a number of a charity’s again, not even through another of its funds', async () => {
    const stage = await platformStage()
    const { community, charity, street, seats, campaignId } = stage
    const other = await street.call('POST /fund-work/funds', {
      community, division: community.slice(0, 9), charityId: charity.id, seats, resolution: '议 3 号',
    })
    const elsewhere = { ...stage, fund: other }
    const there = await filed(elsewhere)
    clock.advance(10 * 1440)
    await opened(elsewhere, there)
    const reference = newReference()
    const line = [{ day: dayIn(0), reference, amountFen: 100 }]
    await bring(stage, line, { source: 'platform', campaignId })
    await bring(elsewhere, line, { source: 'platform', campaignId: there })
    await book(stage, [reference])
    expect(await refusalOf(book(elsewhere, [reference]))).toBe('entry.reference')
  })
})
