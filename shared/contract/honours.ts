import * as z from 'zod'
import { boardNames, checkItems, honourKinds, nominationStates } from '../honours.ts'
import { adminRoles, streetRoles, workerRoles } from '../roles.ts'
import { calls, community, cursor, day, fileId, householdId, id, limit, moment, once, page, personId, text } from './call.ts'

const roundId = id('hrd')
const nominationId = id('nom')
const objectionId = id('obj')
const voiceId = id('voi')
const round = once(() => z.strictObject({
  id: roundId, community, kind: z.enum(honourKinds), title: z.string(), conditions: z.string(), year: z.string(), openedAt: moment,
  openedByName: z.string(), nominationsUntil: moment, most: z.int(),
}))
const brief = once(() => z.strictObject({
  id: nominationId, roundId, roundTitle: z.string(), kind: z.enum(honourKinds), nameMasked: z.string(), words: z.string(),
  by: z.enum(['self', 'neighbour', 'organisation']), byName: z.string(), state: z.enum(nominationStates), at: moment,
  noticeEndsAt: moment.optional(),
}))
/** Photos that show what the words say: for who works on it, the nominee and who sent them, never for neighbours (PV-06). */
const photos = z.array(fileId).max(3)
const photoRefusals = ['file.unknown', 'file.type', 'file.notReady', 'file.used'] as const
/** What nominee, nominator and neighbours read; `mine` says which of these one is. No count: nobody is compared. */
const seen = once(() => brief().extend({
  mine: z.enum(['nominee', 'nominator', 'own', 'neighbour']), supported: z.boolean(), objected: z.boolean(),
  sentences: z.array(z.strictObject({ name: z.string(), sentence: z.string() })),
  /** For nominee and nominator: why it ended, and until when the nominee may appeal. */
  reason: z.string().optional(), appealUntil: moment.optional(), shown: z.enum(boardNames).optional(),
  photos: photos.optional(),
}))
const check = once(() => z.strictObject({
  item: z.enum(checkItems), met: z.boolean(), note: z.string().optional(), byName: z.string(), at: moment,
}))
const work = once(() => brief().extend({
  personId: personId.optional(), householdId: householdId.optional(), checks: z.array(check()), openObjections: z.int(),
  answeredOnPaper: z.boolean(), resolution: z.string().optional(), reason: z.string().optional(), reviewedByName: z.string().optional(),
  decidedByName: z.string().optional(), shown: z.enum(boardNames).optional(), appeal: z.string().optional(), appealUntil: moment.optional(),
  revocation: z.strictObject({ reason: z.string(), wronglyGiven: z.boolean(), byName: z.string(), at: moment }).optional(),
  photos,
}))
const objection = once(() => z.strictObject({
  id: objectionId, text: z.string(), at: moment, byName: z.string(), upheld: z.boolean().optional(), ruling: z.string().optional(),
  ruledByName: z.string().optional(), ruledAt: moment.optional(),
}))
/** What is known of a nominee, shown beside the words and never the only ground (FP-11). */
const facts = once(() => z.strictObject({
  /** Since when the home community is on record, at the least. */
  knownSince: moment.optional(), serviceMinutes: z.int().optional(), points: z.int().optional(), stars: z.int().optional(),
}))
const voice = once(() => z.strictObject({ id: voiceId, nominationId, name: z.string(), sentence: z.string(), at: moment }))
const whole = once(() => z.strictObject({
  nomination: work(), facts: facts(), households: z.int(), objections: z.array(objection()),
}))

const words = () => text(500)
const reason = () => text(300)
const which = once(() => z.strictObject({ nominationId }))
const worked = once(() => which().extend({ community }))
const readers = [...workerRoles, 'auditor'] as const

