import { audit } from '../../../shared/contract/audit.ts'
import { routes } from '../../audit/routes.ts'
import { httpHandler } from '../../platform/http.ts'
import '../documents.ts'

export const handler = httpHandler(audit, routes)
