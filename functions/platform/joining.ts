import { openToNewcomers } from '../../shared/newcomers.ts'
import type { Actor } from './actor.ts'
import { must } from './refusal.ts'

const isOpen = (name: string): boolean => name.startsWith('GET ') || openToNewcomers.some((one) => one === name)

/**
 * Whoever the home community has not accepted looks around and ends what was begun elsewhere, and no more. Asked for
 * every call of a resident, by whoever makes it and for whom it is made. Refuses with `joining.notAccepted`.
 */
export const mustBeIn = ({ joining }: Actor, name: string): void =>
  must(!joining || isOpen(name), 'joining.notAccepted')
