import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { type Allowed, allow } from '../../ledger/allowance.ts'
import type { Write } from '../../platform/commit.ts'
import { LimitException } from './items.ts'

export const findException = async (personId: string): Promise<LimitException | undefined> =>
  (await LimitException.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()).Item

/** It holds from the day of its approval to its last day; a proposal never. */
export const holdsOn = ({ fromDay, endsOn }: Pick<LimitException, 'fromDay' | 'endsOn'>, day: string): boolean =>
  fromDay !== undefined && fromDay <= day && day <= endsOn

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
  if (!exception || exception.dailyMinutes <= usualMinutes || !holdsOn(exception, day)) {
    return { dailyCapMinutes: usualMinutes, ...usually }
  }
  const { dailyMinutes } = exception
  return { dailyCapMinutes: dailyMinutes, ...await allow(account, period, dailyMinutes, minutes) }
}
