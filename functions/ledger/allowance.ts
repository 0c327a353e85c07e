import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { type Write, write } from '../platform/commit.ts'
import { AllowanceItem } from './items.ts'

/**
 * So much of a cap, used by one event. An event that says so (`data.allowance`, or several in `data.allowances`) gives
 * it back when it is undone.
 */
export interface Allowed { account: string; period: string; amount: number }

/** How much of a cap is used in a period (`day#2026-11-24`); `cap` where the row itself says the most. */
export interface Used {
  account: string
  period: string
  used: number
  cap?: number | undefined
  told?: number | undefined
}

export const readUsed = async (account: string, period: string): Promise<Used> => {
  const { Item } = await AllowanceItem.build(GetItemCommand).key({ account, period })
    .options({ consistent: true }).send()
  return { account, period, used: Item?.used ?? 0, cap: Item?.cap, told: Item?.told }
}

/**
 * Use so much of a cap of `most`, as read before. The write fails as `stale` where others have used what this needs, or
 * where the row's own cap is another; what others use of the rest does not matter, so that many can use one row.
 */
export const using = (
  { account, period, used, cap }: Used, most: number, amount: number,
): { use: Write; allowance: Allowed } => {
  const use = AllowanceItem.build(UpdateTransaction).item({ account, period, used: $add(amount) }).options({
    condition: { and: [
      { or: [{ attr: 'used', exists: false }, { attr: 'used', lte: Math.max(used, most - amount) }] },
      cap === undefined ? { attr: 'cap', exists: false } : { attr: 'cap', eq: cap },
    ] },
  })
  return { use: write(use, 'stale'), allowance: { account, period, amount } }
}

/** What is left of a cap, at most what is wanted, and the write that uses it up. */
export const allow = async (
  account: string, period: string, cap: number, wanted: number,
): Promise<{ granted: number; use: Write; allowance: Allowed }> => {
  const used = await readUsed(account, period)
  const granted = Math.max(0, Math.min(wanted, cap - used.used))
  return { granted, ...using(used, cap, granted) }
}

/** The write that gives back what an undone event had used; never more than is used. */
export const giveBack = ({ account, period, amount }: Allowed): Write =>
  write(AllowanceItem.build(UpdateTransaction).item({ account, period, used: $add(-amount) })
    .options({ condition: { attr: 'used', gte: amount } }), 'stale')

/** What an event says that it has used of caps. */
export const allowancesIn = (data: unknown): Allowed[] => {
  const { allowance, allowances = [] } = (data ?? {}) as { allowance?: Allowed; allowances?: Allowed[] }
  return [...allowance ? [allowance] : [], ...allowances]
}