/** Honours by nomination, notice and decision (FP-11, decision 081). */
export const honours = calls({
  'GET /honour-rounds': {
    title: { zh: '评选', en: 'The rounds of my community, newest first' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }), output: () => page(round()), refusals: [],
  },
  'GET /honour-rounds/:roundId/nominations': {
    title: { zh: '本轮推荐', en: 'Who is nominated and said yes, in the order of nomination, masked' },
    who: ['resident'], input: () => z.strictObject({ roundId, cursor, limit }), output: () => page(brief()), refusals: ['honour.roundUnknown'],
  },
  'POST /honour-rounds/:roundId/nominations': {
    title: { zh: '推荐自己或邻居', en: 'Nominate oneself or a neighbour (their code gives the id); a family by any of its members' },
    who: ['resident'], input: () => z.strictObject({ roundId, personId, words: words(), photos: photos.default([]) }), output: brief,
    refusals: [
      'honour.roundUnknown', 'honour.roundOver', 'honour.nominated', 'honour.words', 'honour.noHousehold', 'honour.adult', 'person.unknown',
      'person.left', ...photoRefusals,
    ],
  },
  'GET /me/nominations': {
    title: { zh: '我的推荐', en: 'Nominations of me, of my household, and by me' },
    who: ['resident'], input: () => z.strictObject({}), output: () => z.strictObject({ items: z.array(seen()) }), refusals: [],
  },
  'GET /nominations/:nominationId': {
    title: { zh: '推荐详情', en: 'A nomination with the sentences of neighbours' },
    who: ['resident'], input: which, output: seen, refusals: ['honour.unknown'],
  },
  'POST /nominations/:nominationId/answer': {
    title: { zh: '同意或不同意被推荐', en: 'The nominee, or an adult of the family, says yes or no' },
    who: ['resident'], input: () => which().extend({ yes: z.boolean() }), output: seen,
    refusals: ['honour.unknown', 'honour.notYours', 'honour.state', 'honour.adult'],
  },
  'POST /nominations/:nominationId/withdrawal': {
    title: { zh: '退出评选', en: 'The nominee takes the yes back, until it is decided' },
    who: ['resident'], input: which, output: seen, refusals: ['honour.unknown', 'honour.notYours', 'honour.state', 'honour.adult'],
  },
  'POST /nominations/:nominationId/voices': {
    title: { zh: '支持', en: 'Support a nomination, one voice a household, with a sentence if one likes' },
    who: ['resident'], input: () => which().extend({ sentence: text(100).optional() }), output: seen,
    refusals: ['honour.unknown', 'honour.own', 'honour.supported', 'honour.state', 'honour.words'],
  },
  'POST /nominations/:nominationId/objections': {
    title: { zh: '提出异议', en: 'Object during the notice, once; somebody else answers' },
    who: ['resident'], input: () => which().extend({ text: text(500) }), output: seen,
    refusals: ['honour.unknown', 'honour.own', 'honour.objected', 'notice.over'],
  },
  'POST /nominations/:nominationId/appeal': {
    title: { zh: '申诉', en: 'The nominee appeals, once, against an upheld objection or a refusal; another and higher person decides' },
    who: ['resident'], input: () => which().extend({ text: text(500) }), output: seen,
    refusals: ['honour.unknown', 'honour.notYours', 'honour.adult', 'honour.state', 'appeal.used', 'appeal.late'],
  },
  'PUT /nominations/:nominationId/board': {
    title: { zh: '光荣榜显示', en: 'Step onto the board of the community, masked or by name, or off it at once (PV-02)' },
    who: ['resident'], input: () => which().extend({ shown: z.enum(boardNames) }), output: seen,
    refusals: ['honour.unknown', 'honour.notYours', 'honour.state', 'honour.adult'],
  },
  'GET /honour-board': {
    title: { zh: '光荣榜', en: 'Who was honoured in a year and wants to be seen, by community; in no order of merit' },
    who: ['resident'], input: () => z.strictObject({ community: community.optional(), year: z.string().regex(/^\d{4}$/), cursor, limit }),
    output: () => page(z.strictObject({ kind: z.enum(honourKinds), roundTitle: z.string(), name: z.string() })), refusals: ['role.scope'],
  },

  'GET /honour-work/rounds': {
    title: { zh: '评选管理', en: 'The rounds of a community for whoever works on them' },
    who: readers, input: () => z.strictObject({ community, cursor, limit }), output: () => page(round()), refusals: ['role.scope'],
  },
  'POST /honour-work/rounds': {
    title: { zh: '发起评选', en: 'Open a round: what for, until when, how many at most' },
    who: adminRoles,
    input: () => z.strictObject({
      community, kind: z.enum(honourKinds), title: text(40), conditions: words(), lastDay: day, most: z.int().min(1).max(50),
    }),
    output: round, refusals: ['role.scope', 'division.unknown', 'honour.lastDay', 'honour.words'],
  },
  'GET /honour-work/rounds/:roundId/nominations': {
    title: { zh: '推荐名单', en: 'All nominations of a round, in the order of nomination' },
    who: readers, input: () => z.strictObject({ community, roundId, cursor, limit }), output: () => page(work()),
    refusals: ['role.scope', 'honour.roundUnknown'],
  },
  'POST /honour-work/rounds/:roundId/nominations': {
    title: { zh: '在服务台推荐', en: 'Nominate at the desk: an organisation, or a neighbour without a phone, who is named' },
    who: workerRoles,
    input: () => z.strictObject({
      community, roundId, personId, words: words(), by: z.enum(['organisation', 'neighbour']), byName: text(40),
      photos: photos.default([]),
    }),
    output: work,
    refusals: [
      'role.scope', 'honour.roundUnknown', 'honour.roundOver', 'honour.nominated', 'honour.words', 'honour.noHousehold', 'person.unknown',
      'person.left', 'conflict.close', ...photoRefusals,
    ],
  },
  'GET /honour-work/nominations/:nominationId': {
    title: { zh: '推荐、条件与异议', en: 'A nomination with what is known, its checks and its objections' },
    who: readers, input: worked, output: whole, refusals: ['role.scope', 'honour.unknown'],
  },
  'GET /honour-work/nominations/:nominationId/sentences': {
    title: { zh: '支持留言', en: 'What supporters say of a nomination, newest first' },
    who: readers, input: () => worked().extend({ cursor, limit }), output: () => page(voice()), refusals: ['role.scope', 'honour.unknown'],
  },
  'POST /honour-work/nominations/:nominationId/words': {
    title: { zh: '审核推荐文字', en: 'A person looks at the words that WeChat was in doubt of' },
    who: workerRoles, input: () => worked().extend({ fit: z.boolean(), reason: reason() }), output: work,
    refusals: ['role.scope', 'honour.unknown', 'honour.state', 'conflict.close', 'approval.self'],
  },
  'POST /honour-work/nominations/:nominationId/paper-answer': {
    title: { zh: '登记书面答复', en: 'The yes or no of a nominee without a phone, on paper; not by who nominated' },
    who: workerRoles, input: () => worked().extend({ yes: z.boolean(), note: reason() }), output: work,
    refusals: ['role.scope', 'honour.unknown', 'honour.state', 'conflict.close', 'approval.self'],
  },
  'POST /honour-work/nominations/:nominationId/paper-appeal': {
    title: { zh: '登记书面申诉', en: 'The appeal of a nominee without a phone, on paper' },
    who: workerRoles, input: () => worked().extend({ text: text(500) }), output: work,
    refusals: ['role.scope', 'honour.unknown', 'honour.state', 'conflict.close', 'appeal.used', 'appeal.late'],
  },
  'PUT /honour-work/nominations/:nominationId/paper-board': {
    title: { zh: '登记光荣榜显示的书面意愿', en: 'The wish of somebody without a phone to be on the board or off it, on paper' },
    who: workerRoles, input: () => worked().extend({ shown: z.enum(boardNames), note: reason() }), output: work,
    refusals: ['role.scope', 'honour.unknown', 'honour.state', 'conflict.close'],
  },
  'POST /honour-work/nominations/:nominationId/paper-voices': {
    title: { zh: '登记书面支持', en: 'The support of a resident without a phone, on paper: the voice of their household' },
    who: workerRoles, input: () => worked().extend({ personId, note: reason(), sentence: text(100).optional() }), output: work,
    refusals: [
      'role.scope', 'honour.unknown', 'honour.state', 'honour.own', 'honour.supported', 'honour.words', 'conflict.close', 'person.unknown',
      'person.left',
    ],
  },
  'POST /honour-work/nominations/:nominationId/paper-objections': {
    title: { zh: '登记书面异议', en: 'The objection of a resident without a phone, on paper; another than who took it down answers' },
    who: workerRoles, input: () => worked().extend({ personId, text: text(500) }), output: work,
    refusals: [
      'role.scope', 'honour.unknown', 'notice.over', 'honour.own', 'honour.objected', 'conflict.close', 'person.unknown', 'person.left',
    ],
  },
  'POST /honour-work/nominations/:nominationId/checks': {
    title: { zh: '核实条件', en: 'One condition looked up: met or not, by whom and when' },
    who: workerRoles, input: () => worked().extend({ item: z.enum(checkItems), met: z.boolean(), note: reason().optional() }), output: work,
    refusals: ['role.scope', 'honour.unknown', 'honour.state', 'conflict.close', 'honour.noteMissing'],
  },
  'POST /honour-work/nominations/:nominationId/review': {
    title: { zh: '记录评议结果', en: 'What the review meeting decided, by its resolution: on notice, or not chosen' },
    who: adminRoles, input: () => worked().extend({ choose: z.boolean(), resolution: text(100), reason: reason() }), output: work,
    refusals: [
      'role.scope', 'honour.unknown', 'honour.state', 'conflict.close', 'approval.self', 'honour.early', 'honour.unchecked', 'honour.notMet',
      'honour.enough', 'person.left',
    ],
  },
  'POST /honour-work/nominations/:nominationId/objections/:objectionId/ruling': {
    title: { zh: '答复异议', en: 'Answer an objection; not by who objected, chose, or is close to the nominee' },
    who: adminRoles, input: () => worked().extend({ objectionId, upheld: z.boolean(), text: text(500) }), output: work,
    refusals: ['role.scope', 'honour.unknown', 'objection.unknown', 'objection.ruled', 'ruling.self', 'conflict.close'],
  },
  'POST /honour-work/nominations/:nominationId/decision': {
    title: { zh: '街道决定', en: 'The street-level office grants or refuses, and decides an appeal by another person, for good' },
    who: streetRoles, input: () => worked().extend({ grant: z.boolean(), reason: reason() }), output: work,
    refusals: ['role.scope', 'honour.unknown', 'honour.state', 'approval.self', 'conflict.close', 'honour.enough', 'person.left'],
  },
  'POST /honour-work/nominations/:nominationId/revocation': {
    title: { zh: '提出撤销称号', en: 'Propose to take an honour back, with the reason' },
    who: adminRoles,
    input: () => worked().extend({
      reason: reason(),
      /** It should never have been given, so the points that came of it go back; what happened later costs none (FP-06). */
      wronglyGiven: z.boolean(),
    }),
    output: work,
    refusals: ['role.scope', 'honour.unknown', 'honour.state', 'conflict.close', 'honour.revoking'],
  },
  'POST /honour-work/nominations/:nominationId/revocation/decision': {
    title: { zh: '第二人确认撤销', en: 'A second person at street level takes the honour back, or lets it be' },
    who: streetRoles, input: () => worked().extend({ revoke: z.boolean(), reason: reason() }), output: work,
    refusals: ['role.scope', 'honour.unknown', 'honour.state', 'approval.self', 'conflict.close'],
  },
  'GET /honour-work/voices': {
    title: { zh: '待看的支持留言', en: 'Sentences of supporters that a person has to look at, oldest first' },
    who: workerRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(voice()), refusals: ['role.scope'],
  },
  'POST /honour-work/nominations/:nominationId/voices/:voiceId/words': {
    title: { zh: '审核支持留言', en: 'A person lets a sentence be seen, or not; the voice counts either way' },
    who: workerRoles, input: () => worked().extend({ voiceId, fit: z.boolean() }), output: () => z.strictObject({ fit: z.boolean() }),
    refusals: ['role.scope', 'honour.unknown', 'voice.unknown', 'approval.self'],
  },
})
