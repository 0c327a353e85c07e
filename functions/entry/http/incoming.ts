import { incoming } from '../../../shared/contract/incoming.ts'
import { incomingRoutes } from '../../funds/incoming/routes.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(incoming, incomingRoutes)
