import { funds } from '../../../shared/contract/funds.ts'
import { fundRoutes } from '../../funds/routes.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(funds, fundRoutes)
