import { timeCredit } from '../../../shared/contract/time-credit.ts'
import { httpHandler } from '../../platform/http.ts'
import { timeCreditRoutes } from '../../timebank/routes.ts'

export const handler = httpHandler(timeCredit, timeCreditRoutes)
