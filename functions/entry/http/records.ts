import { records } from '../../../shared/contract/records.ts'
import { recordRoutes } from '../../identity/records/routes.ts'
import { httpHandler } from '../../platform/http.ts'
import { own } from '../own.ts'

export const handler = httpHandler(records, recordRoutes(own))
