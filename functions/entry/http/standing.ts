import { standing } from '../../../shared/contract/volunteering/standing.ts'
import { httpHandler } from '../../platform/http.ts'
import { standingRoutes } from '../../volunteering/standing/routes.ts'

export const handler = httpHandler(standing, standingRoutes)
