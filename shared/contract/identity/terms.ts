import * as z from 'zod'
import { workerRoles } from '../../roles.ts'
import { calls, division, moment, once, personId, text } from '../call.ts'

const version = z.int().min(1).max(10_000)
/** Of either language; where the English is left empty the screens show the Chinese. */
const both = (max: number) => z.strictObject({ zh: text(max), en: z.string().trim().max(max) })
const texts = once(() => ({ agreement: both(5000), privacy: both(5000), changes: both(600) }))
const published = once(() => z.strictObject({ version, publishedAt: moment, effectiveAt: moment }))
const next = once(() => z.strictObject({ version, effectiveAt: moment }))
const agreed = once(() => z.strictObject({ version, agreedAt: moment }))

/** What somebody sees of their own standing: agreed to which version, which is in force, which comes. */
export const myTerms = once(() => z.strictObject({ agreed: version.optional(), inForce: version, next: next().optional() }))

export const terms = calls({
  'GET /terms': {
    title: { zh: '服务协议和隐私政策', en: 'The terms and the privacy policy of a city, in force or by version' },
    who: 'anyone',
    input: () => z.strictObject({ division: division.default('4201'), version: z.coerce.number().int().min(1).optional() }),
    output: () => z.strictObject({
      version, ...texts(), publishedAt: moment.optional(), effectiveAt: moment.optional(), inForce: version,
      next: next().optional(), published: z.array(published()),
    }),
    refusals: ['terms.unknown'],
  },
  'POST /terms': {
    title: { zh: '公布新版协议和隐私政策', en: 'Publish a new version for a city, some days before it takes effect' },
    who: ['cityAdmin'],
    input: () => z.strictObject({ division: z.string().regex(/^\d{4}$/), ...texts(), effectiveAt: moment }),
    output: published,
    refusals: ['role.scope', 'division.unknown', 'terms.tooSoon'],
  },
  'POST /me/terms': {
    title: { zh: '同意协议和隐私政策', en: 'I agree to a version' },
    who: ['resident'],
    beforeTerms: true,
    input: () => z.strictObject({ version }),
    output: agreed,
    refusals: ['terms.version'],
  },
  'POST /people/:personId/terms': {
    title: { zh: '在服务台读给本人听，记下同意', en: 'Read out at the desk and agreed to' },
    who: workerRoles,
    input: () => z.strictObject({ personId, version, note: text(200) }),
    output: agreed,
    refusals: ['person.unknown', 'role.scope', 'desk.ownCase', 'person.left', 'terms.version'],
  },
})
