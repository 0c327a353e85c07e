import { hoursText, yuanText } from '../../../shared/units.ts'

/** What somebody typed in yuan, in fen; nothing typed is none. */
export const fenOf = (yuan: number | null): number => Math.round((yuan ?? 0) * 100)

/** How an amount of an asset is shown: the figure in the unit people use, and the exact integer where it differs. */
export interface AmountView {
  figure: string
  unit: 'hours' | 'points' | 'yuan' | 'none'
  exactMinutes?: string
}

const grouped = (value: number): string => value.toLocaleString('en-US')

const viewOf = (asset: string, amount: number): AmountView => {
  if (asset === 'serviceMinutes' || asset === 'timeCredit') {
    return { figure: hoursText(amount), unit: 'hours', exactMinutes: grouped(amount) }
  }
  if (asset === 'familyPoint') return { figure: grouped(amount), unit: 'points' }
  return asset === 'cny' ? { figure: yuanText(amount), unit: 'yuan' } : { figure: grouped(amount), unit: 'none' }
}

// A true minus sign lines up with the plus sign and is read aloud as one.
const withTrueMinus = (text: string): string => text.replace(/^-/, '−')

/** With `signed`, what comes in carries a plus. */
export const amountView = (asset: string, amount: number, signed = false): AmountView => {
  const view = viewOf(asset, amount)
  const plus = signed && amount > 0 ? '+' : ''
  return {
    ...view,
    figure: plus + withTrueMinus(view.figure),
    ...(view.exactMinutes === undefined ? {} : { exactMinutes: plus + withTrueMinus(view.exactMinutes) }),
  }
}
