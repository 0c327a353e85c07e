import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { within } from '../../shared/divisions.ts'
import type { Showing } from '../../shared/privacy.ts'
import type { GrantableRole, Role } from '../../shared/roles.ts'
import { recordsTable } from './dynamo.ts'
import { must, refuse } from './refusal.ts'
import { readRow } from './row.ts'

/** What is known of whoever asks, read anew at every call, so that a role taken away is gone at once. */
export const ActorItem = new Entity({
  name: 'actor',
  table: recordsTable,
  schema: item({
    personId: string().key(),
    /** The home community; absent until the person has registered. */
    community: string().optional(),
    nameMasked: string().optional(),
    nameSealed: string().optional(),
    householdId: string().optional(),
    /** Of whoever the home community has not accepted, where it wants to; absent once it has. */
    joining: string().enum('waiting', 'refused').optional(),
    roles: list(map({ role: string(), scope: string() })),
    /** A phone's first acquaintance that turned out to be somebody whom the desk had registered. */
    boundTo: string().optional(),
    /** Of a double: the record that stays (PEERS 1.11); and of that one, the doubles that it took in. */
    mergedInto: string().optional(), doubles: list(string()).optional(),
    /** Since when nothing is known of the person any more but this id (PV-03). */
    erasedAt: string().optional(),
    /** The newest version of the terms that the person has agreed to, of the city of the home community. */
    termsVersion: number().optional(),
    /** What the person lets others see (shared/privacy.ts). */
    shows: list(string()).optional(),
    /** When the person was last here, to a month; warned of being put away as idle; and put away (PEERS 1.15). */
    lastSeenAt: string().optional(), idleWarnedAt: string().optional(), awayAt: string().optional(),
  }),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `person#${personId}`, sk: 'actor' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type ActorItem = FormattedItem<typeof ActorItem>

/** Whoever asks. `id` is a person, `anonymous`, or `system` for the stream's reactions and the schedule. */
export interface Actor {
  id: string
  community?: string | undefined
  nameMasked?: string | undefined
  nameSealed?: string | undefined
  householdId?: string | undefined
  joining?: ActorItem['joining']
  termsVersion?: number | undefined
  roles: { role: GrantableRole; scope: string }[]
  erasedAt?: string | undefined
  doubles?: string[] | undefined
  shows?: Showing[] | undefined
  lastSeenAt?: string | undefined
  idleWarnedAt?: string | undefined
  awayAt?: string | undefined
}

export const anonymous: Actor = { id: 'anonymous', roles: [] }
export const system: Actor = { id: 'system', roles: [] }

/** The actor of a person, strongly consistent; behind a phone that was bound to a record, or a double, that record. */
export const loadActor = async (personId: string): Promise<Actor | undefined> => {
  const row = await readRow<ActorItem>({ pk: `person#${personId}`, sk: 'actor' })
  if (!row) return undefined
  const { community, nameMasked, nameSealed, householdId, joining, roles, termsVersion, erasedAt, doubles, shows } = row
  const { lastSeenAt, idleWarnedAt, awayAt } = row
  const behind = row.boundTo ?? row.mergedInto
  if (behind) return loadActor(behind)
  const held = roles as Actor['roles']
  const actor = {
    id: personId, community, nameMasked, nameSealed, householdId, joining, termsVersion, roles: held,
    shows: shows as Showing[] | undefined, lastSeenAt, idleWarnedAt, awayAt,
  }
  return { ...actor, ...(erasedAt ? { erasedAt } : {}), ...(doubles ? { doubles } : {}) }
}

/** How somebody is named where names are masked. */
export const maskedName = async (personId: string): Promise<string> => (await loadActor(personId))?.nameMasked ?? '*'

/** Who somebody is now: the record that stays, of a double. */
export const presentId = async (personId: string): Promise<string> => (await loadActor(personId))?.id ?? personId

type Present = Pick<Actor, 'id' | 'doubles'>

/** The ids under which rows of somebody stand: of their record, and of the doubles that it took in (PEERS 1.11). */
export const idsOf = ({ id, doubles = [] }: Present): string[] => [id, ...doubles]

/** Whether an id that stands in a row is the actor's own, or that of a double of theirs. */
export const isSelf = (actor: Present, personId: string | undefined): boolean =>
  personId !== undefined && idsOf(actor).includes(personId)

/** Whether the actor holds one of the roles with a scope that reaches the division. */
export const reaches = (actor: Actor, roles: readonly Role[], division: string): boolean =>
  actor.roles.some(({ role, scope }) => roles.includes(role) && within(scope, division))

/** Refuse with `role.scope` unless the actor holds one of the roles with a scope that reaches the division. */
export const mustReach = (actor: Actor, roles: readonly Role[], division: string): void =>
  must(reaches(actor, roles, division), 'role.scope')

/** The home community of a registered resident. */
export const homeOf = (actor: Actor): string => actor.community ?? refuse('registration.missing')
