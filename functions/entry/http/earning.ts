import { earning } from '../../../shared/contract/earning.ts'
import { earningRoutes } from '../../points/earning/routes.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(earning, earningRoutes)
