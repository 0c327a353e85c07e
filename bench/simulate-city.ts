/**
 * A day of a city on DynamoDB on-demand and Lambda, minute by minute: `node bench/simulate-city.ts`. Deterministic; no
 * database. The units are those that `npm run bench -- ledger` counts; times and what one item takes are assumptions,
 * all on the first lines, to be replaced by what a real region shows.
 */
interface City { movements: number; communities: number; giftShare: number; hottestFundShare: number; transferShare: number }

const city: City = { movements: 10_000_000, communities: 3_700, giftShare: 0.05, hottestFundShare: 0.2, transferShare: 0.4 }
// Counted units: a transfer 6, a credit or a gift 4; the stream's transactions bring 2 for each journal row of 1 KB and
// 4 for the two totals of each community that they touch.
const units = { transfer: 6, credit: 4, journalRow: 2, totalsOfACommunity: 4 }
const dollarsPerMillionWriteUnits = 0.625
const partition = { writeUnitsPerSecond: 1_000, transactionsPerSecondOnOneItem: 80 }
// As in serverless.yml: batches of at most so many, none waited for, four at once to a shard.
const stream = { mostEvents: 90, parallelPerShard: 4, msABatch: 20, msAnEvent: 1 }
const call = { ms: 40, accountConcurrency: 1_000 }

/** How the day's movements fall on its hours: quiet nights, a morning, the evening after the news. */
const weights = [2, 1, 1, 1, 1, 3, 8, 14, 18, 18, 16, 14, 12, 12, 14, 16, 16, 16, 18, 28, 24, 14, 8, 4]
const weightOfAll = weights.reduce((sum, weight) => sum + weight, 0)
// In its busiest minute an hour has three times its mean: check-outs end on the hour.
const burst = (minute: number): number => (minute === 0 ? 3 : minute < 10 ? 1.4 : (60 - 3 - 9 * 1.4) / 50)

const unitsOfMovement = city.transferShare * units.transfer + (1 - city.transferShare) * units.credit

/** Of so many events, each of any of so many kinds: how many kinds are among them. */
const distinct = (kinds: number, events: number): number => kinds * (1 - (1 - 1 / kinds) ** events)
const settleUnits = (events: number): number =>
  units.journalRow + (units.totalsOfACommunity * distinct(city.communities, events)) / events

const batchMs = (events: number): number => stream.msABatch + events * stream.msAnEvent
const shardsOf = (perSecond: number): number => Math.max(4, Math.ceil((perSecond * 2) / partition.writeUnitsPerSecond))

/** A batch is what came while the one before was worked on, so nothing waits to be booked with others. */
const eventsABatch = (perSecond: number): number => {
  const perMs = perSecond / shardsOf(perSecond) / stream.parallelPerShard / 1000
  const came = (perMs * stream.msABatch) / (1 - perMs * stream.msAnEvent)
  return came < 0 ? stream.mostEvents : Math.min(stream.mostEvents, Math.max(1, came))
}

/**
 * Which part of what one item takes the stream asks for, where a share of all events touches the item. Above 1 batches
 * wait for one another and become fuller, up to the most.
 */
const loadOnItem = (perSecond: number, share: number): number => {
  const [asTheyCome = 0, full = 0] = [eventsABatch(perSecond), stream.mostEvents].map((events) =>
    (perSecond / events) * (1 - (1 - share) ** events) / partition.transactionsPerSecondOnOneItem)
  return asTheyCome <= 1 ? asTheyCome : Math.max(full, Math.min(1, asTheyCome))
}

interface Minute { perSecond: number; writeUnits: number; concurrency: number; backlog: number }

/** The backlog is what the shards that this load has cannot take at once. */
const simulate = (factor: number): Minute[] => {
  let backlog = 0
  return weights.flatMap((weight) => Array.from({ length: 60 }, (_, minute) => {
    const perSecond = (city.movements * factor * weight * burst(minute)) / weightOfAll / 3_600
    const events = eventsABatch(perSecond)
    const drained = shardsOf(perSecond) * stream.parallelPerShard * stream.mostEvents * 1000 / batchMs(stream.mostEvents)
    backlog = Math.max(0, backlog + (perSecond - drained) * 60)
    return {
      perSecond, writeUnits: perSecond * (unitsOfMovement + settleUnits(events)), backlog,
      concurrency: (perSecond * call.ms + (perSecond / events) * batchMs(events)) / 1000,
    }
  }))
}

const peak = (day: Minute[], of: keyof Minute): number => Math.max(...day.map((minute) => minute[of]))
const round = (value: number): number => Number(value.toPrecision(3))
const say = (line: string): void => { process.stdout.write(`${line}\n`) }

const tell = (factor: number): void => {
  const day = simulate(factor)
  const perSecond = peak(day, 'perSecond')
  const hottest = city.giftShare * city.hottestFundShare
  say(`${city.movements * factor / 1e6} million movements a day`)
  say(`  peak: ${round(perSecond)} movements/s, ${round(peak(day, 'writeUnits'))} write units/s, `
    + `${shardsOf(perSecond)} shards of events, ${round(peak(day, 'concurrency'))} functions at once, `
    + `backlog ${round(peak(day, 'backlog'))}, ${round(eventsABatch(perSecond))} events a batch`)
  say(`  hottest fund: ${round(perSecond * hottest)} gifts/s; of what one item takes, in the commit `
    + `${round(perSecond * hottest / partition.transactionsPerSecondOnOneItem)}, `
    + `by the stream ${round(loadOnItem(perSecond, hottest))}`)
  say(`  totals of one community, were all of the city in it: ${round(loadOnItem(perSecond, 1))}`)
}

const written = unitsOfMovement + settleUnits(1)
say(`write units a movement: ${round(unitsOfMovement)} in the commit, ${round(settleUnits(1))} by the stream, `
  + `${round(settleUnits(stream.mostEvents))} where batches are full`)
say(`write cost per million movements: $${round(written * dollarsPerMillionWriteUnits)}`)
for (const factor of [1, 5, 20, 100]) tell(factor)
const limit = call.accountConcurrency / peak(simulate(1), 'concurrency')
say(`Lambda's usual ${call.accountConcurrency} at once last up to ${round(limit * city.movements / 1e6)} million a day`)
