import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, number, string } from 'dynamodb-toolbox/schema'
import { giftFindingRules, giftFindingStates } from '../../../../shared/oversight.ts'
import { type Write, write } from '../../../platform/commit.ts'
import { recordsTable } from '../../../platform/dynamo.ts'

export const findingsOf = (fundId: string): string => `giftFindings#${fundId}`

/**
 * Gifts that somebody should look at (CF-18): one gift, a person's gifts from a moment on, or what a spending and gifts
 * have to do with each other. Read: one; those of a fund, what nobody looked at first (`lists`).
 */
export const GiftFinding = new Entity({
  name: 'giftFinding',
  table: recordsTable,
  schema: item({
    findingId: string().key(), version: number(), fundId: string(), community: string(),
    rule: string().enum(...giftFindingRules), state: string().enum(...giftFindingStates), at: string(),
    giftId: string().optional(), giftIds: list(string()).optional(), personId: string().optional(),
    from: string().optional(), spendingId: string().optional(), count: number(), sumFen: number(),
    note: string().optional(), reviewedByName: string().optional(), reviewedAt: string().optional(),
    word: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ fundId }) => findingsOf(fundId)),
    listSk: string().hidden().putLink<typeof before>(({ state, at, findingId }) =>
      `${state === 'open' ? '1' : '2'}#${at}#${findingId}`),
  })),
  computeKey: ({ findingId }: { findingId: string }) => ({ pk: `giftFinding#${findingId}`, sk: 'finding' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type GiftFinding = FormattedItem<typeof GiftFinding>

export const readFinding = async (findingId: string): Promise<GiftFinding | undefined> =>
  (await GiftFinding.build(GetItemCommand).key({ findingId }).options({ consistent: true }).send()).Item

export const saveFinding = (before: GiftFinding | undefined, after: GiftFinding): Write =>
  write(GiftFinding.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'findingId', exists: false },
  }), 'stale')
