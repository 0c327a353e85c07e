import type { MyShift } from '../home/model.ts'

export type Group = 'current' | 'waiting' | 'past'

/** To come, waiting for the leader, or done with. */
export const groupOf = ({ shift, signUp }: MyShift, nowMs: number): Group => {
  if (signUp.status === 'checkedIn') return 'current'
  if (signUp.status === 'checkedOut') return 'waiting'
  if (signUp.status !== 'signedUp') return 'past'
  if (Date.parse(shift.endsAt) > nowMs) return 'current'
  return signUp.selfReportedMinutes === undefined ? 'past' : 'waiting'
}

const start = ({ shift }: MyShift) => Date.parse(shift.startsAt)

/** What comes is read forwards, what was is read backwards. */
export const grouped = (mine: readonly MyShift[], nowMs: number): { group: Group; items: MyShift[] }[] => {
  const newestFirst = [...mine].sort((a, b) => start(b) - start(a))
  return (['current', 'waiting', 'past'] as const).map((group) => {
    const items = newestFirst.filter((item) => groupOf(item, nowMs) === group)
    return { group, items: group === 'current' ? items.reverse() : items }
  }).filter(({ items }) => items.length > 0)
}
