import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** What can be claimed. `elderId` of a kin offer is shown to nobody. Read: those of a community, newest first. */
export const Offer = new Entity({
  name: 'pledgeOffer',
  table: recordsTable,
  schema: item({
    community: string().key(), id: string().key(), kind: string().enum('POST', 'TASK', 'KIN'), title: string(),
    summary: string(), places: number(), taken: number(), open: boolean(), at: string(), elderId: string().optional(),
  }),
  computeKey: ({ community, id }: { community: string; id: string }) => ({ pk: `pledgeOffers#${community}`, sk: id }),
  ...plain,
})
export type Offer = FormattedItem<typeof Offer>

/**
 * A claim, in the claimant's own partition: nobody lists who claimed what. A kin claim that waits for its yes stands in
 * the list of the community, and, with `elderId`, in that of the elder (`lists`).
 */
export const Pledge = new Entity({
  name: 'pledge',
  table: recordsTable,
  schema: item({
    personId: string().key(), id: string().key(), kind: string().enum('POST', 'TASK', 'KIN', 'CREATE'),
    state: string().enum('asked', 'active', 'declined', 'givenUp', 'done'), community: string(), title: string(),
    claimedAt: string(), claimantMasked: string(), offerId: string().optional(), elderId: string().optional(),
    endedAt: string().optional(), reason: string().optional(), log: list(map({ at: string(), text: string() })),
    listPk: string().hidden().optional(), listSk: string().hidden().optional(),
  }),
  computeKey: ({ personId, id }: { personId: string; id: string }) => ({ pk: `pledges#${personId}`, sk: id }),
  ...plain,
})
export type Pledge = Omit<FormattedItem<typeof Pledge>, 'listPk' | 'listSk'>

export const requestsIn = (community: string): string => `pledgeRequests#${community}`

export const placed = (pledge: Pledge) => (pledge.state === 'asked'
  ? { ...pledge, listPk: requestsIn(pledge.community), listSk: pledge.id } : pledge)

/** That a claim of somebody waits for an elder's yes. Read: an elder's. */
export const PledgeAsk = new Entity({
  name: 'pledgeAsk',
  table: recordsTable,
  schema: item({ elderId: string().key(), pledgeId: string().key(), personId: string() }),
  computeKey: ({ elderId, pledgeId }: { elderId: string; pledgeId: string }) =>
    ({ pk: `pledgeAsks#${elderId}`, sk: pledgeId }),
  ...plain,
})

/** That a person has claimed an offer: once at a time. */
export const OfferClaim = new Entity({
  name: 'offerClaim',
  table: recordsTable,
  schema: item({ offerId: string().key(), personId: string().key() }),
  computeKey: ({ offerId, personId }: { offerId: string; personId: string }) =>
    ({ pk: `offerClaim#${offerId}#${personId}`, sk: 'claim' }),
  ...plain,
})

/** How many pledges of a kind are in a state, and how many party members have registered; changed with each change. */
export const PledgeCount = new Entity({
  name: 'pledgeCount',
  table: recordsTable,
  schema: item({ community: string().key(), what: string().key(), count: number() }),
  computeKey: ({ community, what }: { community: string; what: string }) =>
    ({ pk: `pledgeCounts#${community}`, sk: what }),
  ...plain,
})
