import { adminRoles } from '../../../shared/roles.ts'
import { homeOf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { settingsOf } from '../../platform/settings.ts'
import { Mark, marksIn } from './items.ts'
import { communityMarkView, markView, recentMarks } from './marks.ts'
import { suspendedUntil } from './marks-rules.ts'

/** A person's marks that can still matter, newest first, with the rule in force at home. */
export const seeMyMarks = async ({ actor, at }: Request) => {
  const settings = await settingsOf(homeOf(actor))
  const found = await recentMarks(actor.id, at, settings)
  const until = suspendedUntil(found, at, settings)
  return {
    items: found.toReversed().map(markView), ...(until ? { suspendedUntil: until } : {}),
    limit: settings['volunteering.marksForSuspension'], withinDays: settings['volunteering.marksWithinDays'],
    suspensionDays: settings['volunteering.suspensionDays'], freeMinutes: settings['volunteering.freeCancelMinutes'],
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
