import * as z from 'zod'
import { adminRoles } from '../../roles.ts'
import { calls, community, cursor, limit, moment, once, page, personId, text } from '../call.ts'
import { certificateKinds } from './shapes.ts'

const kind = z.enum([...certificateKinds, 'training'])
const state = z.enum(['asked', 'confirmed', 'refused'])

/** A certificate, or a training by its name; good until the end of its last day. */
const qualification = once(() => z.strictObject({
  personId, personName: z.string(), kind, name: z.string(), number: z.string().optional(), until: z.iso.date().optional(),
  state, askedAt: moment, decidedAt: moment.optional(), decidedByName: z.string().optional(), reason: z.string().optional(),
}))

/** What people can show: for roles that ask for it. */
export const qualifications = calls({
  'GET /me/qualifications': {
    title: { zh: '我的证书和培训', en: 'My certificates and trainings' },
    who: ['resident'], input: () => z.strictObject({}), output: () => z.strictObject({ items: z.array(qualification()) }), refusals: [],
  },
  'POST /me/qualifications': {
    title: { zh: '提交证书', en: 'Hand in a certificate or a training, to be confirmed' },
    who: ['resident'],
    input: () => z.strictObject({ kind, name: text(60).optional(), number: text(40).optional(), until: z.iso.date().optional() }),
    output: qualification,
    refusals: ['qualification.name', 'qualification.over', 'qualification.held'],
  },
  'GET /qualifications': {
    title: { zh: '社区居民的证书', en: 'The certificates of a community, by state' },
    who: adminRoles,
    input: () => z.strictObject({ community, state: state.optional(), cursor, limit }),
    output: () => page(qualification()),
    refusals: ['role.scope'],
  },
  'POST /people/:personId/qualifications/decisions': {
    title: { zh: '核实证书', en: 'Confirm a certificate, or refuse it with a reason' },
    who: adminRoles,
    input: () => z.strictObject({
      personId, kind, name: text(60).optional(), accept: z.boolean(), until: z.iso.date().optional(), reason: text(200).optional(),
    }),
    output: qualification,
    refusals: [
      'person.unknown', 'role.scope', 'qualification.unknown', 'qualification.self', 'qualification.decided', 'qualification.over',
      'review.reason',
    ],
  },
})
