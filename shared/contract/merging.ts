import * as z from 'zod'
import { closingSteps } from '../closing.ts'
import { mergingObstacles } from '../merging.ts'
import { workerRoles } from '../roles.ts'
import { calls, community, householdId, moment, once, personId, text } from './call.ts'

const deskActId = z.string().regex(/^dsk_[0-9A-HJKMNP-TV-Z]{26}$/)
const pair = [
  'person.unknown', 'role.scope', 'desk.ownCase', 'person.left', 'merging.same', 'merging.done', 'merging.elsewhere',
] as const

/** What a record has, as far as it matters for the choice of which stays. Minutes. */
const side = once(() => z.strictObject({
  personId, nameMasked: z.string(), phoneLast4: z.string().optional(), registeredAt: moment,
  /** Whether a WeChat signs in as this record. */
  signsIn: z.boolean(),
  hours: z.int(), earned: z.int(), gifted: z.int(), granted: z.int(), honour: z.int(),
  household: z.strictObject({ householdId, name: z.string(), members: z.int(), points: z.int() }).optional(),
  kin: z.int(), open: z.array(z.strictObject({ step: z.enum(closingSteps), count: z.int() })),
}))

/** Two records of one person become one, by two workers (PEERS 1.11). The person in the path is the double. */
export const mergers = calls({
  'GET /people/:personId/merger': {
    title: { zh: '合并两条记录：先看各有什么', en: 'What two records of one person have, and what stands in the way of merging them' },
    who: workerRoles,
    input: () => z.strictObject({ personId, keepId: personId }),
    output: () => z.strictObject({
      double: side(), keep: side(),
      /** Of which of the two it is; none: they can be merged. */
      first: z.array(z.strictObject({ what: z.enum(mergingObstacles), of: z.enum(['double', 'keep']), count: z.int() })),
    }),
    refusals: pair,
  },
  'POST /people/:personId/mergers': {
    title: { zh: '登记合并两条记录（须第二人复核）', en: 'Take down that a record is a double of another; a second worker confirms' },
    who: workerRoles,
    input: () => z.strictObject({ personId, keepId: personId, note: text(200) }),
    output: () => z.strictObject({ deskActId, askedAt: moment }),
    refusals: [...pair, 'merging.first'],
  },
  'POST /mergers/:deskActId/seconding': {
    title: { zh: '复核通过，合并两条记录', en: 'Confirm as the second worker; the two records are one' },
    who: workerRoles,
    input: () => z.strictObject({ deskActId, community }),
    output: () => z.strictObject({ mergedAt: moment }),
    refusals: [...pair, 'merging.first', 'deskAct.unknown', 'deskAct.done', 'second.self'],
  },
})
