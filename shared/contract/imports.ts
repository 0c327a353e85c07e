import * as z from 'zod'
import { type id, moment, once } from './call.ts'

/** An import of old records, of whatever kind: sent in parts, checked, approved by somebody else, booked in batches. */
const importStates = ['open', 'checked', 'refused', 'booking', 'booked', 'reversing', 'reversed'] as const

export const importOf = (importId: ReturnType<typeof id>) => once(() => z.strictObject({
  id: importId, name: z.string(), state: z.enum(importStates), parts: z.int(), rows: z.int(), clean: z.int(), faulty: z.int(),
  /** Minutes of the clean rows. */
  minutes: z.int(), booked: z.int(), reversed: z.int(), byName: z.string(), at: moment, decidedByName: z.string().optional(),
  decidedAt: moment.optional(), reason: z.string().optional(),
}))
