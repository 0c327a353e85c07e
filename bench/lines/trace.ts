import { openCampaign } from '../fund-stage.ts'
import { type Line, median } from '../line.ts'
import type { Server } from '../stage.ts'
import { giftFen, momentOf, movementOf, storePurpose } from '../stored-purpose.ts'
import { unitsOf } from './ledger-units.ts'

/** Gifts of a purpose; fewer in the larger one by `LINLI_BENCH_MOVEMENTS`, for a quick look. */
const sizes = [1_000, Number(process.env.LINLI_BENCH_MOVEMENTS ?? 1_000_000)]
const traced = 200
const warmUp = 40

interface Traced { gifts: number; ids: string[]; times: number[]; units: number[] }

/** A purpose of that size, and somebody whose gifts are spread over all of it. */
const newPurpose = async (server: Server, gifts: number) => {
  const { PutItemCommand } = await import('dynamodb-toolbox/entity/actions/put')
  const { derivedId } = await import('../../functions/platform/ids.ts')
  const { Gift } = await import('../../functions/funds/giving/items.ts')
  const { community, id: campaignId } = await openCampaign(server, 'MUTUAL_AID')
  await storePurpose(server, { community, purpose: campaignId, gifts })
  const donor = await server.newPerson(community)
  const ids: string[] = []
  for (let count = 0; count < traced; count++) {
    const index = Math.floor(count * gifts / traced)
    const [giftId, at] = [derivedId('gft', `${campaignId}.${index}`), momentOf(index)]
    const part = { movementId: movementOf(campaignId, index), bookedAt: at, amountFen: giftFen, goneFen: 0 }
    await Gift.build(PutItemCommand).item({
      giftId, version: 2, way: 'wechat', personId: donor.id, campaignId, purposeId: campaignId, fundId: 'fnd_bench',
      charityId: 'chr_bench', mchid: '1699462120', community, title: '长者助餐', amountFen: giftFen, state: 'paid', shownName: 'masked',
      showsSum: true, prepayId: 'wx', at, endsAt: at, paidAt: at,
      transactionId: '4200', parts: [part], refunds: [], goneFen: 0,
    }).send()
    ids.push(giftId)
  }
  return { donor, all: { gifts, ids, times: [], units: [] } as Traced }
}

/**
 * What a donor's page reads to follow a gift to what it paid, in a purpose with a thousand gifts and with a million, in
 * turns: the size must not show.
 */
export const traceGrowth = async (server: Server): Promise<Line[]> => {
  const purposes = []
  for (const gifts of sizes) purposes.push(await newPurpose(server, gifts))
  for (let count = 0; count < traced; count++) {
    for (const { donor, all } of purposes) {
      const start = performance.now()
      const { read } = await unitsOf(server.database, async () => {
        const { path } = await donor.call('GET /me/gifts/:giftId', { giftId: all.ids[count] ?? '' })
        if (path.length === 0) throw new Error('a gift has a path')
      })
      if (count < warmUp) continue
      all.times.push(performance.now() - start)
      all.units.push(read)
    }
  }
  const mean = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  const [small, large] = purposes.map(({ all }) => all) as [Traced, Traced]
  return [
    {
      name: `funds.trace.units.${large.gifts}`, value: mean(large.units), unit: 'read units a gift', floor: mean(small.units),
      goal: 'ratio at most 1.1',
    },
    { name: `funds.trace.time.${large.gifts}`, value: median(large.times), unit: 'ms', floor: median(small.times), goal: 'ratio at most 1.3' },
  ]
}
