import * as z from 'zod'
import { calls, community, householdId, moment, once, personId, text } from './call.ts'

const householdView = once(() => z.strictObject({
  id: householdId, name: z.string(), community, headId: personId,
  members: z.array(z.strictObject({
    personId, nameMasked: z.string(), status: z.enum(['member', 'pending']), isHead: z.boolean(), joinedAt: moment,
  })),
}))

/** Who lives together and shares points. */
export const households = calls({
  'POST /households': {
    title: { zh: '建立家庭', en: 'Found a household' },
    who: ['resident'],
    input: () => z.strictObject({ name: text(20) }),
    output: householdView,
    refusals: ['household.already'],
  },
  'GET /me/household': {
    title: { zh: '我的家庭', en: 'My household' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: () => z.strictObject({ household: householdView().optional() }),
    refusals: [],
  },
  'POST /households/:householdId/invitations': {
    title: { zh: '邀请家人', en: 'Invite someone into the household' },
    who: ['resident'],
    input: () => z.strictObject({ householdId }),
    output: () => z.strictObject({ code: z.string(), expiresAt: moment }),
    refusals: ['household.unknown', 'household.notHead'],
  },
  'POST /me/household-requests': {
    title: { zh: '凭邀请码加入家庭', en: 'Ask to join with an invitation code' },
    who: ['resident'],
    input: () => z.strictObject({ code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/) }),
    output: () => z.strictObject({ householdId, name: z.string() }),
    refusals: ['invitation.unknown', 'household.already', 'household.elsewhere', 'household.full'],
  },
  'POST /households/:householdId/members/:personId/acceptance': {
    title: { zh: '户主同意加入', en: 'The head accepts a member' },
    who: ['resident'],
    input: () => z.strictObject({ householdId, personId }),
    output: householdView,
    refusals: ['household.unknown', 'household.notHead', 'household.notPending', 'household.already'],
  },
})
