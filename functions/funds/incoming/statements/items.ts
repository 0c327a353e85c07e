import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, map, number, string } from 'dynamodb-toolbox/schema'
import { type StatementSource, statementSources } from '../../../../shared/incoming.ts'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const linesOf = (fundId: string): string => `statementLines#${fundId}`

const ranks = { open: '1', matched: '2', booked: '2', dismissed: '3' } as const

/**
 * A line of a bank's statement or of a platform's list, once by its number there: positive came in, negative went out.
 * Read: one; those of a fund, open ones first (`lists`).
 */
export const StatementLine = new Entity({
  name: 'statementLine',
  table: recordsTable,
  schema: item({
    fundId: string().key(), source: string().enum(...statementSources).key(), reference: string().key(), day: string(),
    amountFen: number(), feeFen: number().optional(), party: string().optional(), note: string().optional(),
    campaignId: string().optional(), state: string().enum('open', 'matched', 'booked', 'dismissed'),
    importedBy: string(), importedByName: string(),
    decided: map({ name: string(), at: string(), word: string().optional() }).optional(),
    giftId: string().optional(), spendingId: string().optional(), refundId: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ fundId }) => linesOf(fundId)),
    listSk: string().hidden().putLink<typeof before>(({ state, day, source, reference }) =>
      `${ranks[state]}#${day}#${source}#${reference}`),
  })),
  computeKey: ({ fundId, source, reference }: { fundId: string; source: StatementSource; reference: string }) =>
    ({ pk: `statementLine#${fundId}#${source}#${reference}`, sk: 'line' }),
  ...plain,
})
export type StatementLine = FormattedItem<typeof StatementLine>

export const matchesOf = (spendingId: string): string => `paymentMatches#${spendingId}`

/** That a payment of a spending was found on a statement. Read: those of a spending. */
export const PaymentMatch = new Entity({
  name: 'paymentMatch',
  table: recordsTable,
  schema: item({ spendingId: string().key(), index: number().key(), reference: string() }),
  computeKey: ({ spendingId, index }: { spendingId: string; index: number }) =>
    ({ pk: matchesOf(spendingId), sk: String(index).padStart(2, '0') }),
  ...plain,
})

export const paymentsLeft = (fundId: string): string => `paymentsLeft#${fundId}`
export const paymentsNumbered = (fundId: string, reference: string): string => `paymentsNumbered#${fundId}#${reference}`

interface LeftKey { fundId: string; day: string; spendingId: string; index: number }
const leftSort = ({ day, spendingId, index }: LeftKey): string =>
  `${day}#${spendingId}#${String(index).padStart(2, '0')}`

/** That a payment of a spending stands on no statement yet. Read: a fund's by day; those with a number (`lists`). */
export const PaymentLeft = new Entity({
  name: 'paymentLeft',
  table: recordsTable,
  schema: item({
    fundId: string().key(), day: string().key(), spendingId: string().key(), index: number().key(), title: string(),
    reference: string(), amountFen: number(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ fundId, reference }) => paymentsNumbered(fundId, reference)),
    listSk: string().hidden().putLink<typeof before>(leftSort),
  })),
  computeKey: (key: LeftKey) => ({ pk: paymentsLeft(key.fundId), sk: leftSort(key) }),
  ...plain,
})
export type PaymentLeft = FormattedItem<typeof PaymentLeft>
