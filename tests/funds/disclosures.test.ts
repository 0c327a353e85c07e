import { describe, expect, test } from 'vitest'
import { awaitedOf, monthsOn } from '../../functions/funds/oversight/disclosure/rules.ts'
import { database } from '../../functions/platform/dynamo.ts'
import { countUnits } from '../../bench/units.ts'
import { type FundStage, dayIn, draftOf, fundStage, openCampaign } from '../support/funds.ts'
import { move } from '../support/move.ts'
import { openPage } from '../support/open-books.ts'
import { decide, onMorning, publish, tell, today } from '../support/oversight.ts'
import { jpeg } from '../support/pictures.ts'
import { uploading } from '../support/store.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newVisitor, refusalOf } from '../support/world.ts'

const sale = (days: number) => ({
  mode: 'MARKET' as const,
  plan: { firstDay: dayIn(0), lastDay: dayIn(days), agreement: { by: '红巷粮油店', signedOn: dayIn(0), promise: '所得全部捐出' } },
})
const told = async (person: Person) => {
  await drain()
  return (await person.call('GET /me/notices', {})).items.map(({ kind }) => kind)
}
const clockOf = async (stage: FundStage, campaignId: string) => {
  const { items } = await stage.officer.call('GET /fund-work/funds/:fundId/disclosures', { community: stage.community, fundId: stage.fund.id })
  return items.find(({ id }) => id === campaignId)
}

