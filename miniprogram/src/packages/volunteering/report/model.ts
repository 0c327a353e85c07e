import { minutesBetween } from '../../../../../shared/units.ts'

/** Lengths to choose from: the whole shift, and the half hours below it, longest first. */
export const lengthsFor = (startsAt: string, endsAt: string): number[] => {
  const whole = minutesBetween(Date.parse(startsAt), Date.parse(endsAt))
  const halfHours = Array.from({ length: Math.ceil(whole / 30) - 1 }, (_, index) => (index + 1) * 30).reverse()
  return [whole, ...halfHours]
}
