import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Actor, isSelf, maskedName } from '../../platform/actor.ts'
import { type Write, write } from '../../platform/commit.ts'
import { everyRow, listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { Charity, CharityMerchant, Fund, FundPlace, fundsOf } from './items.ts'

/** Refuses with `charity.unknown`. */
export const findCharity = async (charityId: string, consistent = true): Promise<Charity> =>
  (await Charity.build(GetItemCommand).key({ charityId }).options({ consistent }).send()).Item
    ?? refuse('charity.unknown')

/** The charity, for who works where it is kept. Refuses with `charity.unknown`. */
export const findCharityIn = async (division: string, charityId: string): Promise<Charity> => {
  const charity = await findCharity(charityId)
  must(charity.division === division, 'charity.unknown')
  return charity
}

/** Refuses with `fund.unknown`. */
export const findFund = async (fundId: string, consistent = true): Promise<Fund> =>
  (await Fund.build(GetItemCommand).key({ fundId }).options({ consistent }).send()).Item ?? refuse('fund.unknown')

/** A number that another charity has taken meanwhile is that one's to check and to see. */
export const isStillIts = async ({ charityId }: Charity, mchid: string): Promise<boolean> => {
  const { Item } = await CharityMerchant.build(GetItemCommand).key({ mchid }).options({ consistent: true }).send()
  return Item === undefined || Item.charityId === charityId
}

/**
 * The charity's number at WeChat Pay, or one that it had and nobody has taken since. Refuses with `gift.noMerchant`
 * where it is neither.
 */
export const numberOf = async (charity: Charity, asked: string | undefined): Promise<string | undefined> => {
  const { mchid, formerMchids = [] } = charity
  if (asked === undefined || asked === mchid) return mchid
  must(formerMchids.some((one) => one.mchid === asked) && await isStillIts(charity, asked), 'gift.noMerchant')
  return asked
}

/** All funds of a charity, also those that have closed. */
export const fundsOfCharity = async (charityId: string): Promise<string[]> => {
  const places = await everyRow((cursor) =>
    listPage(FundPlace, { partition: fundsOf(charityId), cursor, limit: 100 }))
  return places.map(({ fundId }) => fundId)
}

/** The fund, for who works where its books are kept. Refuses with `fund.unknown`. */
export const findFundIn = async (community: string, fundId: string): Promise<Fund> => {
  const fund = await findFund(fundId)
  must(fund.community === community, 'fund.unknown')
  return fund
}

/** What comes after a charity as it was read. Refuses with `fund.stale` where another changed it meanwhile. */
export const saveCharity = (before: Charity | undefined, after: Charity): Write =>
  write(Charity.build(PutTransaction).item(after).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'charityId', exists: false },
  }), 'fund.stale')

/** What comes after a fund as it was read; stale where another changed it meanwhile. */
export const saveFund = (before: Fund | undefined, after: Fund): Write =>
  write(Fund.build(PutTransaction).item(after).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'fundId', exists: false },
  }), 'stale')

/** In a commit that counts on the fund being open. */
export const stillOpen = ({ fundId }: Fund): Write =>
  write(Fund.build(ConditionCheck).key({ fundId }).condition({ attr: 'state', eq: 'open' }), 'stale')

/** As staff see it. */
export const keptCharityView = ({ charityId: id, division: _, mchidSince: _s, ...rest }: Charity) => ({ id, ...rest })

/** As anybody sees it. */
export const charityView = (charity: Charity) => {
  const { bank: _, mchid: _m, formerMchids: _f, version: _v, ...shown } = keptCharityView(charity)
  return shown
}

/** Where what is left of a closing fund goes, as everybody sees it. */
export const closingOf = ({ closing }: Fund) => {
  if (!closing) return {}
  const { by: _, ...shown } = closing
  return { closing: shown }
}

const rest = (fund: Fund) => {
  const { fundId: id, charityId, charityName, committee: _, closing: _c, ...shown } = fund
  return { id, charity: { id: charityId, name: charityName }, ...shown, ...closingOf(fund) }
}

/** As staff see it. */
export const keptFundView = async (fund: Fund) => ({
  ...rest(fund),
  committee: await Promise.all(fund.committee.map(async (one) =>
    ({ ...one, name: await maskedName(one.personId) }))),
})

export type Seat = Fund['committee'][number]['seat'] | undefined

/** The seat that somebody has; where two records of theirs had one, none that votes beside a supervisor's (CF-02). */
export const seatOf = ({ committee }: Fund, actor: Pick<Actor, 'id' | 'doubles'>): Seat => {
  const own = committee.filter(({ personId }) => isSelf(actor, personId)).map(({ seat }) => seat)
  return own.find((seat) => seat === 'supervisor') ?? own.find((seat) => seat === 'director') ?? own[0]
}

/** As anybody sees it: who decides, but not by their ids; and the seat that whoever looks has. */
export const fundView = async (fund: Fund, actor: Actor) => {
  const { committee, ...shown } = await keptFundView(fund)
  const seat = seatOf(fund, actor)
  return {
    ...shown, committee: committee.map(({ name, seat }) => ({ name, seat })), ...(seat ? { seat } : {}),
  }
}
