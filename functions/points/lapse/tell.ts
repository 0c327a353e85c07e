import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { chinaDay, chinaDayEnd, dayAfter, lastDayOf, monthFrom } from '../../../shared/units.ts'
import { readStanding } from '../../ledger/balance.ts'
import { partsOf } from '../../ledger/chart.ts'
import { AccountRow, lotAccounts } from '../../ledger/items.ts'
import { system } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { commit } from '../../platform/commit.ts'
import { digestOf } from '../../platform/ids.ts'
import { listPage } from '../../platform/list.ts'
import { perform } from '../../platform/perform.ts'
import { LapseRun } from './items.ts'

/** Days before the end of a lot at which its household is told (FP-08). */
export const noticeDays = [60, 7] as const

interface Run { month: string; days: number }

/** The lots to tell of on a day: those whose month ends within so many days, and not of two notices at once. */
export const runsOn = (day: string): Run[] => noticeDays.flatMap((days, index) => {
  const latest = noticeDays[index + 1] ?? 0
  return [0, 1, 2].map((ahead) => monthFrom(day.slice(0, 7), ahead))
    .filter((month) => dayAfter(lastDayOf(month), -days) <= day && day < dayAfter(lastDayOf(month), -latest))
    .map((month) => ({ month, days }))
})

const tellOne = async ({ community, account }: { community: string; account: string }, { month, days }: Run) => {
  const amount = (await readStanding(account)).lots?.[month] ?? 0
  if (amount === 0) return 0
  const eventId = `lapsing.${account}.${month}.${days}`
  const request = { actor: system, eventId, call: 'points.tellOfLapse', contentHash: digestOf(eventId), at: now() }
  const data = { householdId: partsOf(account).owner, amount, days, month, endsAt: chinaDayEnd(lastDayOf(month)) }
  await perform(request, () => commit(request, { type: 'points.lapsing', community, data, answer: {} }))
  return 1
}

const pageSize = 100

const tellRun = async (run: Run, isOver: () => boolean): Promise<number> => {
  const { Item } = await LapseRun.build(GetItemCommand).key(run).options({ consistent: true }).send()
  if (Item?.done) return 0
  let cursor = Item?.cursor
  let told = 0
  do {
    if (isOver()) return told
    const page = await listPage(AccountRow, { partition: lotAccounts, index: true, cursor, limit: pageSize })
    // The shop of a community has lots as well, and nobody to be told.
    const households = page.items.filter(({ account }) => partsOf(account).kind === 'familyPoint:household')
    for (const row of households) told += await tellOne(row, run)
    cursor = page.cursor
    await LapseRun.build(PutItemCommand).item({ ...run, done: !cursor, ...(cursor ? { cursor } : {}) }).send()
  } while (cursor)
  return told
}

/**
 * Tell households of what ends in 60 and in 7 days, each lot once for each (FP-08). In pages: a night that ends before
 * all are told, or does not come at all, is made up for by the next. Returns how many households were told.
 */
export const tellOfLapses = async (withinMs: number): Promise<number> => {
  const start = now()
  const isOver = () => now() - start > withinMs
  let told = 0
  for (const run of runsOn(chinaDay(start))) told += await tellRun(run, isOver)
  return told
}
