/**
 * A day of a city on DynamoDB on-demand and Lambda, minute by minute: `node bench/simulate-city.ts`. Deterministic; no
 * database. The units are those that `npm run bench -- ledger` counts; times and what one item takes are assumptions,
 * all on the first lines, to be replaced by what a real region shows.
 */
interface City { movements: number; funds: number; giftShare: number; hottestFundShare: number; transferShare: number }

const city: City = { movements: 10_000_000, funds: 1_400, giftShare: 0.05, hottestFundShare: 0.2, transferShare: 0.4 }
// Counted units: a transfer 6, a credit or a gift 4; the stream's transaction brings 2 for each journal row of 1 KB.
const units = { transfer: 6, credit: 4, journalRow: 2, totalsOfABatch: 4, entryOfABatch: 2 }
const dollarsPerMillionWriteUnits = 0.625
const partition = { writeUnitsPerSecond: 1_000, transactionsPerSecondOnOneItem: 80 }
const stream = { batch: 50, batchMs: 60, parallelPerShard: 4 }
const call = { ms: 40, accountConcurrency: 1_000 }

/** How the day's movements fall on its hours: quiet nights, a morning, the evening after the news. */
const weights = [2, 1, 1, 1, 1, 3, 8, 14, 18, 18, 16, 14, 12, 12, 14, 16, 16, 16, 18, 28, 24, 14, 8, 4]
const weightOfAll = weights.reduce((sum, weight) => sum + weight, 0)
// In its busiest minute an hour has three times its mean: check-outs end on the hour.
const burst = (minute: number): number => (minute === 0 ? 3 : minute < 10 ? 1.4 : (60 - 3 - 9 * 1.4) / 50)

const unitsOfMovement = city.transferShare * units.transfer + (1 - city.transferShare) * units.credit
const batchUnits = (journalRows: number) => journalRows * units.journalRow + units.totalsOfABatch
const settleUnits = batchUnits(stream.batch) / stream.batch

interface Minute { perSecond: number; writeUnits: number; concurrency: number; backlog: number; hottest: number }

/** The backlog is what the shards that this load has cannot take at once; a shard takes 1,000 event rows a second. */
const simulate = (factor: number, shards: (perSecond: number) => number): Minute[] => {
  let backlog = 0
  return weights.flatMap((weight) => Array.from({ length: 60 }, (_, minute) => {
    const perSecond = (city.movements * factor * weight * burst(minute)) / weightOfAll / 3_600
    const drained = shards(perSecond) * stream.parallelPerShard * (1000 / stream.batchMs) * stream.batch
    backlog = Math.max(0, backlog + (perSecond - drained) * 60)
    return {
      perSecond, writeUnits: perSecond * (unitsOfMovement + settleUnits), backlog,
      concurrency: (perSecond * call.ms) / 1000 + (perSecond / stream.batch) * (stream.batchMs / 1000),
      hottest: perSecond * city.giftShare * city.hottestFundShare,
    }
  }))
}

const peak = (day: Minute[], of: keyof Minute): number => Math.max(...day.map((minute) => minute[of]))
const round = (value: number): number => Number(value.toPrecision(3))
const shardsOf = (perSecond: number): number => Math.max(4, Math.ceil((perSecond * 2) / partition.writeUnitsPerSecond))
const say = (line: string): void => { process.stdout.write(`${line}\n`) }

const tell = (factor: number): void => {
  const day = simulate(factor, shardsOf)
  const bookings = peak(day, 'hottest') / stream.batch
  say(`${city.movements * factor / 1e6} million movements a day`)
  say(`  peak: ${round(peak(day, 'perSecond'))} movements/s, ${round(peak(day, 'writeUnits'))} write units/s, `
    + `${shardsOf(peak(day, 'perSecond'))} shards of events, ${round(peak(day, 'concurrency'))} functions at once, `
    + `backlog ${round(peak(day, 'backlog'))}`)
  say(`  hottest fund: ${round(peak(day, 'hottest'))} gifts/s; in the commit it would need `
    + `${round(peak(day, 'hottest') / partition.transactionsPerSecondOnOneItem)} times what one item takes, `
    + `by the stream ${round(bookings / partition.transactionsPerSecondOnOneItem)}`)
  const totals = peak(day, 'perSecond') / stream.batch
  say(`  totals of one community, were all of the city in it: ${round(totals / partition.transactionsPerSecondOnOneItem)} `
    + 'times what one item takes')
}

say(`write units a movement: ${round(unitsOfMovement)} in the commit, ${round(settleUnits)} by the stream`)
say(`write cost per million movements: $${round((unitsOfMovement + settleUnits) * dollarsPerMillionWriteUnits)}`)
for (const factor of [1, 5, 20, 100]) tell(factor)
const limit = call.accountConcurrency / (peak(simulate(1, shardsOf), 'concurrency'))
say(`Lambda's usual ${call.accountConcurrency} at once last up to ${round(limit * city.movements / 1e6)} million a day`)
