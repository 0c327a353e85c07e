import { chinaDay, chinaDayStart, dayAfter, yuanText } from '../../../shared/units.ts'
import type { Request } from '../../platform/commit.ts'
import { type Cell, csvLine, csvMark } from '../../platform/csv.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { listPage } from '../../platform/list.ts'
import { findCharity } from '../charities/find.ts'
import { readGift } from '../giving/read.ts'
import { type Gift, Given, givenBy } from '../giving/items.ts'
import { readReceipt } from './receipts/find.ts'

const paidOn = ({ paidAt, at }: Gift): string => chinaDay(Date.parse(paidAt ?? at))

const lineOf = async (gift: Gift) => {
  const { giftId, title, way, amountFen, goneFen, charityId } = gift
  const [{ name }, receipt] = await Promise.all([findCharity(charityId), readReceipt(giftId)])
  const { number, code } = receipt?.issued ?? {}
  return {
    giftId, title, charity: name, way, paidOn: paidOn(gift), amountFen, goneFen,
    receipt: number !== undefined && code !== undefined ? { number, code } : undefined,
  }
}

/** Everything that was noted from shortly before the year began: what staff enter comes later than it was given. */
const giftsFrom = async (personId: string, from: string): Promise<Gift[]> => {
  const gifts: Gift[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(Given, { partition: givenBy(personId), from, cursor, limit: 100 })
    gifts.push(...(await inChunks(page.items, ({ giftId }) => readGift(giftId))).filter((one) => one !== undefined))
    cursor = page.cursor
  } while (cursor !== undefined)
  return gifts
}

/** What I gave in a year of the calendar, each gift with what went back and its receipt (PEERS 5.14). */
export const seeYear = async ({ actor }: Request, { year }: { year: number }) => {
  const gifts = await giftsFrom(actor.id, chinaDayStart(dayAfter(`${year}-01-01`, -1)))
  const paid = gifts.filter((gift) => gift.state === 'paid' && paidOn(gift).startsWith(`${year}-`))
    .sort((one, other) => paidOn(one).localeCompare(paidOn(other)))
  const items = await inChunks(paid, lineOf)
  const sum = (of: (item: (typeof items)[number]) => number): number => items.reduce((total, one) => total + of(one), 0)
  return { year, items, givenFen: sum(({ amountFen }) => amountFen), goneFen: sum(({ goneFen }) => goneFen) }
}

const yuan = (fen: number): string => yuanText(fen).replaceAll(',', '')
const ways = { wechat: '微信支付', cash: '现金', bank: '银行', platform: '募捐平台' } as const

/** The same as a table. */
export const exportYear = async (request: Request, given: { year: number }) => {
  const { year, items, givenFen, goneFen } = await seeYear(request, given)
  const rows: Cell[][] = items.map(({ paidOn: day, title, charity, way, amountFen, goneFen: gone, receipt }) =>
    [day, title, charity, ways[way], yuan(amountFen), yuan(gone), receipt?.code, receipt?.number])
  const lines = [
    ['付款日期', '捐给', '慈善组织', '方式', '金额（元）', '已退（元）', '票据代码', '票据号码'], ...rows,
    ['合计', '', '', '', yuan(givenFen), yuan(goneFen), '', ''],
  ]
  return { fileName: `giving-${year}.csv`, text: csvMark + lines.map((cells) => csvLine(cells)).join('') }
}
