import type { audit } from '../../shared/contract/audit.ts'
import type { Routes } from '../platform/http.ts'
import { auditorRoutes } from './auditors/routes.ts'
import { bookRoutes } from './books/routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { sealRoutes } from './seal/routes.ts'

export const routes: Routes<typeof audit> = { ...reviewRoutes, ...sealRoutes, ...bookRoutes, ...auditorRoutes }
