import * as z from 'zod'
import { kinRelations } from '../../kin.ts'
import { careFlags, genders, purposeNames } from '../../purposes.ts'
import { calls, moment, once, personId, text } from '../call.ts'

export const day = z.iso.date().meta({ example: '1953-04-09' })
export const deskCode = z.string().regex(/^\d{8}$/)
const words = z.array(text(20)).max(20)
const consent = once(() => z.strictObject({ purpose: z.enum(purposeNames), version: z.int().min(1) }))

/** Whom to ring, and what to know of somebody's health. */
export const emergency = {
  emergencyContact: z.strictObject({
    name: text(30), phone: z.string().regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/), relation: text(10),
  }).optional(),
  healthNote: text(200).optional(),
}

/** The facts that a person may set of themselves, or a worker for them. */
export const settableFacts = {
  birthDay: day.optional(), gender: z.enum(genders).optional(), skills: words.optional(), dialects: words.optional(),
  ...emergency,
}
export const kinRow = once(() => z.strictObject({
  personId, nameMasked: z.string(), relation: z.enum(kinRelations), at: moment,
}))
export const guardian = once(() => z.strictObject({ personId, nameMasked: z.string(), at: moment }))

const myFacts = once(() => z.strictObject({
  birthDay: day.optional(), gender: z.enum(genders).optional(), skills: words, verifiedSkills: words, dialects: words,
  /** A birthday that is on record is changed at the desk. */
  birthDayFixed: z.boolean(),
  /** Under 18, and no guardian has agreed yet (VR-12). */
  needsGuardian: z.boolean(), guardian: guardian().optional(),
  care: z.array(z.strictObject({ flag: z.enum(careFlags), until: day })),
  consents: z.array(consent().extend({ at: moment })), ...emergency,
}))
const myKin = once(() => kinRow().extend({
  /** A child or ward of mine under 18: whether I have agreed to what they do. */
  mayConsent: z.boolean(), consentedAt: moment.optional(),
}))

export const facts = calls({
  'GET /me/facts': {
    title: { zh: '我的资料', en: 'What is known of me' },
    who: ['resident'],
    beforeTerms: true,
    input: () => z.strictObject({}),
    output: myFacts,
    refusals: [],
  },
  'PUT /me/facts': {
    title: { zh: '填写我的资料', en: 'Say something about myself; each fact with consent to its purpose' },
    who: ['resident'],
    input: () => z.strictObject({ ...settableFacts, consents: z.array(consent()).max(purposeNames.length).default([]) }),
    output: () => z.strictObject({ savedAt: moment }),
    refusals: ['consent.missing', 'birthDay.fixed', 'birthDay.impossible'],
  },
  'POST /me/consent-withdrawals': {
    title: { zh: '撤回同意并删除这项资料', en: 'Withdraw a consent; the fact is erased' },
    who: ['resident'],
    beforeTerms: true,
    input: () => z.strictObject({ purpose: z.enum(purposeNames) }),
    output: () => z.strictObject({ withdrawnAt: moment }),
    refusals: ['consent.missing', 'birthDay.minor'],
  },
  'GET /me/kin': {
    title: { zh: '我的家人（经社区核实）', en: 'My kin, as verified by the community' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: () => z.strictObject({ items: z.array(myKin()) }),
    refusals: [],
  },
  'POST /people/:personId/guardian-consents': {
    title: { zh: '监护人同意未成年人参加', en: 'A guardian agrees to what a minor does' },
    who: ['resident'],
    input: () => z.strictObject({ personId }),
    output: () => z.strictObject({ consentedAt: moment }),
    refusals: ['guardian.notKin', 'guardian.adult', 'birthDay.missing', 'person.minor'],
  },
  'POST /people/:personId/guardian-consent-withdrawals': {
    title: { zh: '监护人撤回同意', en: 'A guardian withdraws the consent' },
    who: ['resident'],
    input: () => z.strictObject({ personId }),
    output: () => z.strictObject({ withdrawnAt: moment }),
    refusals: ['guardian.notKin'],
  },
  'POST /me/desk-codes': {
    title: { zh: '我的码', en: 'A code that tells the desk, or whoever I name, who I am' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: () => z.strictObject({ code: deskCode, expiresAt: moment }),
    refusals: [],
  },
  'GET /desk-codes/:code': {
    title: { zh: '凭码找人', en: 'Whose code this is' },
    who: ['resident'],
    input: () => z.strictObject({ code: deskCode }),
    output: () => z.strictObject({ personId, nameMasked: z.string() }),
    refusals: ['deskCode.unknown'],
  },
  'POST /me/binding': {
    title: { zh: '用社区给的绑定码，在手机上接上自己的档案', en: 'Take up, on a phone, what the desk registered' },
    who: 'signedIn',
    input: () => z.strictObject({ code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/) }),
    output: () => z.strictObject({ personId }),
    refusals: ['bindingCode.unknown', 'binding.registered', 'binding.done'],
  },
})
