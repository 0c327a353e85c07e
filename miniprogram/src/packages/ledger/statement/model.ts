import type { Output } from '../../../../../shared/contract/index.ts'
import { amountOf } from '../../../components/asset-rules.ts'
import type { Asset } from '../../../text/assets.ts'
import { lasting } from '../../../text/dates.ts'
import type { Words } from '../../../text/words.ts'

export type Entry = Output<'GET /accounts/:account/statement'>['items'][number]

const assets: readonly Asset[] = ['serviceMinutes', 'timeCredit', 'familyPoint', 'cny']

/** `familyPoint:household:hh_…` names its asset first. */
export const assetOf = (account: string): Asset | undefined => {
  const [name = ''] = account.split(':')
  return assets.find((asset) => asset === name)
}

/** An amount with its sign and unit, time to the minute: `+1小时52分钟`, `−30分`. */
export const signed = (asset: Asset, amount: number): Words => {
  const sign = amount < 0 ? '−' : '+'
  if (asset === 'serviceMinutes' || asset === 'timeCredit') {
    const [zh, en] = lasting(Math.abs(amount))
    return [`${sign}${zh}`, `${sign}${en}`]
  }
  const { figure, unit } = amountOf(asset, Math.abs(amount))
  return [`${sign}${figure}${unit[0]}`, `${sign}${figure} ${unit[1]}`]
}

/** An account's balance is what its newest entry carries. */
export const balanceOf = (entries: readonly Entry[]): number => entries[0]?.balance ?? 0

/** `最早到期：20分，到2028年11月底`: the lots of the newest entry, oldest end first (FP-08). */
export const lapseWords = (entries: readonly Entry[]): Words | undefined => {
  const [first] = Object.entries(entries[0]?.lots ?? {}).filter(([, amount]) => amount > 0).sort()
  if (!first) return undefined
  const [month, amount] = first
  const [year, number] = month.split('-').map(Number)
  return [`最早到期：${amount}分，${year}年${number}月底`, `First to end: ${amount} points, at the end of ${month}`]
}

/** An entry of one movement has a receipt; one that sums many, or marks the state of an account, has none of its own. */
export const hasReceipt = ({ amount, settles }: { amount: number; settles?: number | undefined }): boolean =>
  amount !== 0 && settles === undefined
