import * as z from 'zod'
import { showings } from '../../privacy.ts'
import { calls, once } from '../call.ts'

const privacy = once(() => z.strictObject({
  shows: z.array(z.enum(showings)),
  /** What others see by it. */
  nameMasked: z.string(), name: z.string(), phone: z.string().optional(),
}))

/** What others see of me, field by field (PEERS 1.16). Who has not agreed to new terms yet can still take it back. */
export const privacyCalls = calls({
  'GET /me/privacy': {
    title: { zh: '别人能看到我的什么', en: 'What others see of me' },
    who: ['resident'], beforeTerms: true, input: () => z.strictObject({}), output: privacy, refusals: [],
  },
  'PUT /me/privacy': {
    title: { zh: '选别人能看到我的什么', en: 'Choose what others see of me; it holds from the next view on' },
    who: ['resident'], beforeTerms: true,
    input: () => z.strictObject({ shows: z.array(z.enum(showings)).max(showings.length) }),
    output: () => z.strictObject({ shows: z.array(z.enum(showings)) }), refusals: [],
  },
})
