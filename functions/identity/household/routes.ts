import type { households } from '../../../shared/contract/households.ts'
import type { Routes } from '../../platform/http.ts'
import { foundHousehold } from './found.ts'
import { findHousehold, householdView } from './household.ts'
import { acceptMember, askToJoin, invite } from './join.ts'

export const householdRoutes: Routes<typeof households> = {
  'POST /households': foundHousehold,
  'GET /me/household': async ({ actor }) =>
    (actor.householdId ? { household: householdView(await findHousehold(actor.householdId)) } : {}),
  'POST /households/:householdId/invitations': invite,
  'POST /me/household-requests': askToJoin,
  'POST /households/:householdId/members/:personId/acceptance': acceptMember,
}
