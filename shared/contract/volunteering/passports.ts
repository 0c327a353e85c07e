import * as z from 'zod'
import { adminRoles, reviewRoles } from '../../roles.ts'
import { calls, community, cursor, day, id, limit, minutes, moment, once, page, personId, recordId, text } from '../call.ts'

/** What is entered for volunteers by an administrator (VR-03): a training, an award, a rating. */
export const distinctionKinds = ['training', 'award', 'rating'] as const
/** An award stands once its public notice has passed; what was entered wrongly is withdrawn, never overwritten. */
export const distinctionStates = ['onNotice', 'standing', 'refused', 'withdrawn'] as const

export const distinctionId = id('dst')
const distinction = once(() => z.strictObject({
  id: distinctionId, kind: z.enum(distinctionKinds), state: z.enum(distinctionStates), name: z.string(), day,
  /** A training's main content, or what a rating says. */
  content: z.string().optional(), learningMinutes: z.int().optional(),
  /** The organiser of a training, who grants an award, who rates. */
  body: z.string(), score: z.int().optional(), enteredAt: moment, enteredByName: z.string(),
  noticeEndsAt: moment.optional(), withdrawnAt: moment.optional(), withdrawalReason: z.string().optional(),
}))
/** How minutes came to be known; imported ones are from records of before. */
const byEvidence = once(() => z.strictObject({
  measured: z.int(), leaderEntered: z.int(), selfReported: z.int(), imported: z.int(),
}))

export const stars = once(() => z.strictObject({
  level: z.int(),
  /** The next level and what it takes; absent at the top. */
  next: z.strictObject({ level: z.int(), minutes: z.int() }).optional(),
  barredUntil: moment.optional(),
  /** Each rise and fall, newest first. */
  facts: z.array(z.strictObject({ level: z.int(), before: z.int(), minutes: z.int(), at: moment })),
}))
const passport = once(() => z.strictObject({
  volunteerNumber: z.string().optional(), minutes: z.int(), records: z.int(),
  byEvidence: byEvidence(), byKind: z.strictObject({ community: z.int(), timeBank: z.int(), order: z.int() }),
  stars: stars(), trainings: z.array(distinction()), awards: z.array(distinction()), ratings: z.array(distinction()),
  onBoard: z.boolean(),
}))
const entered = once(() => z.strictObject({ ids: z.array(distinctionId) }))
const personIds = z.array(personId).min(1).max(40)

export const passports = calls({
  'GET /me/passport': {
    title: { zh: '我的志愿者护照', en: 'My volunteer passport: hours by evidence, stars, trainings, awards' },
    who: ['resident'], input: () => z.strictObject({}), output: passport, refusals: [],
  },
  'GET /people/:personId/passport': {
    title: { zh: '志愿者护照（管理员）', en: "A person's volunteer passport, for reviewers of the home community" },
    who: reviewRoles, input: () => z.strictObject({ personId, community }), output: passport,
    refusals: ['role.scope', 'person.unknown'],
  },
  'POST /trainings': {
    title: { zh: '登记培训', en: 'Enter a training for one or several volunteers (VR-03)' },
    who: adminRoles,
    input: () => z.strictObject({
      community, personIds, name: text(60), content: text(500), learningMinutes: minutes, organiser: text(60), day,
    }),
    output: entered, refusals: ['role.scope', 'person.unknown', 'day.future'],
  },
  'POST /awards': {
    title: { zh: '登记表彰', en: 'Enter an award; it stands once its public notice has passed (VR-03)' },
    who: adminRoles,
    input: () => z.strictObject({ community, personIds, name: text(60), grantingBody: text(60), day }),
    output: entered, refusals: ['role.scope', 'person.unknown', 'day.future'],
  },
  'POST /ratings': {
    title: { zh: '登记评价', en: 'Enter a rating of one or several volunteers (VR-03)' },
    who: adminRoles,
    input: () => z.strictObject({ community, personIds, score: z.int().min(1).max(5), content: text(500), ratedBy: text(60), day }),
    output: entered, refusals: ['role.scope', 'person.unknown', 'day.future'],
  },
  'GET /distinctions': {
    title: { zh: '培训、表彰、评价', en: 'Trainings, awards or ratings entered in a community, newest first' },
    who: reviewRoles,
    input: () => z.strictObject({ community, kind: z.enum(distinctionKinds), cursor, limit }),
    output: () => page(distinction().extend({ personId, nameMasked: z.string() })), refusals: ['role.scope'],
  },
  'POST /people/:personId/distinctions/:distinctionId/withdrawal': {
    title: { zh: '撤回登记', en: 'Withdraw what was entered wrongly; it stays, marked (VR-05)' },
    who: adminRoles,
    input: () => z.strictObject({ community, personId, distinctionId, reason: text(200) }),
    output: distinction, refusals: ['role.scope', 'distinction.unknown', 'distinction.withdrawn'],
  },
  'POST /people/:personId/star-bars': {
    title: { zh: '虚假时长限制评星', en: 'Bar a person from rising in stars for false hours, after a public notice (VR-09)' },
    who: adminRoles,
    input: () => z.strictObject({ community, personId, recordId, reason: text(200) }),
    output: () => z.strictObject({ noticeId: id('ntc'), noticeEndsAt: moment, barredUntil: moment }),
    refusals: ['role.scope', 'person.unknown', 'record.unknown', 'record.stands', 'bar.exists'],
  },
  'GET /star-table': {
    title: { zh: '星级标准', en: 'How many minutes each star takes, and how many people hold each' },
    who: ['resident'], input: () => z.strictObject({ community: community.optional() }),
    output: () => z.strictObject({
      levels: z.array(z.strictObject({ level: z.int(), minutes: z.int(), people: z.int() })),
    }),
    refusals: [],
  },
  'PUT /me/board': {
    title: { zh: '是否上光荣榜', en: "Whether I stand, masked, on my community's board; off unless I say so (VR-15)" },
    who: ['resident'], input: () => z.strictObject({ shown: z.boolean() }), output: () => z.strictObject({ shown: z.boolean() }), refusals: [],
  },
  'GET /board': {
    title: { zh: '社区光荣榜', en: 'Those who want to be seen, masked, most hours first (VR-15)' },
    who: ['resident'], input: () => z.strictObject({ community: community.optional(), cursor, limit }),
    output: () => page(z.strictObject({ nameMasked: z.string(), minutes: z.int(), level: z.int() })), refusals: [],
  },
})
