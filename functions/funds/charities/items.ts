import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { committeeSeats } from '../../../shared/funds.ts'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const charityList = 'charities'

/** A charity that holds community funds; its own books are the ones that count (DOMAIN 0.3). Read: one; all. */
export const Charity = new Entity({
  name: 'charity',
  table: recordsTable,
  schema: item({
    charityId: string().key(), version: number(), division: string(), name: string(), creditCode: string(),
    certificate: string(), contact: string(), lookUp: string(), address: string(),
    bank: map({ holder: string(), name: string(), number: string() }),
    publicQualified: boolean(), ownChannel: boolean(), mchid: string().optional(),
    /** The day from which its number's bills are asked for. */
    mchidSince: string().optional(),
    bearsFees: boolean().optional(),
    /** Numbers that it had, from a day until another: what was paid by them is refunded and billed there (CF-17). */
    formerMchids: list(map({ mchid: string(), since: string(), until: string() })).optional(),
  }).and((before) => ({
    listPk: string().hidden().putDefault(charityList),
    listSk: string().hidden().putLink<typeof before>(({ charityId }) => charityId),
  })),
  computeKey: ({ charityId }: { charityId: string }) => ({ pk: `charity#${charityId}`, sk: 'charity' }),
  ...plain,
})
export type Charity = FormattedItem<typeof Charity>

/** That a credit code is taken, and by which charity. */
export const CharityCode = new Entity({
  name: 'charityCode',
  table: recordsTable,
  schema: item({ creditCode: string().key(), charityId: string() }),
  computeKey: ({ creditCode }: { creditCode: string }) => ({ pk: `charityCode#${creditCode}`, sk: 'code' }),
  ...plain,
})

/** That a merchant number at WeChat Pay is a charity's: what is paid to it counts in that one's books (CF-17). */
export const CharityMerchant = new Entity({
  name: 'charityMerchant',
  table: recordsTable,
  schema: item({ mchid: string().key(), charityId: string() }),
  computeKey: ({ mchid }: { mchid: string }) => ({ pk: `charityMerchant#${mchid}`, sk: 'merchant' }),
  ...plain,
})

export const fundList = 'funds'

/**
 * A community fund: a sub-ledger and a workflow of a charity, no legal person (DOMAIN 0.3, CF-02). Its books are kept
 * in `community`, which lies in `division`. Read: one; those of a division and below (`lists`).
 */
export const Fund = new Entity({
  name: 'fund',
  table: recordsTable,
  schema: item({
    fundId: string().key(), version: number(), charityId: string(), charityName: string(), name: string(),
    division: string(), divisionName: string(), community: string(), state: string().enum('open', 'closing', 'closed'),
    openedAt: string(), resolution: string(),
    committee: list(map({ personId: string(), seat: string().enum(...committeeSeats) })),
    /** Where what is left goes when it closes, and how much has gone there. */
    closing: map({
      toId: string(), toTitle: string(), reason: string(), resolution: string(), by: string(), byName: string(),
      noticeEndsOn: string(),
    }).optional(),
    closedAt: string().optional(), movedFen: number().optional(),
  }).and((before) => ({
    listPk: string().hidden().putDefault(fundList),
    listSk: string().hidden().putLink<typeof before>(({ division, fundId }) => `${division}#${fundId}`),
  })),
  computeKey: ({ fundId }: { fundId: string }) => ({ pk: `fund#${fundId}`, sk: 'fund' }),
  ...plain,
})
export type Fund = FormattedItem<typeof Fund>

export const fundsOf = (charityId: string): string => `fundsOf#${charityId}`

/** That a charity has a fund in a division: one each. Read: a charity's. */
export const FundPlace = new Entity({
  name: 'fundPlace',
  table: recordsTable,
  schema: item({ charityId: string().key(), division: string().key(), fundId: string() }),
  computeKey: ({ charityId, division }: { charityId: string; division: string }) =>
    ({ pk: fundsOf(charityId), sk: division }),
  ...plain,
})
