import { type KeyObject, createPublicKey } from 'node:crypto'
import type { Merchant } from '../../functions/platform/pay/merchant.ts'

/** The public half of what a merchant signs with. */
export const publicKeyIn = ({ privateKey }: Merchant): KeyObject => createPublicKey(privateKey)
