import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

const person = { personId: string(), nameMasked: string() }

/**
 * A household with its members; small enough to be one item, so that every change of it is one condition. Read: one by
 * id; those of a community (`lists`).
 */
export const Household = new Entity({
  name: 'household',
  table: recordsTable,
  schema: item({
    householdId: string().key(), name: string(), community: string(), headId: string(), version: number(),
    members: list(map({
      ...person, status: string().enum('member', 'pending'), joinedAt: string(), monthlyLimit: number().optional(),
    })),
    /** Who has been the head since when; the newest last. */
    heads: list(map({
      ...person, since: string(), how: string().enum('founded', 'handedOver', 'succeeded', 'appointed'),
    })).optional(),
    headOffer: map({ ...person, at: string() }).optional(),
    /** Where all of it has gone: a household that has merged into another has no members any more. */
    mergedInto: string().optional(),
    /** Since when nobody has been left of it; what was left goes to the community's shop. */
    endedAt: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => `households#${community}`),
    listSk: string().hidden().putLink<typeof before>(({ householdId }) => householdId),
  })),
  computeKey: ({ householdId }: { householdId: string }) => ({ pk: `household#${householdId}`, sk: 'household' }),
  ...plain,
})
export type Household = FormattedItem<typeof Household>
export type Member = Household['members'][number]

/** What happened in a household, written in the commit that made it so. Read: a household's, newest first. */
export const HouseholdDeed = new Entity({
  name: 'householdDeed',
  table: recordsTable,
  schema: item({
    householdId: string().key(), at: string().key(), eventId: string().key(), what: string(), names: list(string()),
    /** Of those names, in their order; and of the other one, where that is a person. */
    personIds: list(string()), otherId: string().optional(), otherName: string().optional(),
    points: number().optional(), byName: string().optional(),
  }),
  computeKey: ({ householdId, at, eventId }: { householdId: string; at: string; eventId: string }) =>
    ({ pk: `householdDeeds#${householdId}`, sk: `${at}#${eventId}` }),
  ...plain,
})
export type HouseholdDeed = FormattedItem<typeof HouseholdDeed>

/** An invitation into a household: whoever has the code may ask to join until it ends. */
export const Invitation = new Entity({
  name: 'invitation',
  table: recordsTable,
  schema: item({ code: string().key(), householdId: string(), endsAt: string(), expiresAtSeconds: number() }),
  computeKey: ({ code }: { code: string }) => ({ pk: `invitation#${code}`, sk: 'invitation' }),
  ...plain,
})

/**
 * Members who go from one household to another, waiting for everybody's yes or for a second worker. Read: those of a
 * community that wait, oldest first; one by id. A decided one moves out of the waiting ones and keeps what was moved.
 */
export const HouseholdMove = new Entity({
  name: 'householdMove',
  table: recordsTable,
  schema: item({
    community: string().key(), state: string().enum('waiting', 'done', 'refused', 'expired').key(),
    moveId: string().key(), version: number(),
    fromId: string().optional(), toId: string().optional(), name: string().optional(), headId: string().optional(),
    personIds: list(string()), consents: list(map({ ...person, at: string().optional() })),
    askedBy: string(), askedByName: string(), askedAt: string(), endsAt: string(), note: string().optional(),
    /** As it was done, or as it stood when it was refused. */
    shown: any().optional(), reason: string().optional(),
  }),
  computeKey: ({ community, state, moveId }: { community: string; state: string; moveId: string }) =>
    ({ pk: `householdMoves#${community}`, sk: `${state}#${moveId}` }),
  ...plain,
})
export type HouseholdMove = FormattedItem<typeof HouseholdMove>
