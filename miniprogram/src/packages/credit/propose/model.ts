import type { Input } from '../../../../../shared/contract/index.ts'
import type { ServiceCode } from '../../../../../shared/services.ts'
import { chinaDay } from '../../../../../shared/units.ts'
import { stepsAround } from '../../../state/step-rules.ts'

type Side = 'gave' | 'got'
export interface Other { personId: string; name: string; minutes: number }
export interface Draft {
  title: string
  service: ServiceCode | undefined
  daysAgo: number
  side: Side
  minutes: number
  others: Other[]
}
export const emptyDraft: Draft = { title: '', service: undefined, daysAgo: 0, side: 'gave', minutes: 0, others: [] }

export const steps = ['what', 'service', 'when', 'mine', 'minutes', 'others', 'check'] as const
export type Step = (typeof steps)[number]
export const { after, before } = stepsAround(steps)

export const lengths = [30, 60, 90, 120, 180, 240] as const
export const daysBack = [0, 1, 2, 3, 4, 5, 6] as const

const otherSide = (side: Side): Side => (side === 'gave' ? 'got' : 'gave')

/** What each side comes to: I on mine, all others on the other. */
export const sums = ({ side, minutes, others }: Draft): Record<Side, number> => {
  const theirs = others.reduce((sum, one) => sum + one.minutes, 0)
  return side === 'gave' ? { gave: minutes, got: theirs } : { gave: theirs, got: minutes }
}

/** Whether what was given is what was got. */
export const isEven = (draft: Draft): boolean => sums(draft).gave === sums(draft).got && draft.others.length > 0

/**
 * Minutes offered for the next person: what is still open first, as far as one line may have it; then the usual ones.
 */
export const offeredTo = (draft: Draft): number[] => {
  const open = Math.abs(sums(draft).gave - sums(draft).got)
  return [...new Set([...(open > 0 && open <= 480 ? [open] : []), ...lengths])]
}

export const proposing = (
  draft: Draft, service: ServiceCode, personId: string, nowMs: number,
): Input<'POST /time-bank/exchanges'> => ({
  title: draft.title.trim(), service, day: chinaDay(nowMs - draft.daysAgo * 86_400_000),
  lines: [
    { personId, side: draft.side, minutes: draft.minutes },
    ...draft.others.map((one) => ({ personId: one.personId, side: otherSide(draft.side), minutes: one.minutes })),
  ],
})
