import { workerRoles } from '../../../shared/roles.ts'
import { maskedName, mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { isDesk } from '../mandates/rules.ts'
import { detailOf } from './decide.ts'
import { DeskAct } from './items.ts'
import type { Detail } from './kinds.ts'

const mandateRow = async (mandate: Detail['mandate']) => (mandate
  ? { mandate: { ...mandate, agentName: isDesk(mandate.agentId) ? '' : await maskedName(mandate.agentId) } } : {})

const leavingRow = async (leaving: Detail['leaving']) => (leaving
  ? { leaving: { why: leaving.why, kinNames: await Promise.all(leaving.kinIds.map(maskedName)) } } : {})

const mergingRow = async (merging: Detail['merging']) => (merging
  ? { merging: { ...merging, keepName: await maskedName(merging.keepId) } } : {})

const rowOf = async (act: DeskAct) => {
  const { deskActId, kind, personId, nameMasked, askedBy, askedByName, askedAt } = act
  const { note, mandate, care, leaving, merging } = await detailOf(act)
  return {
    id: deskActId, kind, personId, nameMasked, askedById: askedBy, askedByName, askedAt, note,
    ...await mandateRow(mandate), ...(care ? { care } : {}), ...await leavingRow(leaving),
    ...await mergingRow(merging),
  }
}

/** What waits for a second person in a community, oldest first. Refuses with `role.scope`. */
export const seeActs = async (
  request: Request, input: { community: string; cursor?: string | undefined; limit?: number | undefined },
) => {
  const { community, cursor, limit } = input
  mustReach(request.actor, workerRoles, community)
  const page = await listPage(DeskAct, { partition: `deskActs#${community}`, prefix: 'waiting#', cursor, limit })
  return { ...page, items: await Promise.all(page.items.map(rowOf)) }
}
