import { adminRoles } from '../../../shared/roles.ts'
import { homeOf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { suspendedUntil } from '../../platform/mark-rules.ts'
import { Mark, marksIn, recentMarks } from '../../platform/mark.ts'
import { settingsOf } from '../../platform/settings.ts'
import { communityMarkView, markView } from './views.ts'

/** A person's marks that can still matter, newest first, with the rule in force at home. */
export const seeMyMarks = async ({ actor, at }: Request) => {
  const settings = await settingsOf(homeOf(actor))
  const found = await recentMarks(actor.id, at, settings)
  const until = suspendedUntil(found, at, settings)
  return {
    items: found.toReversed().map(markView), ...(until ? { suspendedUntil: until } : {}),
    limit: settings['identity.marksForSuspension'], withinDays: settings['identity.marksWithinDays'],
    suspensionDays: settings['identity.suspensionDays'], freeMinutes: settings['identity.freeCancelMinutes'],
    serverTime: momentText(at),
  }
}

interface Where { community: string; cursor?: string | undefined; limit?: number | undefined }

/** The marks of a community: those appealed against first, then the newest. Refuses with `role.scope`. */
export const seeCommunityMarks = async (request: Request, { community, cursor, limit }: Where) => {
  mustReach(request.actor, adminRoles, community)
  const page = await listPage(Mark, { partition: marksIn(community), index: true, newestFirst: true, cursor, limit })
  return { ...page, items: page.items.map(communityMarkView) }
}
