import type { Power } from '../../../../../shared/powers.ts'
import { chinaDay } from '../../../../../shared/units.ts'
import { stepsAround } from '../../../state/step-rules.ts'

export const steps = ['who', 'powers', 'minutes', 'endsOn', 'check'] as const
export type Step = (typeof steps)[number]

export interface Draft {
  agent: { id: string; name: string } | undefined
  powers: Power[]
  monthlyMinutes: number
  days: number
}
export const emptyDraft: Draft = { agent: undefined, powers: ['timebank.order', 'timebank.confirm'], monthlyMinutes: 240, days: 180 }

export const minuteChoices = [120, 240, 480, 1200] as const
export const dayChoices = [30, 90, 180, 365] as const

export const { after, before } = stepsAround(steps)

/** The day on which it ends, so many days from now. */
export const endOf = (days: number, nowMs: number): string => chinaDay(nowMs + days * 86_400_000)

/** What is sent. */
export const granting = ({ agent, powers, monthlyMinutes, days }: Draft, nowMs: number) =>
  ({ agentId: agent?.id ?? '', powers, monthlyMinutes, endsOn: endOf(days, nowMs) })
