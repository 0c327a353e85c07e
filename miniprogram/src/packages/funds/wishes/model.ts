import type { Output } from '../../../../../shared/contract/index.ts'
import { wishIsOpen } from '../../../../../shared/giving.ts'

export type Wish = Output<'GET /me/gift-wishes'>['items'][number]
export type WardWish = Output<'GET /me/ward-gift-wishes'>['items'][number]

type Standing = Pick<Wish, 'state' | 'endsAt' | 'giftState'>

/** Whether it can still be answered, or taken back, at a moment. */
export const isOpen = (wish: Standing, atMs: number): boolean => wishIsOpen(wish) && atMs < Date.parse(wish.endsAt)

/** Whether the child can go and pay: after a yes, and again where it was not paid in WeChat. */
export const isPayable = ({ state, endsAt, giftState }: Standing, atMs: number): boolean =>
  (state === 'agreed' || (state === 'begun' && giftState === 'closed')) && atMs < Date.parse(endsAt)
