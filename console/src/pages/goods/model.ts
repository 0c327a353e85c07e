import type { Input, Output } from '../../../../shared/contract/index.ts'
import { fenOf } from '../../format/amount.ts'
import type { Cell } from '../../format/csv.ts'

export type Goods = Output<'GET /fund-work/funds/:fundId/goods'>['items'][number]
export type Change = Output<'GET /fund-work/goods/:goodsId/changes'>['items'][number]

/** A batch as it is being typed. */
export interface Draft {
  name: string; brand: string; unit: string; batch: string; food: boolean; expiresOn: string; valueYuan: number | null; evidence: string
  storage: string; quantity: number | null; giver: string; anonymous: boolean; agreement: string; photos: string[]
}
export const emptyDraft: Draft = {
  name: '', brand: '', unit: '', batch: '', food: false, expiresOn: '', valueYuan: null, evidence: '', storage: '', quantity: null, giver: '',
  anonymous: false, agreement: '', photos: [],
}

/** What is sent; nothing while something is missing. Yuan with two decimals become fen. */
export const toReceive = (community: string, fundId: string, draft: Draft): Input<'POST /fund-work/goods'> | undefined => {
  const { brand, batch, expiresOn, valueYuan, quantity, food, anonymous, photos, ...said } = draft
  const texts = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, value.trim()])) as typeof said
  if (Object.values(texts).includes('') || valueYuan === null || quantity === null || (food && !expiresOn)) return undefined
  return {
    community, fundId, ...texts, food, anonymous, photos, quantity, fairValueFen: fenOf(valueYuan),
    ...(brand.trim() ? { brand: brand.trim() } : {}), ...(batch.trim() ? { batch: batch.trim() } : {}), ...(expiresOn ? { expiresOn } : {}),
  }
}

export const header = [
  'id', 'name', 'unit', 'batch', 'expiresOn', 'received', 'handedOut', 'fell', 'leftOver', 'fairValueFen', 'giver', 'storage',
] as const
export const cells = (row: Goods): Cell[] => [
  row.id, row.name, row.unit, row.batch ?? '', row.expiresOn ?? '', row.received, row.handedOut, row.writtenOff, row.left, row.fairValueFen,
  row.giver, row.storage,
]
