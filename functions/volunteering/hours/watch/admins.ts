import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { Entity } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'
import type { EventRow } from '../../../platform/event.ts'
import { listPage } from '../../../platform/list.ts'
import { loadActor } from '../../../platform/actor.ts'
import type { Reaction } from '../../../platform/reaction.ts'

const role = 'communityAdmin'

/** Who administers a community, to tell them what is overdue. It follows from the grants of roles. */
const CommunityAdmin = new Entity({
  name: 'communityAdminRow',
  table: recordsTable,
  schema: item({ community: string().key(), personId: string().key() }),
  computeKey: ({ community, personId }: { community: string; personId: string }) =>
    ({ pk: `communityAdmins#${community}`, sk: personId }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

/**
 * Keeps the list. Whose role was taken stays in it: the role itself is asked again before anybody is told. It commits
 * no event of its own.
 */
export const knowAdmins: Reaction = {
  name: 'volunteering.knowAdmins',
  run: async (_request, { data }: EventRow) => {
    const { personId, scope, ...given } = data as { personId: string; role: string; scope: string }
    if (given.role !== role) return undefined
    return CommunityAdmin.build(PutItemCommand).item({ community: scope, personId }).send()
  },
}

const mostAdmins = 20

/** The administrators of a community, as their roles say now. */
export const adminsOf = async (community: string): Promise<string[]> => {
  const { items } = await listPage(CommunityAdmin, { partition: `communityAdmins#${community}`, limit: mostAdmins })
  const actors = await Promise.all(items.map(({ personId }) => loadActor(personId)))
  return actors.filter((actor) => actor?.roles.some((held) => held.role === role && held.scope === community))
    .map((actor) => actor?.id ?? '')
}
