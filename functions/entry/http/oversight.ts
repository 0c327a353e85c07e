import { oversight } from '../../../shared/contract/oversight.ts'
import { oversightRoutes } from '../../funds/oversight/routes.ts'
import { httpHandler } from '../../platform/http.ts'

/** What funds tell the public and those who watch over them. */
export const handler = httpHandler(oversight, oversightRoutes)
