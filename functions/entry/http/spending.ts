import { spending } from '../../../shared/contract/spending.ts'
import { spendingRoutes } from '../../funds/spending/routes.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(spending, spendingRoutes)
