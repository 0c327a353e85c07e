import * as z from 'zod'
import { calls, cursor, limit, moment, once, page, personId, text } from '../call.ts'
import { service } from './catalogue.ts'
import { acting } from './refusals.ts'

/** Ten letters and digits, without those that are mistaken for others. */
export const noteSerial = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/)
const noteCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)

const note = once(() => z.strictObject({
  serial: noteSerial, minutes: z.int(), status: z.enum(['issued', 'used', 'returned']), issuedAt: moment, endsAt: moment,
  usedByName: z.string().optional(), usedAt: moment.optional(), service: service.optional(),
}))

/** Time credit on paper, for those who do without a phone: a serial number and a code, good once. */
export const paperNotes = calls({
  'POST /time-credit/notes': {
    title: { zh: '开出时间券', en: 'Put earned credit on paper notes, for oneself or by mandate at the desk' },
    who: ['resident'],
    input: () => z.strictObject({
      forPerson: personId.optional(), minutes: z.union([z.literal(30), z.literal(60), z.literal(120)]),
      count: z.int().min(1).max(10),
    }),
    output: () => z.strictObject({ items: z.array(z.strictObject({
      serial: noteSerial, code: noteCode, minutes: z.int(), endsAt: moment, qr: z.string(),
    })) }),
    refusals: ['balance.short', ...acting],
  },
  'GET /me/notes': {
    title: { zh: '我的时间券', en: 'My paper notes, newest first' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }), output: () => page(note()), refusals: [],
  },
  'GET /people/:personId/notes': {
    title: { zh: '替人查看时间券', en: 'The paper notes of somebody for whom I act, newest first; without their codes' },
    who: ['resident'], input: () => z.strictObject({ personId, cursor, limit }), output: () => page(note()),
    refusals: acting,
  },
  'POST /time-credit/notes/:serial/redemption': {
    title: { zh: '兑现时间券', en: 'Take the credit of a note that I was given for a service; once, and within the daily cap' },
    who: ['resident'],
    input: () => z.strictObject({ serial: noteSerial, code: noteCode, service, what: text(60).optional() }),
    output: note,
    refusals: ['note.unknown', 'note.used', 'note.own', 'exchange.household', 'note.cap'],
  },
  'POST /time-credit/notes/:serial/return': {
    title: { zh: '退回时间券', en: 'Take an unused note back, also when it was lost; the credit returns' },
    who: ['resident'],
    input: () => z.strictObject({ serial: noteSerial }),
    output: note,
    refusals: ['note.unknown', 'note.used', ...acting],
  },
})
