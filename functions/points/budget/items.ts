import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

/**
 * That a quarter's budget was set or changed, by which resolution; never changed itself. What is issued stands with
 * the budget in force in the community's allowance of the quarter. Read: the changes of a community, newest first.
 */
export const BudgetChange = new Entity({
  name: 'pointBudget',
  table: recordsTable,
  schema: item({
    community: string().key(), at: string().key(), quarter: string(), version: number(), budgetFen: number(),
    resolution: string(), by: string(), byName: string(),
  }),
  computeKey: ({ community, at }: { community: string; at: string }) => ({ pk: `pointBudgets#${community}`, sk: at }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type BudgetChange = FormattedItem<typeof BudgetChange>
