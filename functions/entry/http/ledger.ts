import { ledger } from '../../../shared/contract/ledger.ts'
import { routes } from '../../ledger/routes.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(ledger, routes)
