import * as z from 'zod'
import { kinRelations } from '../../kin.ts'
import { careFlags, genders } from '../../purposes.ts'
import { grantableRoles, workerRoles } from '../../roles.ts'
import { calls, community, cursor, householdId, limit, moment, once, page, personId, text } from '../call.ts'
import { guardian, kinRow, settableFacts } from './facts.ts'
import { agentId, mandateLists, mandateTerms } from './mandates.ts'
import { myTerms } from './terms.ts'

const deskActId = z.string().regex(/^dsk_[0-9A-HJKMNP-TV-Z]{26}$/)
const note = text(200)
const phone = z.string().regex(/^1[3-9]\d{9}$/)
const day = z.iso.date()

const person = once(() => z.strictObject({
  id: personId, nameMasked: z.string(), phoneLast4: z.string().optional(), community, registeredAt: moment,
  roles: z.array(z.strictObject({ role: z.enum(grantableRoles), scope: z.string() })), householdId: householdId.optional(),
  gender: z.enum(genders).optional(), skills: z.array(z.string()),
  verifiedSkills: z.array(z.string()), dialects: z.array(z.string()),
  kin: z.array(kinRow()), guardian: guardian().optional(), needsGuardian: z.boolean(),
  mandates: mandateLists(),
  /** Registered at the desk; `bound` once they have taken it up on a phone. */
  atDesk: z.boolean(), bound: z.boolean(),
  /** When a worker saw an identity card with this name (PEERS 1.2). */
  realNameSeenAt: moment.optional(),
  leftAt: moment.optional(), leftWhy: z.enum(['moved', 'died']).optional(),
  terms: myTerms(),
}))

/** An act that takes a second person, waiting for one. The note and the details are shown to whoever may second it. */
const deskAct = once(() => z.strictObject({
  id: deskActId, kind: z.enum(['mandate', 'care', 'leaving', 'returning', 'erasure', 'merging']), personId, nameMasked: z.string(),
  askedById: personId, askedByName: z.string(), askedAt: moment, note: z.string(),
  mandate: z.strictObject({ agentId, agentName: z.string(), ...mandateTerms }).optional(),
  care: z.strictObject({ flag: z.enum(careFlags), until: day.optional() }).optional(),
  leaving: z.strictObject({ why: z.enum(['moved', 'died']), kinNames: z.array(z.string()) }).optional(),
  merging: z.strictObject({ keepId: personId, keepName: z.string() }).optional(),
}))
const asked = once(() => z.strictObject({ deskActId, askedAt: moment }))
const subject = ['person.unknown', 'role.scope', 'desk.ownCase', 'person.left'] as const

