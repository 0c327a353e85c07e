import { chinaDayStart, dayAfter } from '../../../shared/units.ts'
import { type Actor, idsOf } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { type Cell, csvLine, csvMark, yuanCell } from '../../platform/csv.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { everyRow, listOver } from '../../platform/list.ts'
import { findCharity } from '../charities/find.ts'
import { readGift } from '../giving/read.ts'
import { type Gift, Given, givenBy } from '../giving/items.ts'
import { givenOn } from '../giving/rules.ts'
import { readReceipt } from './receipts/find.ts'

const lineOf = async (gift: Gift) => {
  const { giftId, title, way, amountFen, goneFen, charityId } = gift
  const [{ name }, receipt] = await Promise.all([findCharity(charityId), readReceipt(giftId)])
  const { number, code } = receipt?.issued ?? {}
  return {
    giftId, title, charity: name, way, paidOn: givenOn(gift), amountFen, goneFen,
    receipt: number !== undefined && code !== undefined ? { number, code } : undefined,
  }
}

/** Everything that was noted from shortly before the year began: what staff enter comes later than it was given. */
const giftsFrom = async (actor: Actor, from: string): Promise<Gift[]> => {
  const given = await everyRow((cursor) =>
    listOver(Given, idsOf(actor).map(givenBy), { from, cursor, limit: 100 }))
  return (await inChunks(given, ({ giftId }) => readGift(giftId))).filter((one) => one !== undefined)
}

/** What I gave in a year of the calendar, each gift with what went back and its receipt (PEERS 5.14). */
export const seeYear = async ({ actor }: Request, { year }: { year: number }) => {
  const gifts = await giftsFrom(actor, chinaDayStart(dayAfter(`${year}-01-01`, -1)))
  const paid = gifts.filter((gift) => gift.state === 'paid' && givenOn(gift).startsWith(`${year}-`))
    .sort((one, other) => givenOn(one).localeCompare(givenOn(other)))
  const items = await inChunks(paid, lineOf)
  const sum = (of: (item: (typeof items)[number]) => number): number => items.reduce((total, one) => total + of(one), 0)
  return { year, items, givenFen: sum(({ amountFen }) => amountFen), goneFen: sum(({ goneFen }) => goneFen) }
}

const ways = { wechat: '微信支付', cash: '现金', bank: '银行', platform: '募捐平台' } as const

/** The same as a table. */
export const exportYear = async (request: Request, given: { year: number }) => {
  const { year, items, givenFen, goneFen } = await seeYear(request, given)
  const rows: Cell[][] = items.map(({ paidOn: day, title, charity, way, amountFen, goneFen: gone, receipt }) =>
    [day, title, charity, ways[way], yuanCell(amountFen), yuanCell(gone), receipt?.code, receipt?.number])
  const lines = [
    ['付款日期', '捐给', '慈善组织', '方式', '金额（元）', '已退（元）', '票据代码', '票据号码'], ...rows,
    ['合计', '', '', '', yuanCell(givenFen), yuanCell(goneFen), '', ''],
  ]
  return { fileName: `giving-${year}.csv`, text: csvMark + lines.map((cells) => csvLine(cells)).join('') }
}
