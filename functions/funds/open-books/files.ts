import { type Cell, csvLine, csvMark, yuanCell } from '../../platform/csv.ts'
import type { Book } from './rules.ts'
import type { OpenCampaign, OpenFund } from './see.ts'
import { kindWords } from './words.ts'

const header = ['purpose', 'title', 'month', 'kind', 'kindZh', 'fen', 'yuan']

const linesOf = (purpose: string, title: string, { months }: Book): Cell[][] => months.flatMap(({ month, kinds }) =>
  kinds.map(({ kind, fen }) => [purpose, title, month, kind, kindWords[kind][0], fen, yuanCell(fen)]))

const fileOf = (lines: Cell[][]): string => csvMark + [header, ...lines].map(csvLine).join('')

/** What each month brought a campaign, by kind: one line each, in fen and in yuan. */
export const campaignCsv = ({ id, plan, book }: OpenCampaign): string => fileOf(linesOf(id, plan.title, book))

const othersTitle = '面向居民或特定人的项目（合计）'

/** The same for each purpose of a fund; the lines add up to its balance. */
export const fundCsv = (fund: OpenFund): string => fileOf(fund.purposes.flatMap(({ what, id, title, book }) => {
  const others = what === 'others'
  return linesOf(id ?? (others ? what : fund.id), title ?? (others ? othersTitle : ''), book)
}))

/** An organisation by the Unified Social Credit Identifier list of org-id.guide. */
const organisationId = (creditCode: string): string => `CN-USCI-${creditCode}`

/**
 * The fund in the form of the 360Giving data standard, for who compares grants. What it holds of grants is a list of
 * what the fund granted; it grants nothing before spending is approved, so the list is empty as yet.
 */
export const fund360 = ({ id, name, charity, asOf }: OpenFund): string => JSON.stringify({
  title: name, description: `${name} 公开账本`, identifier: id, modified: asOf,
  publisher: { name: charity.name, org_id: organisationId(charity.creditCode) },
  grants: [],
})
