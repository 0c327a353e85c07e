import type { CallName, Input } from '../../../shared/contract/index.ts'

export const id = (prefix: string): string => `${prefix}_01J9ZZZZZZZZZZZZZZZZZZZZZZ`

/** What a test has at hand in one community. */
export interface Setting {
  community: string
  personId: string
  shiftId: string
  activityId: string
  recordId: string
  movementId: string
  orderId: string
  moment: string
}

export type SamplesOf = { [C in CallName]?: Input<C> }
