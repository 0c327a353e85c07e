import { calls } from './call.ts'

/** The seal: heads of the chain, receipts. */
export const seal = calls({})
