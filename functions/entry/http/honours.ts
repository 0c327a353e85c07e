import { honours } from '../../../shared/contract/honours.ts'
import { honourRoutes } from '../../honours/routes.ts'
import { httpHandler } from '../../platform/http.ts'

export const handler = httpHandler(honours, honourRoutes)
