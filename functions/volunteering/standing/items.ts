import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

const padded = (count: number): string => String(count).padStart(9, '0')

/** The place of whoever wants to be seen on the board of the community: most minutes last, so read newest first. */
export const boardPlace = (community: string, minutes: number, personId: string) =>
  ({ listPk: `board#${community}`, listSk: `${padded(minutes)}#${personId}` })

/**
 * What a volunteer has come to: counted by the stream from the confirmed records. The total is the ledger's; the sums
 * by class and kind are kept here. Read: one by person; those on a community's board (`lists`).
 */
export const Standing = new Entity({
  name: 'standing',
  table: recordsTable,
  schema: item({
    personId: string().key(), community: string().optional(), nameMasked: string().optional(),
    /** Of a double: whose standing counts (PEERS 1.11). */
    mergedInto: string().optional(),
    number: string().optional(), level: number().optional(), records: number().optional(),
    measured: number().optional(), leaderEntered: number().optional(), selfReported: number().optional(),
    imported: number().optional(), communityMinutes: number().optional(), timeBankMinutes: number().optional(),
    orderMinutes: number().optional(),
    barredUntil: string().optional(), barNoticeId: string().optional(),
    onBoard: boolean().optional(), boardMinutes: number().optional(),
    listPk: string().hidden().optional(), listSk: string().hidden().optional(),
  }),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `standing#${personId}`, sk: 'standing' }),
  ...plain,
})
export type Standing = FormattedItem<typeof Standing>

/** A volunteer in the list of the home community. Read: by person. */
export const Volunteer = new Entity({
  name: 'volunteer',
  table: recordsTable,
  schema: item({ community: string().key(), personId: string().key() }),
  computeKey: ({ community, personId }: { community: string; personId: string }) =>
    ({ pk: `volunteers#${community}`, sk: personId }),
  ...plain,
})

/** A rise or fall in stars, as it was decided (VR-11). Read: a person's, newest first. */
export const StarFact = new Entity({
  name: 'starFact',
  table: recordsTable,
  schema: item({
    personId: string().key(), at: string().key(), eventId: string().key(), level: number(), before: number(),
    minutes: number(),
  }),
  computeKey: ({ personId, at, eventId }: { personId: string; at: string; eventId: string }) =>
    ({ pk: `stars#${personId}`, sk: `${at}#${eventId}` }),
  ...plain,
})

/** How many people hold each level in a community; changed in the commit of each rise and fall. */
export const StarCount = new Entity({
  name: 'starCount',
  table: recordsTable,
  schema: item({ community: string().key(), level: number().key(), people: number() }),
  computeKey: ({ community, level }: { community: string; level: number }) =>
    ({ pk: `starCounts#${community}`, sk: padded(level) }),
  ...plain,
})

/**
 * A training, an award or a rating (VR-03). Read: a person's by kind, newest first; a community's by kind (`lists`).
 */
export const Distinction = new Entity({
  name: 'distinction',
  table: recordsTable,
  schema: item({
    personId: string().key(), kind: string().enum('training', 'award', 'rating').key(), id: string().key(),
    state: string().enum('onNotice', 'standing', 'refused', 'withdrawn'), community: string(), nameMasked: string(),
    name: string(), day: string(), content: string().optional(), learningMinutes: number().optional(), body: string(),
    score: number().optional(), enteredAt: string(), enteredByName: string(), noticeEndsAt: string().optional(),
    noticeId: string().optional(), withdrawnAt: string().optional(), withdrawalReason: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community, kind }) => distinctionsOf(community, kind)),
    listSk: string().hidden().putLink<typeof before>(({ id }) => id),
  })),
  computeKey: ({ personId, kind, id }: { personId: string; kind: string; id: string }) =>
    ({ pk: `distinctions#${personId}`, sk: `${kind}#${id}` }),
  ...plain,
})
export type Distinction = FormattedItem<typeof Distinction>

export const distinctionsOf = (community: string, kind: string): string => `distinctions#${community}#${kind}`
