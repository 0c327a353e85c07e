import type { Actor } from '../../platform/actor.ts'
import type { Profile } from '../items.ts'

/** Where somebody stands whom the home community has not accepted; nothing of all others. */
export const joiningOf = (
  { joining: state }: Actor, profile: Pick<Profile, 'joinAskedAt' | 'joinReason'> | undefined,
) => {
  const { joinAskedAt: askedAt, joinReason: reason } = profile ?? {}
  return state && askedAt ? { joining: { state, askedAt, ...(reason ? { reason } : {}) } } : {}
}
