import { donors } from '../../../shared/contract/donors.ts'
import { donorRoutes } from '../../funds/donors/routes.ts'
import { httpHandler } from '../../platform/http.ts'

/** What donors have of their gifts, and who keeps it. */
export const handler = httpHandler(donors, donorRoutes)
