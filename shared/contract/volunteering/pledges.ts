import * as z from 'zod'
import { adminRoles } from '../../roles.ts'
import { calls, community, cursor, id, limit, moment, once, page, personId, text } from '../call.ts'

/** 三认一创: a post, a task, a kin whom one looks after, something new that one starts. Labels are a setting. */
export const pledgeKinds = ['POST', 'TASK', 'KIN', 'CREATE'] as const
/** A kin pledge waits for a yes; the others begin with the claim. */
export const pledgeStates = ['asked', 'active', 'declined', 'givenUp', 'done'] as const

export const offerId = id('ofr')
export const pledgeId = id('plg')
const kind = z.enum(pledgeKinds)
const labels = once(() => z.strictObject({ POST: z.string(), TASK: z.string(), KIN: z.string(), CREATE: z.string() }))

/** Never whom a kin offer is for, nor who has claimed. */
const offer = once(() => z.strictObject({
  id: offerId, kind, community, title: z.string(), summary: z.string(), places: z.int(), taken: z.int(), open: z.boolean(), at: moment,
}))
const pledge = once(() => z.strictObject({
  id: pledgeId, kind, state: z.enum(pledgeStates), community, title: z.string(), claimedAt: moment,
  offerId: offerId.optional(), endedAt: moment.optional(), reason: z.string().optional(),
  log: z.array(z.strictObject({ at: moment, text: z.string() })),
}))
const request = once(() => z.strictObject({ pledgeId, personId, claimantMasked: z.string(), title: z.string(), claimedAt: moment }))
const workers = [...adminRoles, 'gridWorker'] as const

export const pledges = calls({
  'GET /pledge-offers': {
    title: { zh: '可认领的岗位、事项、结对', en: 'What can be claimed in a community, newest first' },
    who: ['resident'], input: () => z.strictObject({ community: community.optional(), cursor, limit }),
    output: () => page(offer()).extend({ labels: labels() }), refusals: [],
  },
  'POST /pledge-offers': {
    title: { zh: '发布认领', en: 'Offer a post, a task or an elder to look after; nobody is assigned (VR-16)' },
    who: workers,
    input: () => z.strictObject({
      community, kind: z.enum(['POST', 'TASK', 'KIN']), title: text(40), summary: text(500), places: z.int().min(1).max(200),
      /** Of a kin offer: who would be looked after; shown to nobody. */
      elderId: personId.optional(),
    }),
    output: offer, refusals: ['role.scope', 'pledge.elder', 'person.unknown'],
  },
  'POST /pledge-offers/:offerId/closing': {
    title: { zh: '停止认领', en: 'Take an offer down; claims stay' },
    who: workers, input: () => z.strictObject({ community, offerId }), output: offer,
    refusals: ['role.scope', 'pledge.offerUnknown', 'pledge.offerClosed'],
  },
  'POST /pledges': {
    title: { zh: '认领', en: 'Claim for myself: an offer, or something new of my own' },
    who: ['resident'],
    input: () => z.strictObject({ offerId: offerId.optional(), title: text(40).optional() }),
    output: pledge, refusals: ['pledge.what', 'pledge.offerUnknown', 'pledge.offerClosed', 'pledge.offerFull', 'pledge.exists', 'pledge.self'],
  },
  'GET /me/pledges': {
    title: { zh: '我的认领', en: 'My pledges, newest first, and whether I have registered as a party member here' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }),
    output: () => page(pledge()).extend({ labels: labels(), partyMember: z.boolean(), asksOfMe: z.array(request()) }), refusals: [],
  },
  'POST /pledges/:pledgeId/progress': {
    title: { zh: '记录进展', en: 'Write down what I did' },
    who: ['resident'], input: () => z.strictObject({ pledgeId, text: text(300) }), output: pledge,
    refusals: ['pledge.unknown', 'pledge.notActive', 'pledge.logFull'],
  },
  'POST /pledges/:pledgeId/ending': {
    title: { zh: '完成或放弃', en: 'I have finished, or I give it up; no reason is needed' },
    who: ['resident'], input: () => z.strictObject({ pledgeId, how: z.enum(['done', 'givenUp']), reason: text(200).optional() }),
    output: pledge, refusals: ['pledge.unknown', 'pledge.notActive'],
  },
  'POST /people/:personId/pledges/:pledgeId/answer': {
    title: { zh: '同意或谢绝结对', en: 'Yes or no to a kin pledge: by the elder, or by a worker after asking' },
    who: ['resident'], input: () => z.strictObject({ personId, pledgeId, yes: z.boolean() }),
    output: () => z.strictObject({ state: z.enum(pledgeStates) }), refusals: ['pledge.unknown', 'role.scope', 'pledge.answered'],
  },
  'GET /pledge-requests': {
    title: { zh: '待答复的结对', en: 'Kin pledges of a community that wait for a yes' },
    who: workers, input: () => z.strictObject({ community, cursor, limit }), output: () => page(request()), refusals: ['role.scope'],
  },
  'GET /pledge-counts': {
    title: { zh: '三认一创汇总', en: 'How many pledges there are, by kind and state: counts alone, no names, no ranks' },
    who: ['resident'], input: () => z.strictObject({ community: community.optional() }),
    output: () => z.strictObject({
      labels: labels(), partyMembers: z.int(),
      items: z.array(z.strictObject({ kind, asked: z.int(), active: z.int(), done: z.int(), givenUp: z.int() })),
    }),
    refusals: [],
  },
  'PUT /me/party-membership': {
    title: { zh: '党员到社区报到', en: 'I register, or no longer, as a party member in my home community; my own word' },
    who: ['resident'], input: () => z.strictObject({ registered: z.boolean() }), output: () => z.strictObject({ registered: z.boolean() }),
    refusals: ['party.same'],
  },
})
