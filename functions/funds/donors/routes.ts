import type { donors } from '../../../shared/contract/donors.ts'
import type { Routes } from '../../platform/http.ts'
import { seeCertificate } from './certificate.ts'

export const donorRoutes: Routes<typeof donors> = {
  'GET /me/gifts/:giftId/certificate': seeCertificate,
}
