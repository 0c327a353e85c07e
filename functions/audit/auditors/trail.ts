import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { Given } from '../../../shared/contract/call.ts'
import type { auditors } from '../../../shared/contract/auditors.ts'
import { reviewRoles } from '../../../shared/roles.ts'
import { chinaDayEnd, chinaDayStart } from '../../../shared/units.ts'
import { loadActor, mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { readable } from '../../platform/erased.ts'
import { listPage } from '../../platform/list.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { inWhoseName } from '../review.ts'
import { TrailRow } from './items.ts'

/** Keep an act in the trail of its community; the same row however often the event comes. */
export const keepTrail: Reaction = {
  name: 'audit.keepTrail',
  run: (_request, { community, at, id, type, actorId, call, data }) =>
    TrailRow.build(PutItemCommand).item({ community, at, eventId: id, type, actorId, call, data }).send(),
}

const nameOf = async (actorId: string): Promise<string> => (await loadActor(actorId))?.nameMasked ?? actorId

/** The acts in a community, newest first; a filtered page may come short of its limit. Refuses with `role.scope`. */
export const seeTrail = async (request: Request, input: Given<(typeof auditors)['GET /audit/trail']>) => {
  const { community, type, actorId, from, to, cursor, limit } = input
  mustReach(request.actor, reviewRoles, community)
  const page = await listPage(TrailRow, {
    partition: `trail#${community}`, newestFirst: true, cursor, limit,
    ...(from ? { from: chinaDayStart(from) } : {}), ...(to ? { to: `${chinaDayEnd(to)}~` } : {}),
  })
  const wanted = page.items.filter((act) => (!type || act.type === type) && (!actorId || act.actorId === actorId))
  const items = await Promise.all(wanted.map(async ({ community: _, data, ...act }) => {
    const said = await readable(data as Record<string, unknown>, act.actorId)
    return { ...act, data: said, actorName: await nameOf(act.actorId), ...await inWhoseName(said) }
  }))
  return { ...page, items }
}
