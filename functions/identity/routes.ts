import type { identity } from '../../shared/contract/identity.ts'
import { config } from '../platform/config.ts'
import { DivisionItem } from '../platform/divisions.ts'
import type { Routes } from '../platform/http.ts'
import { listPage } from '../platform/list.ts'
import { must } from '../platform/refusal.ts'
import { askConsoleSignIn, confirmConsoleSignIn, seeConsoleSignIn, takeConsoleSession } from './console-sign-in.ts'
import { disclose } from './disclose.ts'
import { foundHousehold } from './found-household.ts'
import { findHousehold, householdView } from './household.ts'
import { readNotices, seeNotices } from './inbox.ts'
import { acceptMember, askToJoin, invite } from './join-household.ts'
import { seeMe } from './me.ts'
import { register } from './register.ts'
import { grantRole, takeRole } from './roles.ts'
import { seePeople } from './see-people.ts'
import { changeSetting } from './settings/change-setting.ts'
import { seeSettings } from './settings/see-settings.ts'
import { signIn } from './sign-in.ts'

// The largest division has 53 below it; one page holds them all.
const mostDivisions = 400

export const routes: Routes<typeof identity> = {
  'POST /sessions': signIn,
  'GET /sign-in-options': async () => ({
    authorizeUrl: config.wechatAuthorizeUrl(), appId: config.wechatOfficialAppId(),
  }),
  'GET /me': seeMe,
  'PUT /me': register,
  'GET /divisions': async (_request, { parent }) => {
    const { items } = await listPage(DivisionItem, { partition: `divisions#${parent}`, limit: mostDivisions })
    must(items.length > 0, 'division.unknown')
    return { items: items.map(({ code, name }) => ({ code, name })) }
  },
  'POST /console-sign-ins': askConsoleSignIn,
  'GET /console-sign-ins/:ticket': seeConsoleSignIn,
  'POST /console-sign-ins/:ticket/confirmation': confirmConsoleSignIn,
  'POST /console-sign-ins/:ticket/session': takeConsoleSession,
  'POST /households': foundHousehold,
  'GET /me/household': async ({ actor }) =>
    (actor.householdId ? { household: householdView(await findHousehold(actor.householdId)) } : {}),
  'POST /households/:householdId/invitations': invite,
  'POST /me/household-requests': askToJoin,
  'POST /households/:householdId/members/:personId/acceptance': acceptMember,
  'GET /people': seePeople,
  'POST /people/:personId/disclosures': disclose,
  'POST /people/:personId/roles': grantRole,
  'POST /people/:personId/role-removals': takeRole,
  'GET /settings': seeSettings,
  'POST /settings': changeSetting,
  'GET /me/notices': seeNotices,
  'POST /me/notices/read': readNotices,
}
