import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, number, record, string } from 'dynamodb-toolbox/schema'
import { goodsFallReasons, handOutReasons } from '../../../shared/funds.ts'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const goodsOf = (fundId: string): string => `fundGoods#${fundId}`

/** A gift in kind, by batch (CF-19). Read: one; those of a fund, newest first (`lists`). */
export const Goods = new Entity({
  name: 'fundGoods',
  table: recordsTable,
  schema: item({
    goodsId: string().key(), version: number(), fundId: string(), community: string(), name: string(),
    brand: string().optional(), unit: string(), batch: string().optional(), food: boolean(),
    expiresOn: string().optional(), fairValueFen: number(), evidence: string(), storage: string(), giver: string(),
    anonymous: boolean(), agreement: string(), photos: list(string()), receivedAt: string(), receivedByName: string(),
    received: number(), handedOut: number(), writtenOff: number(),
    /** How many were handed out for what. */
    reasons: record(string(), number()),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ fundId }) => goodsOf(fundId)),
    listSk: string().hidden().putLink<typeof before>(({ goodsId }) => goodsId),
  })),
  computeKey: ({ goodsId }: { goodsId: string }) => ({ pk: `fundGoods#${goodsId}`, sk: 'goods' }),
  ...plain,
})
export type Goods = FormattedItem<typeof Goods>

export const changesOf = (goodsId: string): string => `goodsChanges#${goodsId}`

/** That goods went out, or that somebody proposes to write some off. Read: those of a gift, newest first. */
export const GoodsChange = new Entity({
  name: 'goodsChange',
  table: recordsTable,
  schema: item({
    goodsId: string().key(), changeId: string().key(), kind: string().enum('handOut', 'fall'), quantity: number(),
    reason: string().enum(...handOutReasons, ...goodsFallReasons), note: string(), at: string(), by: string(),
    byName: string(), caseId: string().optional(), receivedBy: string().optional(),
    status: string().enum('done', 'proposed', 'refused'), proceedsFen: number().optional(),
    decidedByName: string().optional(),
  }),
  computeKey: ({ goodsId, changeId }: { goodsId: string; changeId: string }) =>
    ({ pk: changesOf(goodsId), sk: changeId }),
  ...plain,
})
export type GoodsChange = FormattedItem<typeof GoodsChange>
