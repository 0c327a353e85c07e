import { giving } from '../../../shared/contract/giving.ts'
import { givingRoutes } from '../../funds/giving/routes.ts'
import { settleTold } from '../../funds/giving/settle.ts'
import { httpHandler } from '../../platform/http.ts'
import { findMerchant } from '../../platform/pay/merchants.ts'
import { payNotificationHandler } from '../../platform/pay/receive.ts'
import { pagesBeside } from '../page-beside.ts'

/** Gifts, and beside them what WeChat Pay tells: nobody is signed in there, its signature is the proof (CF-17). */
export const handler = pagesBeside(httpHandler(giving, givingRoutes), {
  'POST /pay/notifications/{mchid}': payNotificationHandler(findMerchant, settleTold),
})
