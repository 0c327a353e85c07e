import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { type Write, write } from '../../platform/commit.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import type { Spending } from './items.ts'

/**
 * What a fund has paid in a year, by the days of payment, and how much of it for its own management (CF-10). Read: one,
 * also by the open books, which may not read spendings.
 */
const FundYear = new Entity({
  name: 'fundYear',
  table: recordsTable,
  schema: item({ fundId: string().key(), year: string().key(), paidFen: number(), managementFen: number() }),
  computeKey: ({ fundId, year }: { fundId: string; year: string }) => ({ pk: `fundYears#${fundId}`, sk: year }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
type FundYear = FormattedItem<typeof FundYear>

/** In the commit of a payment, or (`amountFen` below zero) of its reversal. */
export const paidInYear = ({ fundId, reason }: Spending, paidOn: string, amountFen: number): Write =>
  write(FundYear.build(UpdateTransaction).item({
    fundId, year: paidOn.slice(0, 4), paidFen: $add(amountFen),
    managementFen: $add(reason === 'management' ? amountFen : 0),
  }), 'stale')

export const readYear = async (fundId: string, year: string, consistent = true): Promise<FundYear> => {
  const { Item } = await FundYear.build(GetItemCommand).key({ fundId, year }).options({ consistent }).send()
  return Item ?? { fundId, year, paidFen: 0, managementFen: 0 }
}
