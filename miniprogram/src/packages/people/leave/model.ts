import type { ClosingStep } from '../../../../../shared/closing.ts'
import type { Output } from '../../../../../shared/contract/index.ts'
import type { IconName } from '../../../components/icons.ts'

export type Closing = Output<'GET /me/closing'>
export type Step = Closing['steps'][number]

/** Where each step is settled; each has its page already. */
export const pageOf = {
  leading: 'ledShifts', teams: 'teams', running: 'help', credit: 'giveCredit', shifts: 'regulars', orders: 'help',
  arrangements: 'arrangements', offer: 'offer', gifts: 'credit', ventures: undefined, notes: 'notes', household: 'household',
  vouchers: 'vouchers', mandates: 'myPeople', roles: undefined,
} as const satisfies Record<ClosingStep, string | undefined>

export const iconOf: Record<ClosingStep, IconName> = {
  leading: 'flag', teams: 'people', running: 'hourglass', credit: 'hourglass', shifts: 'calendar', orders: 'hourglass',
  arrangements: 'calendar', offer: 'blossom', gifts: 'gift', ventures: 'flag', notes: 'paper', household: 'family',
  vouchers: 'gift', mandates: 'people', roles: 'shield',
}

/** What is open, those that have to be settled first above. */
export const openSteps = ({ steps }: Closing): Step[] => steps.filter(({ count }) => count > 0)
export const mayClose = (closing: Closing): boolean => !openSteps(closing).some(({ first }) => first)
export const waits = ({ erasure }: Closing): boolean => erasure?.state === 'waiting'
