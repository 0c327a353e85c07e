import type { identity } from '../../shared/contract/identity.ts'
import { config } from '../platform/config.ts'
import { DivisionItem } from '../platform/divisions.ts'
import type { Routes } from '../platform/http.ts'
import { listPage } from '../platform/list.ts'
import { must } from '../platform/refusal.ts'
import { askConsoleSignIn, confirmConsoleSignIn, seeConsoleSignIn, takeConsoleSession } from './console-sign-in.ts'
import { askCare, askErasure, askLeaving, askMandate, askReturning } from './desk/ask.ts'
import { bindPhone, makeBindingCode } from './desk/bind-phone.ts'
import { correctFacts } from './desk/correct-facts.ts'
import { rejectAct, secondAct } from './desk/decide.ts'
import { registerPerson } from './desk/register-person.ts'
import { seeActs } from './desk/see-acts.ts'
import { seePerson } from './desk/see-person.ts'
import { disclose } from './disclose.ts'
import { acceptNewcomer, refuseNewcomer } from './joining/decide.ts'
import { seeNewcomers } from './joining/see-newcomers.ts'
import { makeDeskCode, seeDeskCode } from './facts/desk-codes.ts'
import { saveFacts } from './facts/save-facts.ts'
import { seeFacts } from './facts/see-facts.ts'
import { withdrawConsent } from './facts/withdraw-consent.ts'
import { metAtDesk } from './idle/at-desk.ts'
import { readNotices, seeNotices } from './inbox.ts'
import { consentAsGuardian, keepGuardianPaper, withdrawAsGuardian } from './kin/guardian.ts'
import { seeKin } from './kin/see-kin.ts'
import { removeKin, verifyKin } from './kin/verify-kin.ts'
import { grantMandate } from './mandates/grant-mandate.ts'
import { revokeAtDesk, revokeMandate } from './mandates/revoke-mandate.ts'
import { seeMandates } from './mandates/see-mandates.ts'
import { appeal, decideAppeal } from './marks/appeal.ts'
import { seeCommunityMarks, seeMyMarks } from './marks/see-marks.ts'
import { seeMe } from './me.ts'
import { acceptCard, refuseCard, seenAtDesk } from './real-name/decide.ts'
import { choosePrivacy, seePrivacy } from './privacy.ts'
import { askRealName } from './real-name/ask.ts'
import { seeCards, seeRealName } from './real-name/see.ts'
import { register } from './register.ts'
import { grantRole, takeRole } from './roles.ts'
import { seeOverdue } from './see-overdue.ts'
import { seePeople } from './see-people.ts'
import { changeSetting } from './settings/change-setting.ts'
import { seeSettings } from './settings/see-settings.ts'
import { signIn } from './sign-in.ts'
import { agree, agreeAtDesk } from './terms/agree.ts'
import { publishTerms } from './terms/publish.ts'
import { seeTerms } from './terms/see-terms.ts'

// The largest division has 53 below it; one page holds them all.
const mostDivisions = 400

export const routes: Routes<typeof identity> = {
  'POST /sessions': signIn,
  'GET /sign-in-options': async () => ({
    authorizeUrl: config.wechatAuthorizeUrl(), appId: config.wechatOfficialAppId(),
  }),
  'GET /me': seeMe,
  'PUT /me': register,
  'GET /me/privacy': seePrivacy,
  'PUT /me/privacy': choosePrivacy,
  'GET /divisions': async (_request, { parent }) => {
    const { items } = await listPage(DivisionItem, { partition: `divisions#${parent}`, limit: mostDivisions })
    must(items.length > 0, 'division.unknown')
    return { items: items.map(({ code, name }) => ({ code, name })) }
  },
  'POST /console-sign-ins': askConsoleSignIn,
  'GET /console-sign-ins/:ticket': seeConsoleSignIn,
  'POST /console-sign-ins/:ticket/confirmation': confirmConsoleSignIn,
  'POST /console-sign-ins/:ticket/session': takeConsoleSession,
  'GET /me/real-name': seeRealName,
  'POST /me/real-name': askRealName,
  'GET /real-name-checks': seeCards,
  'POST /people/:personId/real-name/acceptance': acceptCard,
  'POST /people/:personId/real-name/refusal': refuseCard,
  'POST /people/:personId/real-name/seen': seenAtDesk,
  'GET /people': seePeople,
  'GET /newcomers': seeNewcomers,
  'POST /newcomers/:personId/acceptance': acceptNewcomer,
  'POST /newcomers/:personId/refusal': refuseNewcomer,
  'POST /people/:personId/disclosures': disclose,
  'POST /people/:personId/roles': grantRole,
  'POST /people/:personId/role-removals': takeRole,
  'GET /me/facts': seeFacts,
  'PUT /me/facts': saveFacts,
  'POST /me/consent-withdrawals': withdrawConsent,
  'GET /me/kin': seeKin,
  'POST /people/:personId/guardian-consents': consentAsGuardian,
  'POST /people/:personId/guardian-consent-withdrawals': withdrawAsGuardian,
  'POST /me/desk-codes': makeDeskCode,
  'GET /desk-codes/:code': seeDeskCode,
  'POST /me/binding': bindPhone,
  'GET /me/mandates': seeMandates,
  'POST /me/mandates': grantMandate,
  'POST /me/mandate-revocations': revokeMandate,
  'POST /desk/people': registerPerson,
  'POST /people/:personId/binding-codes': makeBindingCode,
  'GET /people/:personId': seePerson,
  'POST /people/:personId/meetings': metAtDesk,
  'PUT /people/:personId/facts': correctFacts,
  'POST /people/:personId/kin': verifyKin,
  'POST /people/:personId/kin-removals': removeKin,
  'POST /people/:personId/guardian-papers': keepGuardianPaper,
  'POST /people/:personId/mandates': askMandate,
  'POST /people/:personId/mandate-revocations': revokeAtDesk,
  'POST /people/:personId/care-flags': askCare,
  'POST /people/:personId/leaving': askLeaving,
  'POST /people/:personId/returning': askReturning,
  'POST /people/:personId/erasures': askErasure,
  'GET /desk-acts': seeActs,
  'POST /desk-acts/:deskActId/seconding': secondAct,
  'POST /desk-acts/:deskActId/rejection': rejectAct,
  'GET /settings': seeSettings,
  'POST /settings': changeSetting,
  'GET /terms': seeTerms,
  'POST /terms': publishTerms,
  'POST /me/terms': agree,
  'POST /people/:personId/terms': agreeAtDesk,
  'GET /me/notices': seeNotices,
  'POST /me/notices/read': readNotices,
  'GET /overdue': seeOverdue,
  'GET /me/marks': seeMyMarks,
  'POST /me/marks/:reference/appeal': appeal,
  'GET /marks': seeCommunityMarks,
  'POST /people/:personId/marks/:reference/decision': decideAppeal,
}
