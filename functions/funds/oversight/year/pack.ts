import type { Given } from '../../../../shared/contract/call.ts'
import type { yearlyPack } from '../../../../shared/contract/oversight/yearly-pack.ts'
import { type GiftWay, giftWays } from '../../../../shared/giving.ts'
import { type SpendingReason, spendingReasons } from '../../../../shared/spending.ts'
import { chinaDay, chinaDayEnd, chinaDayStart } from '../../../../shared/units.ts'
import { fundStaffRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import type { Request } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { type ListOptions, type Page, everyRow, listPage } from '../../../platform/list.ts'
import { campaignsIn } from '../../campaigns/every.ts'
import type { Campaign } from '../../campaigns/items.ts'
import { findCharity, findFundIn } from '../../charities/find.ts'
import { Gift, giftsOf } from '../../giving/items.ts'
import { Goods, goodsOf } from '../../goods/items.ts'
import { booked } from '../../open-books/booked.ts'
import { type MonthSums, bookOf, merged } from '../../open-books/rules.ts'
import { spendingsIn } from '../../spending/every.ts'
import { standing } from '../../spending/rules.ts'
import { readYear } from '../../spending/years.ts'
import { Disclosure, publishedOf } from '../disclosure/items.ts'
import { isLate } from '../disclosure/rules.ts'
import { UseChange, movedOf } from '../moves/items.ts'
import { charityRatios } from './charity.ts'
import { filesOf } from './files.ts'
import { ratiosOf } from './ratios.ts'

type Asked = Given<(typeof yearlyPack)['GET /fund-work/funds/:fundId/yearly-pack']>
interface Span { from: string; to: string }

const every = <T>(list: (options: ListOptions) => Promise<Page<T>>, options: ListOptions): Promise<T[]> =>
  everyRow((cursor) => list({ ...options, index: true, cursor, limit: 100 }))

/** A book of the months of a year, and how it stood before. */
const yearOf = (months: readonly MonthSums[], year: number) => {
  const { months: _, balanceFen, ...figures } = bookOf(months.filter(({ month }) => month.startsWith(`${year}-`)))
  const startFen = bookOf(months.filter(({ month }) => month < `${year}-`)).balanceFen
  return { ...figures, startFen, endFen: startFen + balanceFen }
}

/** By the day on which it was paid, without what went back since. */
const waysOf = async (purposes: string[], { from, to }: Span) => {
  const gifts = (await inChunks(purposes, (purposeId) =>
    every((options) => listPage(Gift, options), { partition: giftsOf(purposeId), from, to: `${to}~` }))).flat()
  return giftWays.map((way: GiftWay) => {
    const those = gifts.filter((gift) => gift.way === way)
    const fen = those.reduce((sum, { amountFen, goneFen }) => sum + amountFen - goneFen, 0)
    return { way, count: those.length, fen }
  }).filter(({ count }) => count > 0)
}

const reasonsOf = async (fundId: string, year: number) => {
  const paid = (await spendingsIn(fundId)).flatMap(({ reason, payments }) => standing(payments)
    .filter(({ paidOn }) => paidOn.startsWith(`${year}-`)).map(({ amountFen }) => ({ reason, amountFen })))
  return spendingReasons.map((reason: SpendingReason) => {
    const those = paid.filter((one) => one.reason === reason)
    return { reason, count: those.length, fen: those.reduce((sum, { amountFen }) => sum + amountFen, 0) }
  }).filter(({ count }) => count > 0)
}

const campaignLine = (year: number, at: number, { from, to }: Span) => async (campaign: Campaign) => {
  const { campaignId: id, plan: { title }, mode, state, filing } = campaign
  const [months, told] = await Promise.all([
    booked(id),
    every((options) => listPage(Disclosure, options), { partition: publishedOf(id), from, to: `${to}~` }),
  ])
  const { kinds: _, ...figures } = yearOf(months, year)
  return {
    id, title, mode, state, filing: filing?.number, ...figures, disclosures: told.length,
    late: isLate(campaign, chinaDay(at)),
  }
}

const goodsOfYear = async (fundId: string, { from, to }: Span) => {
  const goods = await every((options) => listPage(Goods, options), { partition: goodsOf(fundId) })
  return goods.filter(({ receivedAt }) => receivedAt >= from && receivedAt <= to)
    .map(({ name, unit, received, handedOut, writtenOff, fairValueFen }) =>
      ({ name, unit, received, handedOut, writtenOff, fairValueFen }))
}

const movedIn = async (fundId: string, { from, to }: Span) => {
  const moved = await every((options) => listPage(UseChange, options), { partition: movedOf(fundId) })
  return moved.filter(({ endedAt = '' }) => endedAt >= from && endedAt <= to)
    .map(({ fromTitle, toTitle, movedFen = 0, endedAt = '' }) => ({ fromTitle, toTitle, movedFen, at: endedAt }))
}

/**
 * A fund's year for its charity's report, due by the end of May (CF-09, CF-10): sums, balances, campaigns and what they
 * told, ratios, gifts in kind; nobody's name. Refuses with `role.scope`, `fund.unknown`.
 */
export const seeYearlyPack = async ({ actor, at }: Request, { community, fundId, year }: Asked) => {
  mustReach(actor, fundStaffRoles, community)
  const fund = await findFundIn(community, fundId)
  const span = { from: chinaDayStart(`${year}-01-01`), to: chinaDayEnd(`${year}-12-31`) }
  const begun = (await campaignsIn(fundId)).filter(({ openedAt }) => openedAt !== undefined)
  const purposes = [fundId, ...begun.map(({ campaignId }) => campaignId)]
  const [charity, books, paid, ways, reasons, campaigns, goods, moved] = await Promise.all([
    findCharity(fund.charityId), inChunks(purposes, booked), readYear(fundId, String(year)), waysOf(purposes, span),
    reasonsOf(fundId, year), inChunks(begun, campaignLine(year, at, span)), goodsOfYear(fundId, span),
    movedIn(fundId, span),
  ])
  const months = merged(books)
  const { funds, ratios } = await charityRatios(charity, year)
  const pack = {
    fund: { id: fundId, name: fund.name }, year,
    charity: { id: charity.charityId, name: charity.name, funds: funds.length, ratios },
    asOf: momentText(at), book: yearOf(months, year), ways, reasons, campaigns, goods, moved,
    ratios: ratiosOf({ ...paid, year, months }, charity),
  }
  return { ...pack, files: filesOf(pack) }
}
