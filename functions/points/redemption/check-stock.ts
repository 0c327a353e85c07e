import { type Page, listPage } from '../../platform/list.ts'
import { stockRises } from '../../../shared/rewards.ts'
import { KnownReward, StockChange, changesOf, everyReward } from '../rewards/items.ts'
import { readShards, sumOf } from '../rewards/stock.ts'
import { findVoucher, leftOf } from './find.ts'
import { HandOver, OpenVoucher, handOversOf, openVouchers } from './items.ts'

interface Fault { code: string; subject: string; expected: string; found: string }

const differs = (code: string, subject: string, expected: number, found: number): Fault[] =>
  (expected === found ? [] : [{ code, subject, expected: String(expected), found: String(found) }])

/** All rows of a list, page by page. */
async function* all<T>(read: (cursor: string | undefined) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    yield* page.items
    cursor = page.cursor
  } while (cursor)
}

const limit = 100

/** What the changes of stock say that came and that was written off. */
const changesSum = async (rewardId: string) => {
  const sums = { came: 0, went: 0 }
  const read = (cursor: string | undefined) => listPage(StockChange, { partition: changesOf(rewardId), cursor, limit })
  for await (const { kind, status, quantity } of all(read)) {
    if (status === 'done') sums[stockRises.some((one) => one === kind) ? 'came' : 'went'] += quantity
  }
  return sums
}

/** What open vouchers hold by themselves, and where one says something else than its row in the list. */
const vouchersSum = async (rewardId: string) => {
  const result = { held: 0, faults: [] as Fault[] }
  const read = (cursor: string | undefined) =>
    listPage(OpenVoucher, { partition: openVouchers, prefix: `${rewardId}#`, cursor, limit })
  for await (const { voucherId, left, points } of all(read)) {
    const voucher = await findVoucher(voucherId)
    const says = voucher ? leftOf(voucher) : 0
    const parts = voucher?.shards.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0
    result.held += says
    result.faults.push(...differs('voucher.differs', voucherId, says, left),
      ...differs('voucher.points', voucherId, says * (voucher?.price ?? 0), points),
      ...differs('voucher.parts', voucherId, says, parts))
  }
  return result
}

const handedOverSum = async (rewardId: string): Promise<number> => {
  let sum = 0
  const read = (cursor: string | undefined) =>
    listPage(HandOver, { partition: handOversOf(rewardId), index: true, cursor, limit })
  for await (const { quantity } of all(read)) sum += quantity
  return sum
}

/**
 * The three-way check (FP-10) of a reward: its stock against the changes that made it, against the vouchers that hold
 * some of it, and against what was handed over; the points of those vouchers are held against the ledger's accounts by
 * `voucherDocuments`. In each part of the stock all that came is in it, held, handed over or written off.
 */
const faultsOf = async (rewardId: string): Promise<Fault[]> => {
  const [shards, changes, vouchers, handedOver] = await Promise.all(
    [readShards(rewardId), changesSum(rewardId), vouchersSum(rewardId), handedOverSum(rewardId)])
  const stock = sumOf(shards)
  const inParts = shards.flatMap((one) => {
    const subject = `${rewardId} #${one.shard}`
    const below = [one.inStock, one.held, one.handedOver, one.writtenOff].filter((count) => count < 0)
    return [
      ...differs('stock.sum', subject, one.received, one.inStock + one.held + one.handedOver + one.writtenOff),
      ...below.flatMap((count) => differs('stock.floor', subject, 0, count)),
    ]
  })
  return [
    ...inParts, ...vouchers.faults, ...differs('stock.received', rewardId, changes.came, stock.received),
    ...differs('stock.writtenOff', rewardId, changes.went, stock.writtenOff),
    ...differs('stock.held', rewardId, vouchers.held, stock.held),
    ...differs('stock.handedOver', rewardId, handedOver, stock.handedOver),
  ]
}

/** Reward by reward (functions/entry/documents.ts). */
export const stockCheck = {
  page: async (cursor: string | undefined): Promise<Page<string>> => {
    const page = await listPage(KnownReward, { partition: everyReward, cursor, limit: 20 })
    return { ...page, items: page.items.map(({ rewardId }) => rewardId) }
  },
  faultsOf,
}
