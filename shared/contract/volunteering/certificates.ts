import * as z from 'zod'
import { adminRoles, reviewRoles } from '../../roles.ts'
import { calls, community, cursor, day, id, limit, moment, once, page, personId, text } from '../call.ts'

/** On notice, then issued and perhaps sealed; revoked with a reason; or nothing came of it. */
export const certificateStates = ['onNotice', 'issued', 'refused', 'revoked'] as const

export const certificateId = id('crt')
export const certificateNumber = z.string().regex(/^\d{12}-\d{8}-[0-9A-HJKMNP-TV-Z]{6}$/)
  .meta({ example: '420102002003-20261124-7K3QXA' })
/** 80 bits: nobody finds one by trying, whatever the rate. */
export const checkCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/)

const line = once(() => z.strictObject({
  day, title: z.string(), place: z.string(), unit: z.string(), minutes: z.int(), evidence: z.string(),
}))
const certificate = once(() => z.strictObject({
  id: certificateId, personId, nameMasked: z.string(), community, unit: z.string(), authority: z.string(), from: day, to: day,
  minutes: z.int(), records: z.int(), state: z.enum(certificateStates), askedAt: moment, noticeEndsAt: moment,
  sealWanted: z.boolean(), purpose: z.string().optional(),
  number: certificateNumber.optional(), issuedAt: moment.optional(), sha256: z.string().optional(), sealedAt: moment.optional(),
  endedAt: moment.optional(), reason: z.string().optional(),
}))
const own = once(() => z.strictObject({ personId, certificateId }))
const administered = once(() => own().extend({ community }))

export const certificates = calls({
  'POST /people/:personId/certificates': {
    title: { zh: '申请服务记录证明', en: 'Ask for a proof of service for a period; free of charge (VR-06)' },
    who: ['resident'],
    /** For oneself, or for somebody at the desk by an administrator or grid worker of the home community. */
    input: () => z.strictObject({ personId, from: day, to: day, sealWanted: z.boolean(), purpose: text(60).optional() }),
    output: certificate,
    refusals: ['role.scope', 'person.unknown', 'period.wrong', 'certificate.nothing', 'certificate.tooMany'],
  },
  'GET /people/:personId/certificates': {
    title: { zh: '服务记录证明', en: "A person's certificates, newest first: one's own, or at the desk" },
    who: ['resident'], input: () => z.strictObject({ personId, cursor, limit }), output: () => page(certificate()),
    refusals: ['role.scope', 'person.unknown'],
  },
  'GET /people/:personId/certificates/:certificateId': {
    title: { zh: '一份服务记录证明', en: 'A certificate with its lines, and the address behind its QR code once issued' },
    who: ['resident'], input: own,
    output: () => z.strictObject({
      certificate: certificate(), lines: z.array(line()), checkCode: checkCode.optional(), checkUrl: z.string().optional(),
    }),
    refusals: ['role.scope', 'person.unknown', 'certificate.unknown'],
  },
  'GET /certificates': {
    title: { zh: '证明办理', en: 'The certificates of a community: those that wait first, the newest first' },
    who: reviewRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(certificate()), refusals: ['role.scope'],
  },
  'POST /people/:personId/certificates/:certificateId/seal': {
    title: { zh: '加盖电子章', en: "Put the recording unit's electronic seal on an issued certificate (VR-06)" },
    who: adminRoles, input: administered, output: certificate,
    refusals: ['role.scope', 'certificate.unknown', 'certificate.notIssued', 'certificate.sealed', 'seal.self'],
  },
  'POST /people/:personId/certificates/:certificateId/revocation': {
    title: { zh: '撤销证明', en: 'Revoke an issued certificate, with the reason; its check says so at once' },
    who: adminRoles, input: () => administered().extend({ reason: text(200) }), output: certificate,
    refusals: ['role.scope', 'certificate.unknown', 'certificate.notIssued'],
  },
})

/** Served by a function of its own: what draws PDF files, and what strangers ask. */
export const papers = calls({
  'GET /people/:personId/certificates/:certificateId/file': {
    title: { zh: '证明文件（PDF）', en: 'An issued certificate as PDF, base64: for the holder, or at the desk' },
    who: ['resident'], input: own,
    output: () => z.strictObject({ fileName: z.string(), mediaType: z.literal('application/pdf'), base64: z.string() }),
    refusals: ['role.scope', 'person.unknown', 'certificate.unknown', 'certificate.notIssued'],
  },
  'GET /certificate-checks': {
    title: { zh: '核验证明', en: 'Check a certificate by number and check code, without signing in (VR-06)' },
    who: 'anyone',
    /** With a name, the answer says whether the certificate is made out to it. */
    input: () => z.strictObject({ number: certificateNumber, code: checkCode, name: text(40).optional() }),
    output: () => z.strictObject({
      number: certificateNumber, from: day, to: day, minutes: z.int(), unit: z.string(),
      status: z.enum(['issued', 'sealed', 'revoked']), nameFits: z.boolean().optional(),
    }),
    refusals: ['certificate.unknown'],
  },
  'GET /recording-units/:community/seal-key': {
    title: { zh: '电子章公钥', en: "The public key (Ed25519, SPKI, base64) behind a recording unit's electronic seal" },
    who: 'anyone', input: () => z.strictObject({ community }),
    output: () => z.strictObject({ community, unit: z.string(), publicKey: z.string() }), refusals: ['division.unknown'],
  },
})
