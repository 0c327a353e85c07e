import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { type Allowed, allow } from '../../ledger/allowance.ts'
import type { Write } from '../../platform/commit.ts'
import { LimitException } from './items.ts'

export const findException = async (personId: string): Promise<LimitException | undefined> =>
  (await LimitException.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()).Item

type Window = Pick<LimitException, 'fromDay' | 'endsOn' | 'dailyMinutes'>

/** It holds from the day of its approval to its last day; a proposal never. The one before holds for its own days. */
const heldOn = ({ earlier, ...exception }: LimitException, day: string): Window | undefined =>
  [exception, ...earlier ? [earlier] : []]
    .find(({ fromDay, endsOn }: Window) => fromDay !== undefined && fromDay <= day && day <= endsOn)

interface DayAllowed { dailyCapMinutes: number; granted: number; use: Write; allowance: Allowed }

/**
 * What a day's cap lets through: the community's, or the person's own where that is higher (TB-03). Whether there is
 * one is asked only when the usual cap would cut something off, so that other services read nothing more.
 */
export const allowDay = async (
  personId: string, day: string, usualMinutes: number, minutes: number,
): Promise<DayAllowed> => {
  const [account, period] = [`timeCredit:member:${personId}`, `day#${day}`]
  const usually = await allow(account, period, usualMinutes, minutes)
  const exception = usually.granted < minutes ? await findException(personId) : undefined
  const { dailyMinutes } = (exception && heldOn(exception, day)) ?? { dailyMinutes: usualMinutes }
  if (dailyMinutes <= usualMinutes) return { dailyCapMinutes: usualMinutes, ...usually }
  return { dailyCapMinutes: dailyMinutes, ...await allow(account, period, dailyMinutes, minutes) }
}
