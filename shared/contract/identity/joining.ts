import * as z from 'zod'
import { adminRoles } from '../../roles.ts'
import { calls, community, cursor, limit, moment, once, page, personId, text } from '../call.ts'

/** Where somebody stands whom the home community has not accepted (PEERS 1.1). */
export const joiningView = once(() => z.strictObject({
  state: z.enum(['waiting', 'refused']), askedAt: moment, reason: z.string().optional(),
}))

const newcomer = once(() => z.strictObject({
  personId, nameMasked: z.string(), phoneLast4: z.string().optional(), askedAt: moment,
}))

/** Joining a community that wants to say yes first; how a person asks is `PUT /me`. */
export const joining = calls({
  'GET /newcomers': {
    title: { zh: '等待加入的新居民', en: 'Who waits to be accepted by a community, masked, by when they asked' },
    who: adminRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(newcomer()),
    refusals: ['role.scope'],
  },
  'POST /newcomers/:personId/acceptance': {
    title: { zh: '同意新居民加入', en: 'Accept a newcomer; they are told' },
    who: adminRoles,
    input: () => z.strictObject({ personId, community }),
    output: () => z.strictObject({ personId, decidedAt: moment }),
    refusals: ['role.scope', 'person.unknown', 'person.left', 'desk.ownCase', 'joining.notWaiting'],
  },
  'POST /newcomers/:personId/refusal': {
    title: { zh: '不同意新居民加入', en: 'Refuse a newcomer, with a reason that they are told' },
    who: adminRoles,
    input: () => z.strictObject({ personId, community, reason: text(200) }),
    output: () => z.strictObject({ personId, decidedAt: moment }),
    refusals: ['role.scope', 'person.unknown', 'desk.ownCase', 'joining.notWaiting'],
  },
})
