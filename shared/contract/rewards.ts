import { catalogue } from './rewards/catalogue.ts'
import { vouchers } from './rewards/vouchers.ts'
import { redemptionWork } from './rewards/work.ts'

/** Rewards and their redemption (FP-08, FP-09, FP-10). */
export const rewards = { ...catalogue, ...vouchers, ...redemptionWork }
