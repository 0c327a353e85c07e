import type { catalogue } from '../../../shared/contract/timebank/catalogue.ts'
import type { Routes } from '../../platform/http.ts'
import { seeServices } from './see-services.ts'

export const catalogueRoutes: Routes<typeof catalogue> = {
  'GET /time-bank/services': seeServices,
}
