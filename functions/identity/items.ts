import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** A person's sealed data beside the actor item: what only disclosures and the person see. */
export const Profile = new Entity({
  name: 'profile',
  table: recordsTable,
  schema: item({
    personId: string().key(), nameSealed: string(), phoneSealed: string().optional(), phoneLast4: string().optional(),
    registeredAt: string(),
    /** The worker who registered somebody without a phone, and since when a phone is bound to the record. */
    deskWorkerId: string().optional(), boundAt: string().optional(),
    /** When the person asked to join the home community, and why it refused. */
    joinAskedAt: string().optional(), joinReason: string().optional(),
    /** As whom that phone had first been met: its sign-in leads from there to here. */
    phonePersonId: string().optional(),
  }),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `person#${personId}`, sk: 'profile' }),
  ...plain,
})
export type Profile = FormattedItem<typeof Profile>

/** A resident in the list of the home community, masked. Read: the people of a community, by id. */
export const Resident = new Entity({
  name: 'resident',
  table: recordsTable,
  /** Where somebody was put away as idle they are not listed with the others. */
  schema: item({ community: string().key(), personId: string().key(), awayAt: string().optional() }),
  computeKey: ({ community, personId }: { community: string; personId: string }) =>
    ({ pk: `residents#${community}`, sk: personId }),
  ...plain,
})

/** Who waits to be accepted by a community. Read: those of a community, by when they asked. */
export const Newcomer = new Entity({
  name: 'newcomer',
  table: recordsTable,
  schema: item({ community: string().key(), askedAt: string().key(), personId: string().key() }),
  computeKey: ({ community, askedAt, personId }: { community: string; askedAt: string; personId: string }) =>
    ({ pk: `newcomers#${community}`, sk: `${askedAt}#${personId}` }),
  ...plain,
})

/** A console that waits for its sign-in to be confirmed on a phone. */
export const ConsoleSignIn = new Entity({
  name: 'consoleSignIn',
  table: recordsTable,
  schema: item({
    ticket: string().key(), secretHash: string(), status: string(), personId: string().optional(),
    askedAt: string(), endsAt: string(), expiresAtSeconds: number(),
  }),
  computeKey: ({ ticket }: { ticket: string }) => ({ pk: `ticket#${ticket}`, sk: 'ticket' }),
  ...plain,
})
export type ConsoleSignIn = FormattedItem<typeof ConsoleSignIn>
