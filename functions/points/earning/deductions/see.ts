import type { Given } from '../../../../shared/contract/call.ts'
import type { deductions } from '../../../../shared/contract/earning/deductions.ts'
import { reviewRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { listPage } from '../../../platform/list.ts'
import { Deduction, DeductionOf, deductionView, deductionsOf, findDeduction } from './items.ts'

type Input<C extends keyof typeof deductions> = Given<(typeof deductions)[C]>

/** Those of a community. Refuses with `role.scope`. */
export const seeDeductions = async (request: Request, { community, ...paging }: Input<'GET /point-deductions'>) => {
  mustReach(request.actor, reviewRoles, community)
  const partition = deductionsOf(community)
  const page = await listPage(Deduction, { partition, index: true, newestFirst: true, ...paging })
  return { ...page, items: page.items.map((one) => deductionView(one)) }
}

/** What my household has been told of. */
export const seeMyDeductions = async ({ actor }: Request, paging: Input<'GET /me/point-deductions'>) => {
  const page = await listPage(DeductionOf, {
    partition: `person#${actor.id}`, prefix: 'pointDeduction#', newestFirst: true, ...paging,
  })
  const items = await Promise.all(page.items.map(({ deductionId }) => findDeduction(deductionId)))
  return { ...page, items: items.map(deductionView) }
}
