import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { RewardGroup, RewardKind } from '../../../../shared/rewards.ts'
import { fenOf } from '../../format/amount.ts'
import type { Cell } from '../../format/csv.ts'

export type Reward = Output<'GET /reward-work/rewards'>['items'][number]
export type Merchant = Output<'GET /reward-work/merchants'>['items'][number]
export type Market = Output<'GET /markets'>['items'][number]
export type StockChange = Output<'GET /reward-work/stock-changes'>['items'][number]
export type Limit = Reward['limits'][number]

/** A reward as it is being typed; where it is fetched is `''`, a merchant's id, or a market's with its stall. */
export interface Draft {
  kind: RewardKind; title: string; price: number | null; stock: number | null; costYuan: number | null; delivers: boolean
  audience: RewardGroup[]; limits: Limit[]; place: string; photos: string[]
}
export const emptyDraft: Draft = {
  kind: 'goods', title: '', price: null, stock: null, costYuan: null, delivers: false, audience: ['everyone'], limits: [], place: '', photos: [],
}
export const emptyLimit: Limit = { group: 'everyone', per: 'household', quantity: 1, period: 'month' }

const stallMark = '|'
export const stallAt = (marketId: string, stall: string): string => `${marketId}${stallMark}${stall}`

/** Where a reward is, as the field holds it. */
const placeOf = ({ merchant, market }: Pick<Reward, 'merchant' | 'market'>): string =>
  (merchant ? merchant.id : market ? stallAt(market.id, market.stall) : '')

export const draftOf = (reward: Reward): Draft => ({
  ...emptyDraft, kind: reward.kind, title: reward.title, costYuan: reward.costFen / 100, delivers: reward.delivers,
  audience: reward.audience, limits: reward.limits, place: placeOf(reward), photos: reward.photos,
})

const where = (place: string): { merchantId?: string; marketId?: string; stall?: string } => {
  if (place === '') return {}
  const [id = '', stall] = place.split(stallMark)
  return stall === undefined ? { merchantId: id } : { marketId: id, stall }
}

/** What a reward says, once all of it is there. */
const fieldsOf = ({ title, costYuan, delivers, audience, limits, place, photos }: Draft, description: string) =>
  (title.trim() && costYuan !== null && audience.length > 0
    ? { title: title.trim(), description, costFen: fenOf(costYuan), delivers, audience, limits, photos, ...where(place) }
    : undefined)

export const toMake = (community: string, draft: Draft, description: string): Input<'POST /reward-work/rewards'> | undefined => {
  const fields = fieldsOf(draft, description)
  const { kind, price, stock } = draft
  return fields && price !== null && stock !== null ? { community, kind, price, stock, ...fields } : undefined
}

export const toChange = (
  { id: rewardId, version, community }: Pick<Reward, 'id' | 'version' | 'community'>, draft: Draft, description: string,
): Input<'PUT /reward-work/rewards/:rewardId'> | undefined => {
  const fields = fieldsOf(draft, description)
  return fields && { rewardId, community, version, ...fields }
}

/** What one point costs the community, in fen with one place. */
export const fenPerPoint = ({ costFen, price }: Pick<Reward, 'costFen' | 'price'>): number => Math.round((costFen / price) * 10) / 10

/** `bound`: how many open vouchers hold; `boundFen`: what those will cost. */
export interface Sums { listed: number; stockFen: number; fenPerPoint: number; gone: number; bound: number; boundFen: number }

type Summed = Pick<Reward, 'listed' | 'inStock' | 'costFen' | 'price' | 'held'>

/** The list at a glance: how many there are, what the stock is worth, what is bound, what a point costs, and what is gone. */
export const sumsOf = (rewards: readonly Summed[]): Sums => {
  const listed = rewards.filter((one) => one.listed)
  const stockFen = rewards.reduce((sum, { inStock, costFen }) => sum + inStock * costFen, 0)
  const points = listed.reduce((sum, { inStock, price }) => sum + inStock * price, 0)
  const listedFen = listed.reduce((sum, { inStock, costFen }) => sum + inStock * costFen, 0)
  return {
    listed: listed.length, stockFen, gone: listed.filter(({ inStock }) => inStock === 0).length,
    bound: rewards.reduce((sum, { held }) => sum + held, 0), boundFen: rewards.reduce((sum, { held, costFen }) => sum + held * costFen, 0),
    fenPerPoint: points === 0 ? 0 : Math.round((listedFen / points) * 10) / 10,
  }
}

export const header = [
  'id', 'reward', 'rewardKind', 'listed', 'pointsEach', 'comingPoints', 'comingFrom', 'costFen', 'inStock', 'bound', 'picked', 'place',
] as const
export const cells = (row: Reward): Cell[] => [
  row.id, row.title, row.kind, String(row.listed), row.price, row.comingPrice?.price, row.comingPrice?.from, row.costFen,
  row.inStock, row.held, row.handedOver, row.merchant?.name ?? row.market?.title,
]
export const changeHeader = ['id', 'reward', 'stockChange', 'quantity', 'reason', 'at', 'byName'] as const
export const changeCells = (row: StockChange): Cell[] => [row.id, row.title, row.kind, row.quantity, row.reason, row.at, row.byName]

type Open = Output<'GET /reward-work/rewards/:rewardId/vouchers'>['items'][number]
export const openHeader = ['voucher', 'reward', 'household', 'left', 'quantity', 'madeAt', 'endsAt', 'step'] as const
export const openCells = (row: Open): Cell[] =>
  [row.id, row.title, row.householdName, row.left, row.quantity, row.madeAt, row.endsAt, row.delivery]
