import * as z from 'zod'
import { adminRoles, reviewRoles, workerRoles } from '../../roles.ts'
import { calls, community, cursor, id, limit, moment, once, page, personId, text } from '../call.ts'
import { teamId } from './teams.ts'

const giftId = id('gft')
const sponsorshipId = id('spo')
/** Of one gift or grant: up to the cap of a member's balance (TB-03). */
const creditMinutes = z.int().min(1).max(90_000)

/** Where what exceeds the cap of the balance goes, at the volunteer's choice (TB-03). */
export const overflowChoices = ['pool', 'honour'] as const

const gift = once(() => z.strictObject({
  id: giftId, minutes: z.int(), note: z.string().optional(), at: moment,
  /** A relative or a team, or absent where it is for the community's pool. */
  toName: z.string().optional(),
  status: z.enum(['cooling', 'arrived', 'withdrawn', 'returned']),
  /** Until then it may be taken back (TB-05). */
  arrivesAt: moment,
}))

const grantPlan = once(() => z.strictObject({
  personId, personName: z.string(), community, monthlyMinutes: z.int(), reason: z.string(),
  status: z.enum(['proposed', 'active', 'ended']), proposedByName: z.string(), approvedByName: z.string().optional(),
  lastMonth: z.string().optional(),
  /** Why the last month's grant was not given. */
  skipped: z.enum(['poolShort', 'notHardship']).optional(),
}))

const sponsorship = once(() => z.strictObject({
  id: sponsorshipId, community, minutes: z.int(), sponsor: z.string(), reason: z.string(), at: moment,
  status: z.enum(['proposed', 'approved']), proposedByName: z.string(), approvedByName: z.string().optional(),
}))

export const credit = calls({
  'GET /me/time-credit': {
    title: { zh: '我的时间币', en: 'My time credit by where it came from, in the order in which it is spent (TB-07)' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: () => z.strictObject({
      granted: z.int(), grantedUntil: moment.optional(), gifted: z.int(), earned: z.int(),
      /** Given away, and still to be had back. */
      cooling: z.int(),
      /** Beyond the cap, kept as an honour at the volunteer's choice; not spent. */
      honour: z.int(),
      overflow: z.enum(overflowChoices), mayGiveTo: z.array(z.strictObject({ personId, name: z.string() })),
    }),
    refusals: [],
  },
  'PUT /me/time-credit/overflow': {
    title: { zh: '超额的时间币去哪里', en: 'Where what exceeds the cap goes: to the pool, or kept as an honour (TB-03)' },
    who: ['resident'],
    input: () => z.strictObject({ choice: z.enum(overflowChoices) }),
    output: () => z.strictObject({ choice: z.enum(overflowChoices) }),
    refusals: [],
  },
  'GET /me/time-credit/gifts': {
    title: { zh: '我送出的时间币', en: 'What I gave away, newest first' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }), output: () => page(gift()), refusals: [],
  },
  'POST /time-credit/gifts': {
    title: { zh: '转赠亲属或捐给时间池', en: 'Give earned credit to a verified relative, or to the pool; it arrives after 24 hours (TB-05)' },
    who: ['resident'],
    /** To a relative or a team of mine; without either it goes to the pool of the giver's community. */
    input: () => z.strictObject({ to: personId.optional(), teamId: teamId.optional(), minutes: creditMinutes, note: text(100).optional() }),
    output: gift,
    refusals: ['gift.notKin', 'gift.minor', 'person.left', 'team.unknown', 'team.closed', 'balance.short'],
  },
  'POST /time-credit/gifts/:giftId/withdrawal': {
    title: { zh: '撤回转赠', en: 'Take a gift back while it has not arrived (TB-05)' },
    who: ['resident'], input: () => z.strictObject({ giftId }), output: gift,
    refusals: ['gift.unknown', 'gift.arrived'],
  },
  'GET /time-credit/pool': {
    title: { zh: '公共时间池', en: "A community's pool: what is in it" },
    who: ['resident'],
    input: () => z.strictObject({ community: community.optional() }),
    output: () => z.strictObject({ community, minutes: z.int() }),
    refusals: [],
  },
  'GET /time-credit/sponsorships': {
    title: { zh: '时间池注入', en: 'What was put into a pool by sponsors, newest first' },
    who: reviewRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(sponsorship()),
    refusals: ['role.scope'],
  },
  'POST /time-credit/sponsorships': {
    title: { zh: '提出注入时间池', en: 'Propose that a sponsor puts minutes into a pool (TB-08)' },
    who: adminRoles,
    input: () => z.strictObject({ community, minutes: z.int().min(1).max(1_000_000), sponsor: text(60), reason: text(200) }),
    output: sponsorship,
    refusals: ['role.scope', 'division.unknown'],
  },
  'POST /time-credit/sponsorships/:sponsorshipId/approval': {
    title: { zh: '批准注入时间池', en: 'A second person approves; the minutes are issued' },
    who: adminRoles, input: () => z.strictObject({ sponsorshipId, community }), output: sponsorship,
    refusals: ['sponsorship.unknown', 'role.scope', 'approval.self', 'approval.done'],
  },
  'GET /time-credit/grants': {
    title: { zh: '发放时间名单', en: 'Who is granted time each month (TB-06)' },
    who: [...workerRoles, 'auditor'], input: () => z.strictObject({ community, cursor, limit }), output: () => page(grantPlan()),
    refusals: ['role.scope'],
  },
  'POST /time-credit/grants': {
    title: { zh: '提出每月发放', en: 'Propose a monthly grant for a certified hardship elder (TB-06)' },
    who: workerRoles,
    input: () => z.strictObject({ personId, monthlyMinutes: z.int().min(1).max(6000), reason: text(200) }),
    output: grantPlan,
    refusals: ['person.unknown', 'role.scope', 'person.left', 'grant.notHardship', 'grant.exists'],
  },
  'POST /time-credit/grants/:personId/approval': {
    title: { zh: '批准每月发放', en: 'A second person approves; this month is granted at once' },
    who: adminRoles, input: () => z.strictObject({ personId }), output: grantPlan,
    refusals: ['grant.unknown', 'role.scope', 'approval.self', 'approval.done'],
  },
  'POST /time-credit/grants/:personId/end': {
    title: { zh: '停止每月发放', en: 'End a monthly grant; what was granted stays to the end of the month' },
    who: workerRoles, input: () => z.strictObject({ personId, reason: text(200) }), output: grantPlan,
    refusals: ['grant.unknown', 'role.scope'],
  },
})
