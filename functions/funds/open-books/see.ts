import { modeRules } from '../../../shared/funds.ts'
import { chinaDay } from '../../../shared/units.ts'
import { momentText, now } from '../../platform/clock.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { must } from '../../platform/refusal.ts'
import { findCampaign } from '../campaigns/find.ts'
import { campaignsIn } from '../campaigns/every.ts'
import type { Campaign } from '../campaigns/items.ts'
import { closingOf, findCharity, findFund } from '../charities/find.ts'
import type { Charity } from '../charities/items.ts'
import { disclosureOf } from '../oversight/disclosure/rules.ts'
import { charityRatios } from '../oversight/year/charity.ts'
import { ratiosOf } from '../oversight/year/ratios.ts'
import { readYear } from '../spending/years.ts'
import { booked } from './booked.ts'
import { keptFor } from './kept.ts'
import { type Book, bookOf, merged } from './rules.ts'
import { toldBy } from './told.ts'

/** What must be shown of who answers (CF-07); its number as a merchant and its place are nobody's business. */
const answerableOf = ({ charityId: id, ...charity }: Charity) => {
  const { name, creditCode, certificate, contact, lookUp, address, publicQualified } = charity
  return { id, name, creditCode, certificate, contact, lookUp, address, publicQualified }
}

/** How old what is shown may be; what is on record of a charity changes seldom. */
const minuteMs = 60_000
const keptCharity = keptFor(10 * minuteMs, (charityId) => findCharity(charityId, false))

const isOpenToAll = ({ mode, openedAt }: Campaign): boolean =>
  modeRules[mode].seenBy === 'everyone' && openedAt !== undefined

const readCampaign = async (campaignId: string) => {
  const campaign = await findCampaign(campaignId, false)
  must(isOpenToAll(campaign), 'campaign.unknown')
  const { fundId, fundName, mode, state, plan, filing, openedAt, endedAt, stopReason, charityId } = campaign
  const [charity, months, told] = await Promise.all([keptCharity(charityId), booked(campaignId), toldBy(campaign)])
  return {
    id: campaignId, fund: { id: fundId, name: fundName }, mode, state, plan, filing, openedAt, endedAt, stopReason,
    charity: answerableOf(charity), asOf: momentText(now()),
    disclosure: disclosureOf(campaign, chinaDay(now())), told, book: bookOf(months),
  }
}

interface Purpose {
  what: 'fund' | 'campaign' | 'others'
  id?: string
  title?: string
  state?: Campaign['state']
  disclosure?: ReturnType<typeof disclosureOf>
  book: Book
}

const campaignPurpose = (campaign: Campaign, book: Book): Purpose => {
  const { campaignId: id, plan: { title }, state } = campaign
  return { what: 'campaign', id, title, state, disclosure: disclosureOf(campaign, chinaDay(now())), book }
}

const readFund = async (fundId: string) => {
  const fund = await findFund(fundId, false)
  const year = Number(chinaDay(now()).slice(0, 4))
  const [charity, campaigns, own, paid] = await Promise.all([
    keptCharity(fund.charityId), campaignsIn(fundId), booked(fundId), readYear(fundId, String(year), false),
  ])
  const begun = campaigns.filter(({ openedAt }) => openedAt !== undefined)
  const books = await inChunks(begun, async (campaign) => ({ campaign, months: await booked(campaign.campaignId) }))
  const others = books.filter(({ campaign }) => !isOpenToAll(campaign)).map(({ months }) => months)
  const shown = books.filter(({ campaign }) => isOpenToAll(campaign))
  const purposes: Purpose[] = [
    { what: 'fund', book: bookOf(own) },
    ...shown.map(({ campaign, months }) => campaignPurpose(campaign, bookOf(months))),
    ...(others.length > 0 ? [{ what: 'others' as const, book: bookOf(merged(others)) }] : []),
  ]
  const all = merged([own, ...books.map(({ months }) => months)])
  const { name, divisionName, state, openedAt, resolution, committee, closedAt, movedFen } = fund
  const supervisors = committee.filter(({ seat }) => seat === 'supervisor').length
  return {
    id: fundId, name, divisionName, state, openedAt, resolution, voters: committee.length - supervisors, supervisors,
    ...closingOf(fund), closedAt, movedFen, charity: answerableOf(charity), asOf: momentText(now()),
    book: bookOf(all), ratios: ratiosOf({ ...paid, year, months: all }, charity),
    purposes,
  }
}

/** A charity with its funds here, as a whole. */
const readCharity = async (charityId: string) => {
  const charity = await findCharity(charityId, false)
  const year = Number(chinaDay(now()).slice(0, 4))
  const { ratios, funds: fundIds } = await charityRatios(charity, year, false)
  const funds = await inChunks(fundIds, (fundId) => findFund(fundId, false))
  return {
    ...answerableOf(charity), asOf: momentText(now()), ratios,
    funds: funds.map(({ fundId: id, name, divisionName, state }) => ({ id, name, divisionName, state })),
  }
}
export type OpenCampaign = Awaited<ReturnType<typeof readCampaign>>
export type OpenFund = Awaited<ReturnType<typeof readFund>>
export type OpenCharity = Awaited<ReturnType<typeof readCharity>>

const keptCampaign = keptFor(minuteMs, readCampaign)
const keptFund = keptFor(minuteMs, readFund)

/** The open books of a campaign that everybody may see. Refuses with `campaign.unknown`. */
export const seeOpenCampaign = (campaignId: string): Promise<OpenCampaign> => keptCampaign(campaignId)

/** The open books of a fund. Refuses with `fund.unknown`. */
export const seeOpenFund = (fundId: string): Promise<OpenFund> => keptFund(fundId)

// All its funds take many reads, and what it comes to is a matter of a year.
const keptWhole = keptFor(10 * minuteMs, readCharity)

/** A charity's funds and what they cost together. Refuses with `charity.unknown`. */
export const seeOpenCharity = (charityId: string): Promise<OpenCharity> => keptWhole(charityId)
