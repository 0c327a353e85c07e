import type { Given } from '../../../../shared/contract/call.ts'
import type { applications } from '../../../../shared/contract/earning/applications.ts'
import { reviewRoles, workerRoles } from '../../../../shared/roles.ts'
import { homeOf, mustReach } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { listPage } from '../../../platform/list.ts'
import { Application, ApplicationOf, applicationsOf, findApplication, rankOf } from './items.ts'
import { openView, ownView, staffView } from './views.ts'

type Input<C extends keyof typeof applications> = Given<(typeof applications)[C]>

/** What I asked for, or others for me. */
export const seeMyApplications = async ({ actor }: Request, paging: Input<'GET /me/point-applications'>) => {
  const page = await listPage(ApplicationOf, {
    partition: `person#${actor.id}`, prefix: 'pointApplication#', newestFirst: true, ...paging,
  })
  const items = await Promise.all(page.items.map(({ applicationId }) => findApplication(applicationId)))
  return { ...page, items: items.map(ownView) }
}

/** Those of a community: to be read, to be rated, on notice, done. Refuses with `role.scope`. */
export const seeApplications = async (
  request: Request, { community, ...paging }: Input<'GET /point-applications'>,
) => {
  mustReach(request.actor, [...workerRoles, 'auditor'], community)
  const partition = applicationsOf(community)
  const page = await listPage(Application, { partition, index: true, newestFirst: true, ...paging })
  return { ...page, items: page.items.map((one) => staffView(one)) }
}

/** What is on notice in one's own community, or one that one reviews; masked. Refuses with `role.scope`. */
export const seePointNotices = async (request: Request, input: Input<'GET /point-notices'>) => {
  const home = homeOf(request.actor)
  const { community = home, ...paging } = input
  if (community !== home) mustReach(request.actor, reviewRoles, community)
  const page = await listPage(Application, {
    partition: applicationsOf(community), index: true, prefix: `${rankOf.notice}#`, newestFirst: true, ...paging,
  })
  return { ...page, items: page.items.map((one) => openView(one)) }
}
