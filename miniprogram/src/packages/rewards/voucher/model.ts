import type { Output } from '../../../../../shared/contract/index.ts'
import type { DeliveryStep, VoucherState } from '../../../../../shared/rewards.ts'

export type Voucher = Output<'GET /vouchers'>['items'][number]
export type ShownVoucher = Output<'GET /vouchers/:voucherId'>

export const tones = { open: 'waiting', handedOver: 'good', cancelled: 'plain', expired: 'plain' } as const satisfies Record<VoucherState, string>

/** How many can still be picked up. */
export const leftOf = ({ state, quantity, handedOver, givenBack }: Pick<Voucher, 'state' | 'quantity' | 'handedOver' | 'givenBack'>): number =>
  (state === 'open' ? quantity - handedOver - givenBack : 0)

/** How the phone sees it: a voucher that was kept may have ended meanwhile, and its code is of no more use. */
export const stateNow = ({ state, endsAt }: Pick<Voucher, 'state' | 'endsAt'>, nowMs: number): VoucherState =>
  (state === 'open' && Date.parse(endsAt) < nowMs ? 'expired' : state)

/** Twelve characters in groups of four, as they are shown and read out. */
export const inGroups = (code: string): string[] => code.match(/.{1,4}/g) ?? []

/** What is to be fetched first, the sooner it ends the higher; then what is over, newest first as it came. */
export const openFirst = <V extends Pick<Voucher, 'state' | 'endsAt'>>(vouchers: readonly V[]): V[] => [
  ...vouchers.filter(({ state }) => state === 'open').sort((one, other) => (one.endsAt < other.endsAt ? -1 : 1)),
  ...vouchers.filter(({ state }) => state !== 'open'),
]

/** How far it is, for what is brought. */
export const stepOf = ({ state, delivery }: Pick<Voucher, 'state' | 'delivery'>): DeliveryStep | 'handedOver' | undefined =>
  (delivery === undefined || state === 'cancelled' || state === 'expired' ? undefined : state === 'handedOver' ? 'handedOver' : delivery)

/** Nothing goes back while somebody carries it to the door. */
export const mayGiveBack = ({ state, delivery }: Pick<Voucher, 'state' | 'delivery'>): boolean => state === 'open' && delivery !== 'sent'
