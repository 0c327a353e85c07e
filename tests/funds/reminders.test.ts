import { describe, expect, test } from 'vitest'
import { firstAfter, nextAfter } from '../../functions/funds/donors/reminders/rules.ts'
import type { Input } from '../../shared/contract/index.ts'
import { dayIn, fundStage, openCampaign } from '../support/funds.ts'
import { mergeInto } from '../support/merging.ts'
import { doWhatIsDue } from '../support/orders.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, refusalOf } from '../support/world.ts'

type Wish = Omit<Input<'PUT /me/giving-reminders/:campaignId'>, 'campaignId'>
const monthly: Wish = { every: 'month', day: 5, amountFen: 2_000, paused: false }
const keep = (by: Person, campaignId: string, changes: Partial<Wish> = {}) =>
  by.call('PUT /me/giving-reminders/:campaignId', { campaignId, ...monthly, ...changes })
const mine = async (by: Person) => (await by.call('GET /me/giving-reminders', {})).items
/** On the day after one, whatever is due is done. */
const past = async (day: string): Promise<void> => {
  clock.advance(Math.max(0, (Date.parse(`${day}T12:00:00+08:00`) - clock.now()) / 60_000))
  await doWhatIsDue()
  await drain()
}
const told = async (by: Person, kind: string) =>
  (await by.call('GET /me/notices', { limit: 100 })).items.filter((one) => one.kind === kind).length

describe('PEERS 5.15 To give again and again is by reminder only', () => {
  test('a notice comes on the day that the donor chose, every month, and nothing is charged; paused, none comes', async () => {
    const stage = await fundStage()
    const { resident, neighbour } = stage
    const { id: campaignId } = await openCampaign(stage, { plan: { lastDay: dayIn(200) } })
    const first = await keep(resident, campaignId)
    expect(first).toMatchObject({ campaignId, title: '长者助餐', every: 'month', day: 5, paused: false })
    expect(await mine(neighbour)).toEqual([])
    await past(first.nextOn)
    expect(await told(resident, 'givingReminder.sent')).toBe(1)
    expect((await resident.call('GET /me/gifts', {})).items).toEqual([])
    const [second] = await mine(resident)
    expect(second?.nextOn).toBe(nextAfter(first.nextOn, 'month', first.nextOn))
    await past(second?.nextOn ?? '')
    expect(await told(resident, 'givingReminder.sent')).toBe(2)
    const paused = await keep(resident, campaignId, { paused: true })
    await past(paused.nextOn)
    expect(await told(resident, 'givingReminder.sent')).toBe(2)
    expect(await keep(resident, campaignId, { every: 'quarter' })).toMatchObject({ every: 'quarter', paused: false })
    await resident.call('POST /me/giving-reminders/:campaignId/stop', { campaignId })
    expect(await mine(resident)).toEqual([])
    expect(await refusalOf(resident.call('POST /me/giving-reminders/:campaignId/stop', { campaignId }))).toBe('reminder.unknown')
  })

  test('it ends with the campaign, and cannot be set where nothing is given here', async () => {
    const stage = await fundStage()
    const { resident, officer, community } = stage
    const { id: campaignId } = await openCampaign(stage, { plan: { lastDay: dayIn(200) } })
    const { nextOn } = await keep(resident, campaignId)
    await officer.call('POST /fund-work/campaigns/:campaignId/stop', { community, campaignId, reason: '合并' })
    await past(nextOn)
    expect([await told(resident, 'givingReminder.ended'), await told(resident, 'givingReminder.sent')]).toEqual([1, 0])
    expect(await mine(resident)).toEqual([])
    expect(await refusalOf(keep(resident, campaignId))).toBe('campaign.state')
    const agreement = { by: '社区烘焙坊', signedOn: dayIn(0), promise: '当天全部所得' }
    const sale = await openCampaign(stage, { mode: 'MARKET', plan: { agreement } })
    expect(await refusalOf(keep(resident, sale.id))).toBe('gift.notHere')
    const named = await openCampaign(stage, { mode: 'TARGETED', members: [stage.neighbour.id] })
    expect(await refusalOf(keep(resident, named.id))).toBe('campaign.unknown')
    expect(await refusalOf(keep(officer, named.id))).toBe('campaign.unknown')
  })

  test('the next day stays where only the sum is another; of a record that became part of another it goes on (PEERS 1.11)', async () => {
    const stage = await fundStage()
    const { resident, neighbour } = stage
    const { id: campaignId } = await openCampaign(stage, { plan: { lastDay: dayIn(200) } })
    const { nextOn } = await keep(resident, campaignId, { every: 'quarter' })
    await past(nextOn)
    const next = nextAfter(nextOn, 'quarter', nextOn)
    expect(await keep(resident, campaignId, { every: 'quarter', amountFen: 5_000 })).toMatchObject({ nextOn: next, amountFen: 5_000 })
    await mergeInto(stage.community, resident, neighbour)
    expect(await mine(neighbour)).toMatchObject([{ campaignId, nextOn: next, amountFen: 5_000 }])
    await past(next)
    expect(await told(neighbour, 'givingReminder.sent')).toBe(1)
    await neighbour.call('POST /me/giving-reminders/:campaignId/stop', { campaignId })
    expect(await mine(neighbour)).toEqual([])
  })

  test('of two records that both wanted one, the reminder of the one that stays counts, and comes once (PEERS 1.11)', async () => {
    const stage = await fundStage()
    const { resident, neighbour } = stage
    const { id: campaignId } = await openCampaign(stage, { plan: { lastDay: dayIn(200) } })
    await keep(resident, campaignId, { amountFen: 9_000 })
    const { nextOn } = await keep(neighbour, campaignId)
    await mergeInto(stage.community, resident, neighbour)
    expect(await mine(neighbour)).toMatchObject([{ campaignId, amountFen: 2_000 }])
    await past(nextOn)
    expect([await told(neighbour, 'givingReminder.sent'), await told(neighbour, 'givingReminder.ended')]).toEqual([1, 0])
    await keep(neighbour, campaignId, { paused: true })
    expect(await mine(neighbour)).toMatchObject([{ campaignId, paused: true }])
    await neighbour.call('POST /me/giving-reminders/:campaignId/stop', { campaignId })
    expect(await mine(neighbour)).toEqual([])
  })

  test('the days: the next such day, then a month or a quarter on; none is made up for', () => {
    expect(['2026-11-30', '2026-11-04', '2026-12-05'].map((today) => firstAfter(today, 5))).toEqual(['2026-12-05', '2026-11-05', '2027-01-05'])
    expect(nextAfter('2026-12-05', 'month', '2026-12-05')).toBe('2027-01-05')
    expect(nextAfter('2026-11-28', 'quarter', '2026-11-28')).toBe('2027-02-28')
    expect(nextAfter('2026-11-05', 'month', '2027-02-20')).toBe('2027-03-05')
  })
})
