import * as z from 'zod'
import { adminRoles, grantableRoles, reviewRoles, workerRoles } from '../roles.ts'
import { calls, community, cursor, division, householdId, limit, moment, once, page, personId, text } from './call.ts'
import { desk } from './identity/desk.ts'
import { facts } from './identity/facts.ts'
import { inboxCalls } from './identity/inbox.ts'
import { joining, joiningView } from './identity/joining.ts'
import { mandates } from './identity/mandates.ts'
import { marks } from './identity/marks.ts'
import { privacyCalls } from './identity/privacy.ts'
import { realName } from './identity/real-name.ts'
import { overdue } from './identity/overdue.ts'
import { settingCalls } from './identity/settings.ts'
import { myTerms, terms } from './identity/terms.ts'

const role = once(() => z.strictObject({ role: z.enum(grantableRoles), scope: division }))
const session = once(() => z.strictObject({
  token: z.string(), expiresAt: moment, personId, registered: z.boolean(),
}))
const ticket = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
const me = once(() => z.strictObject({
  id: personId, registered: z.boolean(), name: z.string().optional(), phoneLast4: z.string().optional(),
  community: community.optional(), communityName: z.string().optional(), householdId: householdId.optional(),
  roles: z.array(role()), serverTime: moment,
  /** Where the home community has not accepted me yet. */
  joining: joiningView().optional(),
  /** Of the city of the home community. */
  terms: myTerms().optional(),
}))
const personRow = once(() => z.strictObject({
  id: personId, nameMasked: z.string(), phoneLast4: z.string().optional(), community, roles: z.array(role()),
  householdId: householdId.optional(), registeredAt: moment,
}))

export const identity = calls({
  ...settingCalls, ...inboxCalls, ...facts, ...mandates, ...desk, ...marks, ...overdue, ...joining, ...realName, ...terms,
  ...privacyCalls,
  'POST /sessions': {
    title: { zh: '用微信登录', en: 'Sign in with WeChat' },
    who: 'anyone',
    input: () => z.strictObject({ code: text(200), via: z.enum(['miniProgram', 'officialAccount']).default('miniProgram') }),
    output: session,
    refusals: ['code.wechat'],
  },
  'GET /sign-in-options': {
    title: { zh: '登录方式', en: 'Where a browser inside WeChat is sent to sign in' },
    who: 'anyone',
    input: () => z.strictObject({}),
    output: () => z.strictObject({ authorizeUrl: z.string(), appId: z.string() }),
    refusals: [],
  },
  'GET /me': {
    title: { zh: '我是谁', en: 'Who I am' }, who: 'signedIn', input: () => z.strictObject({}), output: me, refusals: [],
  },
  'PUT /me': {
    title: { zh: '登记姓名与所在社区', en: 'Register my name and home community' },
    who: 'signedIn',
    input: () => z.strictObject({
      name: text(30), phone: z.string().regex(/^1[3-9]\d{9}$/).optional(), community,
      /** The version that is agreed to; needed at the first registration and in another city. */
      terms: z.int().min(1).optional(),
    }),
    output: me,
    refusals: ['division.unknown', 'household.elsewhere', 'terms.notAccepted', 'terms.version'],
  },
  'GET /divisions': {
    title: { zh: '下级区划', en: 'The divisions below one' },
    who: 'anyone',
    input: () => z.strictObject({ parent: division.default('4201') }),
    output: () => z.strictObject({ items: z.array(z.strictObject({ code: division, name: z.string() })) }),
    refusals: ['division.unknown'],
  },
  'POST /console-sign-ins': {
    title: { zh: '管理台请求扫码登录', en: 'The console asks for a sign-in by QR' },
    who: 'anyone',
    input: () => z.strictObject({}),
    output: () => z.strictObject({ ticket, secret: z.string(), qr: z.string(), expiresAt: moment }),
    refusals: [],
  },
  'GET /console-sign-ins/:ticket': {
    title: { zh: '查看扫码登录请求', en: 'Look at a console sign-in before confirming it' },
    who: ['resident'],
    input: () => z.strictObject({ ticket }),
    output: () => z.strictObject({ status: z.enum(['waiting', 'confirmed', 'used']), askedAt: moment, expiresAt: moment }),
    refusals: ['ticket.unknown'],
  },
  'POST /console-sign-ins/:ticket/confirmation': {
    title: { zh: '在手机上确认登录管理台', en: 'Confirm the console sign-in on the phone' },
    who: ['resident'],
    input: () => z.strictObject({ ticket }),
    output: () => z.strictObject({ confirmedAt: moment }),
    refusals: ['ticket.unknown', 'ticket.used'],
  },
  'POST /console-sign-ins/:ticket/session': {
    title: { zh: '管理台取得登录', en: 'The console picks up its session' },
    who: 'anyone',
    input: () => z.strictObject({ ticket, secret: text(100) }),
    output: () => z.strictObject({ status: z.enum(['waiting', 'confirmed']), session: session().optional() }),
    refusals: ['ticket.unknown', 'ticket.used'],
  },
  'GET /people': {
    title: { zh: '社区居民（脱敏）', en: 'The people of a community, masked' },
    who: [...reviewRoles, 'gridWorker'],
    /** `away`: those whose idle accounts were put away (PEERS 1.15). */
    input: () => z.strictObject({ community, show: z.enum(['here', 'away']).default('here'), cursor, limit }),
    output: () => page(personRow()),
    refusals: ['role.scope'],
  },
  'POST /people/:personId/disclosures': {
    title: { zh: '查看敏感信息（留痕）', en: 'See a masked field; the view is logged' },
    who: workerRoles,
    input: () => z.strictObject({ personId, field: z.enum(['name', 'phone', 'birthDay', 'care']), reason: text(200) }),
    output: () => z.strictObject({ value: z.string() }),
    refusals: ['person.unknown', 'role.scope', 'field.empty'],
  },
  'POST /people/:personId/roles': {
    title: { zh: '授予角色', en: 'Grant a role' },
    who: adminRoles,
    input: () => z.strictObject({ personId, role: z.enum(grantableRoles), scope: division }),
    output: personRow,
    refusals: ['person.unknown', 'role.scope', 'role.above', 'role.self', 'role.exists', 'division.unknown'],
  },
  'POST /people/:personId/role-removals': {
    title: { zh: '撤销角色', en: 'Take a role away' },
    who: adminRoles,
    input: () => z.strictObject({ personId, role: z.enum(grantableRoles), scope: division }),
    output: personRow,
    refusals: ['person.unknown', 'role.scope', 'role.above', 'role.self', 'role.absent'],
  },
})
