import { points } from '../../../shared/contract/points.ts'
import { routes } from '../../points/routes.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(points, routes)