describe('The disclosure clock (CF-09, PEERS 5.17)', () => {
  test('CF-09 asks a campaign of more than six months every three months, warns 14 and 3 days before, and marks it late in public', async () => {
    const stage = await fundStage()
    const begun = today()
    const { id, disclosure } = await openCampaign(stage, sale(300))
    const dueOn = monthsOn(begun, 3)
    expect(disclosure).toEqual({ next: { kind: 'periodic', dueOn, late: false } })
    const warned = async () => (await told(stage.officer)).filter((kind) => kind === 'disclosure.due').length
    const daysBefore = (days: number): string => new Date(Date.parse(dueOn) - days * 86_400_000).toISOString().slice(0, 10)
    await onMorning(daysBefore(15))
    expect(await warned()).toBe(0)
    await onMorning(daysBefore(14))
    expect(await warned()).toBe(1)
    await onMorning(daysBefore(3))
    expect(await warned()).toBe(2)
    expect(await told(stage.approver)).toContain('disclosure.due')
    expect(await told(stage.resident)).not.toContain('disclosure.due')
    await onMorning(dueOn)
    expect((await clockOf(stage, id))?.next).toMatchObject({ late: false })
    await onMorning(daysBefore(-1))
    expect(await told(stage.officer)).toContain('disclosure.late')
    const visitor = await newVisitor()
    expect((await visitor.call('GET /campaigns/:campaignId', { campaignId: id })).disclosure.next).toEqual({ kind: 'periodic', dueOn, late: true })
    expect((await visitor.call('GET /open/campaigns/:campaignId', { campaignId: id })).disclosure.next?.late).toBe(true)
    expect((await openPage('campaigns', id)).body).toContain(`Late since ${dueOn}`)
    expect((await openPage('funds', stage.fund.id)).body).toContain(`Late since ${dueOn}`)
  })

  test('CF-09 opens no next campaign of the fund before what is late is published', async () => {
    const stage = await fundStage()
    const { id } = await openCampaign(stage, sale(300))
    await onMorning(monthsOn(today(), 4))
    const days = { firstDay: dayIn(0), lastDay: dayIn(60) }
    const next = await stage.officer.call('POST /fund-work/campaigns', draftOf(stage, { plan: days }))
    const open = () => stage.approver.call('POST /fund-work/campaigns/:campaignId/opening', { community: stage.community, campaignId: next.id })
    expect(await refusalOf(open())).toBe('disclosure.late')
    const { id: disclosureId } = await tell(stage, id)
    expect(await refusalOf(open())).toBe('disclosure.late')
    await decide(stage, id, disclosureId)
    expect((await open()).state).toBe('open')
    expect((await clockOf(stage, id))).toMatchObject({ lastOn: today(), next: { dueOn: monthsOn(today(), 3), late: false } })
  })

  test('CF-09 publishes what one has written and another approved, with the sums of the ledger as of then and photos', async () => {
    const stage = await fundStage()
    const { id } = await openCampaign(stage, sale(300))
    const photo = await uploading(stage.officer.call, jpeg(), { faces: 'none' })
    const hidden = await uploading(stage.officer.call, jpeg())
    expect(await refusalOf(tell(stage, id, { photos: [hidden] }))).toBe('file.faces')
    expect(await refusalOf(tell(stage, id, { inFull: true }))).toBe('disclosure.notEnded')
    const waiting = await tell(stage, id, { photos: [photo] })
    const visitor = await newVisitor()
    const seen = async () => (await visitor.call('GET /campaigns/:campaignId/disclosures', { campaignId: id })).items
    expect(await seen()).toEqual([])
    await move(stage.community, { movement: 'gift.receive', from: stage.community, to: id, amount: 12_345 })
    await drain()
    expect(await refusalOf(decide(stage, id, waiting.id, { publish: false }))).toBe('disclosure.reason')
    expect(await refusalOf(decide(stage, id, 'dsc_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('disclosure.unknown')
    const published = await decide(stage, id, waiting.id)
    expect(published.sums).toEqual({ raisedFen: 12_345, movedFen: 0, spentFen: 0, balanceFen: 12_345 })
    expect(await seen()).toMatchObject([{ title: '第一季度进展', sums: { raisedFen: 12_345 }, photos: [photo] }])
    expect(await refusalOf(decide(stage, id, waiting.id))).toBe('disclosure.decided')
    const back = await tell(stage, id)
    expect(await decide(stage, id, back.id, { publish: false, reason: '少写了支出' })).toMatchObject({ state: 'refused', refusedFor: '少写了支出' })
    expect(await seen()).toHaveLength(1)
    expect(JSON.stringify(await seen())).not.toMatch(/per_/)
  })

  test('CF-09 stands in the open books with its text and sums, newest first, without scripts and at no further read', async () => {
    const stage = await fundStage()
    const { id } = await openCampaign(stage, sale(300))
    await move(stage.community, { movement: 'gift.receive', from: stage.community, to: id, amount: 12_345 })
    await drain()
    await tell(stage, id, { title: '没有批准的', text: '草稿' })
    await publish(stage, id, { title: '第一次', text: '送餐 <b onclick="x()">10</b> 份\n第二行' })
    const page = async () => {
      clock.advance(2)
      return (await openPage('campaigns', id)).body
    }
    const first = await page()
    expect(first).toContain('送餐 &lt;b onclick=&quot;x()&quot;&gt;10&lt;/b&gt; 份\n第二行')
    expect(first).toContain('当时收入 Income by then</dt><dd>¥123.45')
    expect(first).not.toMatch(/<script|<b |没有批准的|草稿/)
    for (const name of [stage.officer, stage.approver].map((one) => one.name)) expect(first).not.toContain(name)
    await publish(stage, id, { title: '第二次', text: '</p><script>alert(1)</script>' })
    const second = await page()
    expect(second.indexOf('<h3>第二次')).toBeGreaterThan(0)
    expect(second.indexOf('<h3>第一次')).toBeGreaterThan(second.indexOf('<h3>第二次'))
    expect(second).not.toContain('<script')
    const open = await (await newVisitor()).call('GET /open/campaigns/:campaignId', { campaignId: id })
    expect(open.told).toMatchObject([{ title: '第二次' }, { title: '第一次', inFull: false, photos: 0, sums: { raisedFen: 12_345 } }])
    const counter = countUnits(database)
    await page()
    expect(counter.read).toBeLessThanOrEqual(1)
    database.middlewareStack.remove('countUnits')
  })

  test('CF-09 is never published by who wrote it, nor written of what did not begin', async () => {
    const stage = await fundStage()
    const { id } = await openCampaign(stage, sale(300))
    const { approver, mayor, community, officer } = stage
    await mayor.call('POST /people/:personId/roles', { personId: officer.id, role: 'fundApprover', scope: community })
    const waiting = await tell(stage, id)
    expect(await refusalOf(decide(stage, id, waiting.id, { by: officer }))).toBe('disclosure.own')
    expect(await refusalOf(decide(stage, id, waiting.id, { by: stage.resident }))).toBe('role.missing')
    const drafted = await officer.call('POST /fund-work/campaigns', draftOf(stage))
    expect(await refusalOf(tell(stage, drafted.id))).toBe('campaign.state')
    const many = await Promise.all([decide(stage, id, waiting.id), refusalOf(decide(stage, id, waiting.id, { by: approver }))].map((one) =>
      one.catch(() => 'refused')))
    expect(many).toHaveLength(2)
    expect((await clockOf(stage, id))?.disclosures.filter(({ state }) => state === 'published')).toHaveLength(1)
  })

  test('CF-09 asks for all of it within three months of the end, then how the rest is used, until nothing is left', async () => {
    const stage = await fundStage()
    const { id } = await openCampaign(stage, sale(60))
    expect((await clockOf(stage, id))?.next).toBeUndefined()
    await move(stage.community, { movement: 'gift.receive', from: stage.community, to: id, amount: 500 })
    await drain()
    await stage.officer.call('POST /fund-work/campaigns/:campaignId/stop', { community: stage.community, campaignId: id, reason: '卖完了' })
    const ended = today()
    expect((await clockOf(stage, id))?.next).toEqual({ kind: 'full', dueOn: monthsOn(ended, 3), late: false })
    await publish(stage, id)
    expect((await clockOf(stage, id))?.next?.kind).toBe('full')
    await publish(stage, id, { inFull: true })
    expect((await clockOf(stage, id))?.next).toEqual({ kind: 'project', dueOn: monthsOn(today(), 3), late: false })
    await move(stage.community, { movement: 'disbursement.hold', from: id, to: 'spd_of-a-test', amount: 500 })
    await publish(stage, id, { inFull: true })
    expect((await clockOf(stage, id))?.next).toBeUndefined()
  })

  test('CF-09 pure: an emergency tells every five days; who was late at the end stays late; a short one tells at its end', () => {
    const plan = { firstDay: '2026-01-31', lastDay: '2026-12-31', emergency: false }
    const openedAt = '2026-01-31T02:00:00.000Z'
    expect(awaitedOf({ plan, openedAt })).toEqual({ kind: 'periodic', dueOn: '2026-04-30' })
    expect(awaitedOf({ plan: { ...plan, emergency: true }, openedAt })).toEqual({ kind: 'emergency', dueOn: '2026-02-05' })
    expect(awaitedOf({ plan, openedAt, endedAt: '2026-06-01T02:00:00.000Z' })).toEqual({ kind: 'periodic', dueOn: '2026-04-30' })
    const disclosed = { on: '2026-06-02', inFull: false, over: false }
    expect(awaitedOf({ plan, openedAt, disclosed, endedAt: '2026-06-01T02:00:00.000Z' })).toEqual({ kind: 'full', dueOn: '2026-09-01' })
    expect(awaitedOf({ plan: { ...plan, lastDay: '2026-07-31' }, openedAt })).toBeUndefined()
    expect(awaitedOf({ plan })).toBeUndefined()
    expect(awaitedOf({ plan, openedAt, disclosed: { ...disclosed, over: true } })).toBeUndefined()
  })
})
