import type { Input } from '../../../../../shared/contract/index.ts'

export interface Draft {
  /** A relative or a team, or absent for the pool. */
  to: { id: string; name: string; team?: true } | undefined
  minutes: number
}
export const emptyDraft: Draft = { to: undefined, minutes: 0 }

/** Amounts to choose from, no more than what was earned. */
export const amountsFor = (earned: number): number[] => [30, 60, 120, 240, 480].filter((minutes) => minutes <= earned)

/** Minutes as they are typed; nothing where that is none, or more than there is. */
export const minutesOf = (typed: string, earned: number): number => {
  const minutes = Number(typed.replace(/\D/g, '').slice(0, 6))
  return minutes >= 1 && minutes <= earned ? minutes : 0
}

export const giving = ({ to, minutes }: Draft): Input<'POST /time-credit/gifts'> => ({
  ...(to ? to.team ? { teamId: to.id } : { to: to.id } : {}), minutes,
})
