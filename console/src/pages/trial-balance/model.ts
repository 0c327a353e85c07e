import type { Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { fullKind, hoursCell } from '../accounts/model.ts'

export type TrialBalance = Output<'GET /audit/trial-balance'>
export type AssetBalance = TrialBalance['assets'][number]

/** The server's sum and our own of its rows must both be zero: the page does not take the word of one. */
export const isZero = ({ sum, kinds }: AssetBalance): boolean =>
  sum === 0 && kinds.reduce((total, { balance }) => total + balance, 0) === 0

export const allZero = ({ assets }: TrialBalance): boolean => assets.every(isZero)

const order = ['serviceMinutes', 'timeCredit', 'familyPoint', 'cny'] as const

/** The assets in the order in which the console always shows them. */
export const inOrder = ({ assets }: TrialBalance): AssetBalance[] =>
  order.flatMap((asset) => assets.filter((one) => one.asset === asset))

/** How far an asset is off, by whichever of the two sums shows it. */
export const offBy = ({ sum, kinds }: AssetBalance): number =>
  sum || kinds.reduce((total, { balance }) => total + balance, 0)

/** What accounts hold of an asset: everything above zero, which is as much as all sources below zero gave. */
export const heldOf = ({ kinds }: AssetBalance): number =>
  kinds.reduce((total, { balance }) => total + Math.max(0, balance), 0)

export const trialHeader = ['asset', 'kind', 'balance', 'hours'] as const
export const trialCells = (assets: AssetBalance[]): Cell[][] => assets.flatMap(({ asset, sum, kinds }) => [
  ...kinds.map(({ kind, balance }): Cell[] => [asset, fullKind(asset, kind), balance, hoursCell(asset, balance)]),
  [asset, 'SUM', sum, hoursCell(asset, sum)],
])
