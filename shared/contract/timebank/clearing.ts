import * as z from 'zod'
import { adminRoles, reviewRoles } from '../../roles.ts'
import { calls, community, cursor, limit, moment, once, page } from '../call.ts'

const month = z.string().regex(/^\d{4}-\d{2}$/)

const clearing = once(() => z.strictObject({
  month, community, other: community, otherName: z.string(), status: z.enum(['open', 'netted', 'settled']),
  /** Minutes that residents of the one were served by volunteers of the other. */
  givenMinutes: z.int(), gotMinutes: z.int(), services: z.int(),
  /** What was given less what was got: more than nothing is owed to this community, less is owed by it. */
  netMinutes: z.int(),
  acknowledgedByName: z.string().optional(), otherAcknowledgedByName: z.string().optional(), nettedAt: moment.optional(),
}))

/** Between communities (TB-13): credit is accepted everywhere from day one; only the record settles. */
export const clearings = calls({
  'GET /time-credit/clearings': {
    title: { zh: '社区间结算', en: 'What a community gave to and got from each other community, by month, newest first' },
    who: reviewRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(clearing()), refusals: ['role.scope'],
  },
  'POST /time-credit/clearings/acknowledgements': {
    title: { zh: '确认月度结算', en: 'Acknowledge a month that has been netted; both communities do' },
    who: adminRoles, input: () => z.strictObject({ community, other: community, month }), output: clearing,
    refusals: ['role.scope', 'clearing.unknown', 'clearing.open', 'approval.self', 'approval.done'],
  },
})