export const desk = calls({
  'POST /desk/people': {
    title: { zh: '在服务台登记没有手机的居民', en: 'Register somebody who has no phone, at the desk' },
    who: workerRoles,
    input: () => z.strictObject({
      name: text(30), phone: phone.optional(), community, ...settableFacts, note,
      /** The version that was read out and agreed to. */
      terms: z.int().min(1).optional(),
    }),
    output: () => z.strictObject({ personId }),
    refusals: ['role.scope', 'division.unknown', 'birthDay.impossible', 'terms.version'],
  },
  'POST /people/:personId/binding-codes': {
    title: { zh: '给居民一个绑定码', en: 'A code by which somebody takes up their record on a phone' },
    who: workerRoles,
    input: () => z.strictObject({ personId }),
    output: () => z.strictObject({ code: z.string(), expiresAt: moment }),
    refusals: [...subject, 'binding.registered', 'binding.done'],
  },
  'GET /people/:personId': {
    title: { zh: '一位居民（脱敏）', en: 'A person, masked' },
    who: [...workerRoles, 'auditor'],
    input: () => z.strictObject({ personId }),
    output: person,
    refusals: ['person.unknown', 'role.scope'],
  },
  'POST /people/:personId/meetings': {
    title: { zh: '见到或联系到本人', en: 'Met or rung somebody: an idle account goes on, or is back' },
    who: workerRoles,
    input: () => z.strictObject({ personId, note }),
    output: () => z.strictObject({ seenAt: moment }),
    refusals: [...subject],
  },
  'PUT /people/:personId/facts': {
    title: { zh: '在服务台代填或更正资料（书面同意）', en: 'Fill in or correct facts at the desk, with consent on paper' },
    who: workerRoles,
    input: () => z.strictObject({ personId, ...settableFacts, note }),
    output: () => z.strictObject({ savedAt: moment }),
    refusals: [...subject, 'birthDay.impossible'],
  },
  'POST /people/:personId/kin': {
    title: { zh: '核实亲属关系', en: 'Verify that two people are related' },
    who: workerRoles,
    input: () => z.strictObject({ personId, kinId: personId, relation: z.enum(kinRelations), note }),
    output: () => z.strictObject({ verifiedAt: moment }),
    refusals: [...subject, 'kin.same', 'kin.exists', 'kin.full'],
  },
  'POST /people/:personId/kin-removals': {
    title: { zh: '撤销亲属关系', en: 'Take back a verified relation' },
    who: workerRoles,
    input: () => z.strictObject({ personId, kinId: personId, note }),
    output: () => z.strictObject({ removedAt: moment }),
    refusals: ['person.unknown', 'role.scope', 'desk.ownCase', 'kin.unknown'],
  },
  'POST /people/:personId/guardian-papers': {
    title: { zh: '登记监护人的书面同意', en: 'Record a guardian’s consent on paper' },
    who: workerRoles,
    input: () => z.strictObject({ personId, guardianId: personId, note }),
    output: () => z.strictObject({ consentedAt: moment }),
    refusals: [...subject, 'guardian.notKin', 'guardian.adult', 'birthDay.missing', 'person.minor'],
  },
  'POST /people/:personId/mandates': {
    title: { zh: '在服务台登记委托（须第二人复核）', en: 'Take down a mandate at the desk; a second worker confirms' },
    who: workerRoles,
    input: () => z.strictObject({ personId, agentId, ...mandateTerms, note }),
    output: asked,
    refusals: [
      ...subject, 'person.minor', 'birthDay.missing', 'mandate.self', 'mandate.exists', 'mandate.tooLong', 'mandate.tooMuch',
    ],
  },
  'POST /people/:personId/mandate-revocations': {
    title: { zh: '在服务台撤销委托', en: 'End a mandate at the desk; the person needs no phone' },
    who: workerRoles,
    input: () => z.strictObject({ personId, agentId, note }),
    output: () => z.strictObject({ revokedAt: moment }),
    refusals: ['person.unknown', 'role.scope', 'mandate.unknown'],
  },
  'POST /people/:personId/care-flags': {
    title: { zh: '认定或解除困难、独居等情况（须第二人复核）', en: 'Certify hardship and the like, or end it; a second worker confirms' },
    who: workerRoles,
    input: () => z.strictObject({ personId, flag: z.enum(careFlags), until: day.optional(), note }),
    output: asked,
    refusals: [...subject, 'care.exists', 'care.absent', 'care.tooLong'],
  },
  'POST /people/:personId/leaving': {
    title: { zh: '登记离开或去世（须第二人复核）', en: 'Record that somebody has left or died; a second worker confirms' },
    who: workerRoles,
    input: () => z.strictObject({ personId, why: z.enum(['moved', 'died']), kinIds: z.array(personId).max(10), note }),
    output: asked,
    refusals: [...subject, 'kin.unknown'],
  },
  'POST /people/:personId/returning': {
    title: { zh: '撤销离开登记（须第二人复核）', en: 'Take back that somebody has left; a second worker confirms' },
    who: workerRoles,
    input: () => z.strictObject({ personId, note }),
    output: asked,
    refusals: ['person.unknown', 'role.scope', 'desk.ownCase', 'person.here'],
  },
  'POST /people/:personId/erasures': {
    title: { zh: '申请删除个人资料（书面申请，须第二人复核）', en: 'Ask for a person’s data to be erased, on paper; a second worker confirms' },
    who: workerRoles,
    input: () => z.strictObject({ personId, note }),
    output: asked,
    refusals: ['person.unknown', 'role.scope', 'desk.ownCase', 'erasure.present', 'erasure.exists'],
  },
  'GET /desk-acts': {
    title: { zh: '等待复核的事', en: 'What waits for a second person' },
    who: workerRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(deskAct()),
    refusals: ['role.scope'],
  },
  'POST /desk-acts/:deskActId/seconding': {
    title: { zh: '复核通过', en: 'Confirm as the second person; it takes effect' },
    who: workerRoles,
    input: () => z.strictObject({ deskActId, community }),
    output: () => z.strictObject({ secondedAt: moment }),
    refusals: ['role.scope', 'deskAct.unknown', 'deskAct.done', 'second.self', 'desk.ownCase', 'merging.done'],
  },
  'POST /desk-acts/:deskActId/rejection': {
    title: { zh: '复核不通过', en: 'Turn it down, with a reason' },
    who: workerRoles,
    input: () => z.strictObject({ deskActId, community, reason: note }),
    output: () => z.strictObject({ rejectedAt: moment }),
    refusals: ['role.scope', 'deskAct.unknown', 'deskAct.done'],
  },
})
