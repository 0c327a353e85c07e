import { households } from '../../../shared/contract/households.ts'
import { householdRoutes } from '../../identity/household/routes.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(households, householdRoutes)
