import { timebank } from '../../../shared/contract/timebank.ts'
import { httpHandler } from '../../platform/http.ts'
import { routes } from '../../timebank/routes.ts'

export const handler = httpHandler(timebank, routes)
