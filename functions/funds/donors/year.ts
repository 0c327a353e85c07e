import { chinaDayStart, dayAfter } from '../../../shared/units.ts'
import { type Actor, idsOf } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { everyRow, listOver } from '../../platform/list.ts'
import { readGift } from '../giving/read.ts'
import { type Gift, Given, givenBy } from '../giving/items.ts'
import { givenOn } from '../giving/rules.ts'
import { rowsOf, sumsOf, givingTable } from '../giving/table.ts'

/** Everything that was noted from shortly before the year began: what staff enter comes later than it was given. */
const giftsFrom = async (actor: Actor, from: string): Promise<Gift[]> => {
  const given = await everyRow((cursor) =>
    listOver(Given, idsOf(actor).map(givenBy), { from, cursor, limit: 100 }))
  return (await inChunks(given, ({ giftId }) => readGift(giftId))).filter((one) => one !== undefined)
}

const paidIn = async (actor: Actor, year: number) => {
  const gifts = await giftsFrom(actor, chinaDayStart(dayAfter(`${year}-01-01`, -1)))
  return rowsOf(gifts.filter((gift) => gift.state === 'paid' && givenOn(gift).startsWith(`${year}-`))
    .sort((one, other) => givenOn(one).localeCompare(givenOn(other))))
}

/** What I gave in a year of the calendar, each gift with what went back and its receipt (PEERS 5.14). */
export const seeYear = async ({ actor }: Request, { year }: { year: number }) => {
  const rows = await paidIn(actor, year)
  return { year, items: rows.map(({ line }) => line), ...sumsOf(rows) }
}

/** The same as a table. */
export const exportYear = async ({ actor }: Request, { year }: { year: number }) =>
  ({ fileName: `giving-${year}.csv`, text: givingTable(await paidIn(actor, year)) })
