import * as z from 'zod'
import { overdueKinds } from '../../overdue.ts'
import { reviewRoles, workerRoles } from '../../roles.ts'
import { calls, community, cursor, limit, moment, page } from '../call.ts'

export const overdue = calls({
  'GET /overdue': {
    title: { zh: '逾期未办', en: 'What was promised an answer in a community and has none in time, longest first' },
    who: [...new Set([...workerRoles, ...reviewRoles])],
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(z.strictObject({
      kind: z.enum(overdueKinds), reference: z.string(), title: z.string(), dueAt: moment,
    })),
    refusals: ['role.scope'],
  },
})
