import type { Refusal } from '../../../shared/refusals.ts'
import { type ForbiddenKind, forbiddenIn } from '../../../shared/services.ts'
import { RefusalError } from '../../platform/refusal.ts'

/** What each forbidden kind is refused with (DOMAIN 1.3): the sentence says where to turn instead. */
export const forbiddenRefusals = {
  medicine: 'forbidden.medicine', bathing: 'forbidden.bathing', cash: 'forbidden.cash', keys: 'forbidden.keys',
  danger: 'forbidden.danger',
} as const satisfies Record<ForbiddenKind, Refusal>

/** Refuses with `forbidden.*` where a text asks for what volunteers must not do. */
export const mustBeAllowedService = (...texts: (string | undefined)[]): void => {
  const kind = forbiddenIn(...texts)
  if (kind) throw new RefusalError(forbiddenRefusals[kind])
}
