import type { LimitPeriod, RewardGroup } from '../../../shared/rewards.ts'
import { chinaDay, chinaDayEnd, chinaMonth, chinaWeek, dayAfter } from '../../../shared/units.ts'
import { type PersonView, adultAge, ageOn } from '../../platform/person.ts'
import type { Reward } from './items.ts'

/** Pure decisions about rewards and vouchers (FP-08, FP-09). */

const dayMs = 86_400_000
const elderAge = 60
/** Somebody is told so many days before a voucher ends. */
const warnDays = 2

type Priced = Pick<Reward, 'price' | 'comingPrice'>

/** The price of one at a moment: what was announced counts from its own moment on. */
export const priceAt = ({ price, comingPrice }: Priced, at: string): number =>
  (comingPrice && comingPrice.from <= at ? comingPrice.price : price)

/** What is still to come, if something is. */
export const comingAt = ({ comingPrice }: Priced, at: string): Reward['comingPrice'] =>
  (comingPrice && comingPrice.from > at ? comingPrice : undefined)

/** The earliest moment for another price: `days` whole days from now. */
export const priceFrom = (atMs: number, days: number): string => new Date(atMs + days * dayMs).toISOString()

type Known = Pick<PersonView, 'birthDay' | 'hardshipUntil' | 'priorityElder'>

/** The groups a person belongs to on a day; who has given no birth day is neither old nor a minor. */
export const groupsOf = ({ birthDay, hardshipUntil, priorityElder }: Known, day: string): Set<RewardGroup> => {
  const age = birthDay ? ageOn(birthDay, day) : undefined
  const groups: [RewardGroup, boolean][] = [
    ['everyone', true], ['elder60', (age ?? 0) >= elderAge], ['minor', age !== undefined && age < adultAge],
    ['hardship', hardshipUntil !== undefined], ['priorityElder', priorityElder],
  ]
  return new Set(groups.filter(([, fits]) => fits).map(([group]) => group))
}

const mayHave = ({ audience }: Pick<Reward, 'audience'>, groups: Set<RewardGroup>): boolean =>
  audience.some((group) => groups.has(group))

type Limit = Reward['limits'][number]

/** The most generous limit for a person of these groups, for a person and for a household; none where none is set. */
const limitsFor = ({ limits }: Pick<Reward, 'limits'>, groups: Set<RewardGroup>): Limit[] =>
  (['person', 'household'] as const).flatMap((per) => limits
    .filter((limit) => limit.per === per && groups.has(limit.group))
    .sort((one, other) => other.quantity - one.quantity).slice(0, 1))

/** Whether a person of these groups may have it, and within which limits. */
export const termsFor = (reward: Pick<Reward, 'audience' | 'limits'>, groups: Set<RewardGroup>) =>
  ({ may: mayHave(reward, groups), limits: limitsFor(reward, groups) })

/** `month#2026-11`: the period of a moment, as an allowance counts it. */
export const periodOf = (period: LimitPeriod, atMs: number): string => {
  const month = chinaMonth(atMs)
  const year = month.slice(0, 4)
  return `${period}#${{
    day: chinaDay(atMs), week: chinaWeek(atMs), month, quarter: `${year}-${Math.ceil(Number(month.slice(5)) / 3)}`,
    year, ever: 'ever',
  }[period]}`
}

/** A voucher is good to the end of the day that lies so many days ahead; one of a market to the market's end. */
export const endOf = (atMs: number, days: number, market?: { closesAt: string }): string =>
  market?.closesAt ?? chinaDayEnd(dayAfter(chinaDay(atMs), days))

/** When the household is reminded; undefined where that is past or too close to the making. */
export const warnAt = (atMs: number, endsAt: string): string | undefined => {
  const warnMs = Date.parse(endsAt) - warnDays * dayMs
  return warnMs > atMs + dayMs ? new Date(warnMs).toISOString() : undefined
}

/** Whether a market's rewards can be redeemed, and whether they can be picked up, at a moment. */
export const marketAt = (market: { redeemFrom: string; opensAt: string; closesAt: string }, at: string) => ({
  redeems: at >= market.redeemFrom && at <= market.closesAt, isOpen: at >= market.opensAt && at <= market.closesAt,
})
