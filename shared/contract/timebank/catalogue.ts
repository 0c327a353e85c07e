import * as z from 'zod'
import { forbiddenCodes, serviceCodes, serviceClasses } from '../../services.ts'
import { calls, community } from '../call.ts'

export const service = z.enum(serviceCodes)

/** The catalogue of services as it stands in a community (DOMAIN 1.3). */
export const catalogue = calls({
  'GET /time-bank/services': {
    title: { zh: '互助服务目录', en: 'The catalogue of services, and what volunteers must not do' },
    who: ['resident'],
    input: () => z.strictObject({ community: community.optional() }),
    output: () => z.strictObject({
      items: z.array(z.strictObject({
        code: service, class: z.enum(Object.keys(serviceClasses) as [keyof typeof serviceClasses]), zh: z.string(),
        en: z.string(), usualMinutes: z.int(), mostMinutes: z.int(), people: z.int(), skill: z.string().optional(),
        insured: z.boolean(), minAge: z.int(), homeVisit: z.boolean(), on: z.boolean(),
      })),
      forbidden: z.array(z.strictObject({ kind: z.enum(forbiddenCodes), zh: z.string(), en: z.string() })),
    }),
    refusals: [],
  },
})
