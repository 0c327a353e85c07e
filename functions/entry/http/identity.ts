import { identity } from '../../../shared/contract/identity.ts'
import { routes } from '../../identity/routes.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(identity, routes)
