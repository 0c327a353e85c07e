import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import {
  differenceKinds, giftStates, giftWays, refundGrounds, refundStates, shownNames,
} from '../../../shared/giving.ts'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const giftsOf = (purposeId: string): string => `gifts#${purposeId}`

/** What came into the purpose's account by one movement, and how much of it has gone back. */
const part = map({ movementId: string(), bookedAt: string(), amountFen: number(), goneFen: number() })

/** How it was paid by a person; `eventId`: by which act, `origin`: the line of a statement by which the gift came. */
const payment = {
  by: string(), byName: string(), at: string(), eventId: string(), reference: string(), paidOn: string(),
  photos: list(string()), origin: string().optional(),
}

const refund = map({
  id: string(), amountFen: number(), ground: string().enum(...refundGrounds), state: string().enum(...refundStates),
  at: string(), reason: string().optional(), proposedBy: string().optional(), proposedByName: string().optional(),
  decidedBy: string().optional(), decidedByName: string().optional(), decision: string().optional(),
  sentAt: string().optional(), doneAt: string().optional(),
  /** What was not paid by WeChat is paid back by a third person. */
  payment: map(payment).optional(),
  /** Payments that were recorded wrongly or bounced, and were taken back by another person. */
  reversals: list(map({
    ...payment, reversedBy: string(), reversedByName: string(), reversedAt: string(), reversalReason: string(),
  })).optional(),
})

/**
 * A gift of money to a purpose: a campaign, or the fund where it came without one. By WeChat Pay its id is the order's
 * number there (CF-17), and `mchid`, `prepayId` and `endsAt` are the order's; another way `reference` is the number at
 * the bank, at the platform or on the slip. Read: one; the paid ones of a purpose (`lists`). Who gave stands by the id
 * alone: names are looked up when somebody may see them (CF-15); who has no account stands sealed, or not at all.
 * `guardianId`: who has agreed to the gift of a child (CF-16).
 */
export const Gift = new Entity({
  name: 'gift',
  table: recordsTable,
  schema: item({
    giftId: string().key(), version: number(), way: string().enum(...giftWays), personId: string().optional(),
    guardianId: string().optional(), donorMasked: string().optional(), donorSealed: string().optional(),
    purposeId: string(),
    campaignId: string().optional(), fundId: string(), charityId: string(), mchid: string().optional(),
    community: string(), title: string(), amountFen: number(), reference: string().optional(),
    state: string().enum(...giftStates), shownName: string().enum(...shownNames), showsSum: boolean(),
    message: string().optional(), messageShown: boolean().optional(), originSealed: string().optional(),
    prepayId: string().optional(), at: string(), endsAt: string().optional(), transactionId: string().optional(),
    paidAt: string().optional(), parts: list(part), refunds: list(refund), goneFen: number(),
  }).and((before) => ({
    listPk: string().hidden().optional().putLink<typeof before>(({ state, purposeId }) =>
      (state === 'paid' ? giftsOf(purposeId) : undefined)),
    listSk: string().hidden().optional().putLink<typeof before>(({ state, paidAt, giftId }) =>
      (state === 'paid' ? `${paidAt}#${giftId}` : undefined)),
  })),
  computeKey: ({ giftId }: { giftId: string }) => ({ pk: `gift#${giftId}`, sk: 'gift' }),
  ...plain,
})
export type Gift = FormattedItem<typeof Gift>
export type GiftRefund = Gift['refunds'][number]

export const givenBy = (personId: string): string => `givenBy#${personId}`

/** That somebody gave. Read: a person's, newest first. */
export const Given = new Entity({
  name: 'given',
  table: recordsTable,
  schema: item({ personId: string().key(), at: string().key(), giftId: string().key() }),
  computeKey: ({ personId, at, giftId }: { personId: string; at: string; giftId: string }) =>
    ({ pk: givenBy(personId), sk: `${at}#${giftId}` }),
  ...plain,
})

export const refundsWaiting = (community: string): string => `refundsWaiting#${community}`

/** That a refund waits for a second person, or for a third who pays what WeChat does not. Read: a community's. */
export const RefundWaiting = new Entity({
  name: 'refundWaiting',
  table: recordsTable,
  schema: item({ community: string().key(), refundId: string().key() }),
  computeKey: ({ community, refundId }: { community: string; refundId: string }) =>
    ({ pk: refundsWaiting(community), sk: refundId }),
  ...plain,
})

export const refundsPaid = (fundId: string): string => `refundsPaid#${fundId}`

/** That a refund was paid by bank, for the line of a statement that shows it. Read: one; a fund's without (`lists`). */
export const RefundPaid = new Entity({
  name: 'refundPaid',
  table: recordsTable,
  schema: item({
    fundId: string().key(), refundId: string().key(), title: string(), paidOn: string(), reference: string(),
    amountFen: number(), matched: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().optional().putLink<typeof before>(({ matched, fundId }) =>
      (matched === undefined ? refundsPaid(fundId) : undefined)),
    listSk: string().hidden().optional().putLink<typeof before>(({ matched, paidOn, refundId }) =>
      (matched === undefined ? `${paidOn}#${refundId}` : undefined)),
  })),
  computeKey: ({ fundId, refundId }: { fundId: string; refundId: string }) =>
    ({ pk: refundsPaid(fundId), sk: refundId }),
  ...plain,
})

export const differencesOf = (mchid: string): string => `payDifferences#${mchid}`

/** What WeChat says of a merchant's orders and the books do not. Read: a merchant's, newest first. */
export const PayDifference = new Entity({
  name: 'payDifference',
  table: recordsTable,
  schema: item({
    mchid: string().key(), at: string().key(), id: string().key(), kind: string().enum(...differenceKinds),
    outTradeNo: string(), number: string(), saidFen: number(), bookedFen: number().optional(),
    resolved: map({ word: string(), byName: string(), at: string() }).optional(),
  }),
  computeKey: ({ mchid, at, id }: { mchid: string; at: string; id: string }) =>
    ({ pk: differencesOf(mchid), sk: `${at}#${id}` }),
  ...plain,
})

export const refundsDone = (mchid: string, day: string): string => `refundsDone#${mchid}#${day}`

/** That a refund of a merchant's ended on a day in China, to be held against that day's bill. Read: those of a day. */
export const RefundDone = new Entity({
  name: 'refundDone',
  table: recordsTable,
  schema: item({ mchid: string().key(), day: string().key(), refundId: string().key(), giftId: string() }),
  computeKey: ({ mchid, day, refundId }: { mchid: string; day: string; refundId: string }) =>
    ({ pk: refundsDone(mchid, day), sk: refundId }),
  ...plain,
})
