import { rounds } from '../../../shared/contract/rounds.ts'
import { roundsRoutes } from '../../funds/rounds/routes.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(rounds, roundsRoutes)
