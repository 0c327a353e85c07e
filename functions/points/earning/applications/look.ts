import type { Given } from '../../../../shared/contract/call.ts'
import type { applications } from '../../../../shared/contract/earning/applications.ts'
import { workerRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import type { Request } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { concernedBy } from '../people.ts'
import { findApplication, findApplicationOf } from './items.ts'
import { changing, ended, step } from './save.ts'
import { ownView, staffView } from './views.ts'

type Input<C extends keyof typeof applications> = Given<(typeof applications)[C]>

/**
 * A worker reads words that WeChat did not pass, before anybody else does (WX-05): on to the raters, or refused.
 * Refuses with `role.scope`, `application.unknown`, `application.done`, `application.reason`, `conflict.close`.
 */
export const lookAtApplication = async (
  request: Request, input: Input<'POST /point-applications/:applicationId/looks'>,
) => {
  const { applicationId, community, accept, reason } = input
  mustReach(request.actor, workerRoles, community)
  const before = await findApplicationOf(applicationId, community)
  must(before.state === 'look', 'application.done')
  must(accept || reason, 'application.reason')
  await mustBeApart(request.actor, await concernedBy(before.personId))
  if (accept) {
    const after = { ...before, state: 'rating' as const }
    return step(request, 'application.looked', after, {}, staffView(after), changing(before, after))
  }
  const { after, free } = ended(request, before, 'refused', reason)
  const writes = [...changing(before, after), free]
  return step(request, 'application.refused', after, { reason }, staffView(after), writes)
}

/** Whoever asked, or for whom it was, thinks better of it. Refuses with `application.unknown`, `application.done`. */
export const withdrawApplication = async (request: Request, { applicationId }: { applicationId: string }) => {
  const before = await findApplication(applicationId)
  must([before.by, before.personId].includes(request.actor.id), 'application.unknown')
  must(['look', 'rating', 'notice'].includes(before.state), 'application.done')
  const { after, free } = ended(request, before, 'withdrawn')
  return step(request, 'application.withdrawn', after, {}, ownView(after), [...changing(before, after), free])
}
