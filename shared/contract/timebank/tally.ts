import * as z from 'zod'
import { activityCategory, otherService, serviceCodes } from '../../services.ts'
import { calls, once } from '../call.ts'

const month = z.string().regex(/^\d{4}-\d\d$/).meta({ example: '2026-11' })
/** `activity`: credit of an activity; `other`: of an older group exchange, which names no service. */
const line = once(() => z.strictObject({
  service: z.enum([...serviceCodes, activityCategory, otherService]), minutes: z.int(), times: z.int(),
}))

/** What was given and got in the time bank, by month and service (PEERS 3.21, 3.25). */
export const tally = calls({
  'GET /me/time-credit/tally': {
    title: { zh: '我的帮忙小账', en: 'What I gave and got in the last twelve months, by service, newest first' },
    who: ['resident'], input: () => z.strictObject({}),
    output: () => z.strictObject({
      items: z.array(z.strictObject({ month, given: z.array(line()), received: z.array(line()) })),
    }),
    refusals: [],
  },
})
