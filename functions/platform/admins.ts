import { Entity } from 'dynamodb-toolbox/entity'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, string } from 'dynamodb-toolbox/schema'
import { type GrantableRole, adminRoles } from '../../shared/roles.ts'
import { type Actor, loadActor } from './actor.ts'
import { type Write, write } from './commit.ts'
import { recordsTable } from './dynamo.ts'
import { listPage } from './list.ts'
import { chainOf } from './settings.ts'

/** Who administers a division, to tell them what is overdue. Read: all of a division. */
const AdminRow = new Entity({
  name: 'admin',
  table: recordsTable,
  schema: item({ division: string().key(), personId: string().key() }),
  computeKey: ({ division, personId }: { division: string; personId: string }) =>
    ({ pk: `admins#${division}`, sk: personId }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

const isAdmin = (role: GrantableRole): boolean => adminRoles.some((one) => one === role)

/** In the commit that grants a role. The role itself is asked again before anybody is told. */
export const knowAdmin = (personId: string, role: GrantableRole, division: string): Write[] =>
  (isAdmin(role) ? [write(AdminRow.build(PutTransaction).item({ division, personId }), 'stale')] : [])

const divisionsOf = (roles: Actor['roles']): string[] =>
  [...new Set(roles.filter(({ role }) => isAdmin(role)).map(({ scope }) => scope))]

/** In the commit that takes roles away: out of the list of each division where none of an administrator is left. */
export const forgetAdmin = (personId: string, before: Actor['roles'], after: Actor['roles']): Write[] => {
  const still = divisionsOf(after)
  return divisionsOf(before).filter((division) => !still.includes(division))
    .map((division) => write(AdminRow.build(DeleteTransaction).key({ division, personId }), 'stale'))
}

const mostAdmins = 20

/** The administrators of a division itself, as their roles say now. */
export const adminsOf = async (division: string): Promise<string[]> => {
  const { items } = await listPage(AdminRow, { partition: `admins#${division}`, limit: mostAdmins })
  const actors = await Promise.all(items.map(({ personId }) => loadActor(personId)))
  return actors.filter((actor) => actor?.roles.some(({ role, scope }) => isAdmin(role) && scope === division))
    .map((actor) => actor?.id ?? '')
}

/** Who is to hear that something lies too long: the administrators of a community, and the nearest ones above it. */
export const overseersOf = async (community: string): Promise<string[]> => {
  const own = await adminsOf(community)
  for (const division of chainOf(community).filter((one) => one !== community)) {
    const above = await adminsOf(division)
    if (above.length > 0) return [...new Set([...own, ...above])]
  }
  return own
}
