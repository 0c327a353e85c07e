import * as z from 'zod'
import { calls, householdId, moment, personId, text } from './call.ts'
import { moves } from './households/moves.ts'
import { householdView, sharesView } from './households/views.ts'

const code = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)
const led = ['household.unknown', 'household.notHead'] as const
/** The most points that a limit or a gift is. */
const points = z.int().min(1).max(100_000)

/** Who lives together and shares points. */
export const households = calls({
  ...moves,
  'POST /households': {
    title: { zh: '建立家庭', en: 'Found a household' },
    who: ['resident'],
    input: () => z.strictObject({ name: text(20) }),
    output: householdView,
    refusals: ['household.already', 'person.minor'],
  },
  'GET /me/household': {
    title: { zh: '我的家庭', en: 'My household' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: () => z.strictObject({ household: householdView().optional() }),
    refusals: [],
  },
  'GET /me/household/shares': {
    title: { zh: '家里每个人挣的和用的积分', en: 'What each member earned and redeemed, and their share' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: sharesView,
    refusals: ['household.unknown'],
  },
  'POST /households/:householdId/invitations': {
    title: { zh: '邀请家人', en: 'Invite someone into the household' },
    who: ['resident'],
    input: () => z.strictObject({ householdId }),
    output: () => z.strictObject({ code: z.string(), expiresAt: moment }),
    refusals: led,
  },
  'GET /household-invitations/:code': {
    title: { zh: '看一看邀请：哪个家庭', en: 'Look at an invitation before asking to join' },
    who: ['resident'],
    input: () => z.strictObject({ code }),
    output: () => z.strictObject({
      householdId, name: z.string(), headName: z.string(), members: z.int(), endsAt: moment,
      /** What stands in the way for now, or that joining is a move with points. */
      needsGuardian: z.boolean(), isMove: z.boolean(),
    }),
    refusals: ['invitation.unknown'],
  },
  'POST /me/household-requests': {
    title: { zh: '凭邀请码加入家庭', en: 'Ask to join with an invitation code' },
    who: ['resident'],
    input: () => z.strictObject({ code }),
    output: () => z.strictObject({ householdId, name: z.string() }),
    refusals: ['invitation.unknown', 'household.already', 'household.elsewhere', 'household.full', 'household.guardian'],
  },
  'POST /households/:householdId/members/:personId/acceptance': {
    title: { zh: '户主同意加入', en: 'The head accepts a member' },
    who: ['resident'],
    input: () => z.strictObject({ householdId, personId }),
    output: householdView,
    refusals: [...led, 'household.notPending', 'household.already', 'household.guardian'],
  },
  'POST /households/:householdId/members/:personId/rejection': {
    title: { zh: '户主谢绝加入，或本人撤回申请', en: 'The head turns a request down, or the person takes it back' },
    who: ['resident'],
    input: () => z.strictObject({ householdId, personId }),
    output: () => z.strictObject({ rejectedAt: moment }),
    refusals: [...led, 'household.notPending'],
  },
  'POST /households/:householdId/members/:personId/limit': {
    title: { zh: '给孩子定每月可兑换的积分', en: 'How many points a month a child may redeem; none unless set' },
    who: ['resident'],
    input: () => z.strictObject({ householdId, personId, points: points.optional() }),
    output: householdView,
    refusals: [...led, 'household.notMember', 'household.notChild'],
  },
  'POST /households/:householdId/head-offers': {
    title: { zh: '请另一位成年家人当户主', en: 'Ask another adult member to be the head' },
    who: ['resident'],
    input: () => z.strictObject({ householdId, personId }),
    output: householdView,
    refusals: [...led, 'household.notMember', 'person.minor'],
  },
  'POST /households/:householdId/head-offers/answer': {
    title: { zh: '答复：是否当户主', en: 'Say yes or no to being the head; the head takes the offer back with a no' },
    who: ['resident'],
    input: () => z.strictObject({ householdId, accept: z.boolean() }),
    output: householdView,
    refusals: ['household.unknown', 'household.noOffer'],
  },
  'POST /households/:householdId/donations': {
    title: { zh: '把积分捐给爱心超市', en: 'Give points to the community’s shop; they cannot be taken back (FP-08)' },
    who: ['resident'],
    input: () => z.strictObject({ householdId, points }),
    output: () => z.strictObject({ balance: z.int() }),
    refusals: ['household.unknown', 'household.notMember', 'person.minor', 'balance.short', 'account.frozen', 'account.closed'],
  },
})
