import { arrangements } from '../../../shared/contract/timebank/arrangements.ts'
import { httpHandler } from '../../platform/http.ts'
import { arrangementRoutes } from '../../timebank/arrangements/routes.ts'

export const handler = httpHandler(arrangements, arrangementRoutes)
