import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, record, string } from 'dynamodb-toolbox/schema'
import { entriesTable, recordsTable } from '../platform/dynamo.ts'
import { lapses } from './chart.ts'

/** The list of accounts whose lots end by schedule. */
export const lotAccounts = 'lotAccounts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/**
 * One side of a movement in an account with a floor. The account is the list of its entries; the newest carries the
 * balance. Read: newest (Query, 1, descending), statement (Query, page, descending). Written once, never changed.
 */
export const Entry = new Entity({
  name: 'entry',
  table: entriesTable,
  schema: item({
    account: string().key(),
    sequence: number().key(),
    /** Signed: what the movement added to the account. */
    amount: number(),
    balance: number(),
    movementId: string(),
    movement: string(),
    counterAccount: string(),
    happenedAt: string(),
    bookedAt: string(),
    memo: string().optional(),
    reference: string().optional(),
    /** Of time credit: the service that it was given for. */
    category: string().optional(),
    reverses: string().optional(),
    /** Of a household's points: who earned, redeemed or took them along. */
    personId: string().optional(),
    /** How the account stands from this entry on; absent: open. */
    state: string().enum('frozen', 'closed').optional(),
    /** Of one that was closed for another: where everything goes, and is taken from, since then (PEERS 1.11). */
    successor: string().optional(),
    /** What is in the account by the month in which it ends, for assets with lots. */
    lots: record(string(), number()).optional(),
    /** Of an account that the stream books: how many movements this entry sums. */
    settles: number().optional(),
    /** Of a traced account: all that ever came in, and what each movement has brought (signed) up to this entry. */
    credited: number().optional(),
    sums: record(string(), number()).optional(),
  }),
  timestamps: false,
  entityAttribute: false,
})
export type Entry = FormattedItem<typeof Entry>

/** A movement in the journal of a community, written by the stream. Read: by community and time, newest first. */
export const JournalRow = new Entity({
  name: 'journal',
  table: recordsTable,
  schema: item({
    community: string().key(), bookedAt: string().key(), movementId: string().key(),
    eventId: string(), eventType: string(), movement: string(), asset: string(), from: string(), to: string(),
    amount: number(), happenedAt: string(), reverses: string().optional(), reference: string().optional(),
    category: string().optional(),
    /** The entry of the receiving account in which the stream booked it, where the stream books. */
    settledIn: number().optional(),
    /** Where it begins in the line of a traced account: all that had come in before it. */
    place: number().optional(),
  }),
  computeKey: ({ community, bookedAt, movementId }: { community: string; bookedAt: string; movementId: string }) =>
    ({ pk: `journal#${community}`, sk: `${bookedAt}#${movementId}` }),
  ...plain,
})
export type JournalRow = FormattedItem<typeof JournalRow>

/** The sum of all movements of a kind of account in a community, written by the stream with the journal. */
export const TotalRow = new Entity({
  name: 'total',
  table: recordsTable,
  schema: item({ community: string().key(), kind: string().key(), balance: number() }),
  computeKey: ({ community, kind }: { community: string; kind: string }) => ({ pk: `totals#${community}`, sk: kind }),
  ...plain,
})

/** That an account exists, in the list of its community; written by the stream with the account's first movement. */
export const AccountRow = new Entity({
  name: 'account',
  table: recordsTable,
  schema: item({ community: string().key(), account: string().key(), openedAt: string() }).and((before) => ({
    // Accounts with lots of their own stand in one list too, for the schedule that ends lots.
    listPk: string().hidden().optional().putLink<typeof before>(({ account }) =>
      (lapses(account) ? lotAccounts : undefined)),
    listSk: string().hidden().optional().putLink<typeof before>(({ account }) =>
      (lapses(account) ? account : undefined)),
  })),
  computeKey: ({ community, account }: { community: string; account: string }) =>
    ({ pk: `accounts#${community}`, sk: account }),
  ...plain,
})

/** That a movement was reversed, and by which: once only. */
export const ReversalMark = new Entity({
  name: 'reversal',
  table: recordsTable,
  schema: item({ movementId: string().key(), reversedBy: string() }),
  computeKey: ({ movementId }: { movementId: string }) => ({ pk: `movement#${movementId}`, sk: 'reversal' }),
  ...plain,
})

/**
 * How much of a cap is used in a period (minutes a day, points a week). Of a budget the row itself says the most
 * (`cap`), and how far whoever looks after it has been told (`told`, percent).
 */
export const AllowanceItem = new Entity({
  name: 'allowance',
  table: recordsTable,
  schema: item({
    account: string().key(), period: string().key(), used: number(), cap: number().optional(),
    told: number().optional(),
  }),
  computeKey: ({ account, period }: { account: string; period: string }) =>
    ({ pk: `allowance#${account}`, sk: period }),
  ...plain,
})
