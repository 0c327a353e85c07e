import { timebank } from '../../../shared/contract/timebank.ts'
import { httpHandler } from '../../platform/http.ts'
import { orderRoutes } from '../../timebank/orders/routes.ts'

export const handler = httpHandler(timebank, orderRoutes)
