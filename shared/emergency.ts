import { chinaDay, dayAfter } from './units.ts'

/** Whether whom to ring may be seen for something: from the day before until the day after (China; PEERS 1.10). */
export const emergencyOpen = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }, nowMs: number): boolean => {
  const today = chinaDay(nowMs)
  return today >= dayAfter(chinaDay(Date.parse(startsAt)), -1) && today <= dayAfter(chinaDay(Date.parse(endsAt)), 1)
}
