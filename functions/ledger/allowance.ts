import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { type Write, write } from '../platform/commit.ts'
import { AllowanceItem } from './items.ts'

/** So much of a cap, used by one event. An event that says so (`data.allowance`) gives it back when it is undone. */
export interface Allowed { account: string; period: string; amount: number }

/**
 * What is left of a cap for an account in a period (`day#2026-11-24`), and the write that uses it up.
 * The write fails as `stale` when another used some of it meanwhile.
 */
export const allow = async (
  account: string, period: string, cap: number, wanted: number,
): Promise<{ granted: number; use: Write; allowance: Allowed }> => {
  const { Item } = await AllowanceItem.build(GetItemCommand).key({ account, period })
    .options({ consistent: true }).send()
  const used = Item?.used ?? 0
  const granted = Math.max(0, Math.min(wanted, cap - used))
  const unchanged = Item ? { attr: 'used', eq: used } as const : { attr: 'used', exists: false } as const
  const use = AllowanceItem.build(UpdateTransaction).item({ account, period, used: $add(granted) })
    .options({ condition: unchanged })
  return { granted, use: write(use, 'stale'), allowance: { account, period, amount: granted } }
}

/** The write that gives back what an undone event had used; never more than is used. */
export const giveBack = ({ account, period, amount }: Allowed): Write =>
  write(AllowanceItem.build(UpdateTransaction).item({ account, period, used: $add(-amount) })
    .options({ condition: { attr: 'used', gte: amount } }), 'stale')
