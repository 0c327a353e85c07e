import { hoursText, yuanText } from '../../../shared/units.ts'
import { assetUnits, type Asset } from '../text/assets.ts'
import type { Words } from '../text/words.ts'

/** An amount of an asset as a figure and its unit; both kinds of minutes read in hours (TB-01). */
export const amountOf = (asset: Asset, amount: number): { figure: string; unit: Words } => {
  const unit = assetUnits[asset]
  if (asset === 'cny') return { figure: yuanText(amount), unit }
  if (asset === 'familyPoint') return { figure: String(amount), unit }
  return { figure: hoursText(amount), unit }
}
