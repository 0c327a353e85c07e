import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** Credit on its way to a relative or to the pool (TB-05). Read: one by id; a giver's, newest first (`lists`). */
export const Gift = new Entity({
  name: 'creditGift',
  table: recordsTable,
  schema: item({
    giftId: string().key(), from: string(), fromName: string(), to: string().optional(),
    teamId: string().optional(), toName: string().optional(),
    community: string(), minutes: number(), note: string().optional(), at: string(), arrivesAt: string(),
    status: string().enum('cooling', 'arrived', 'withdrawn', 'returned'),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ from }) => `gifts#${from}`),
    listSk: string().hidden().putLink<typeof before>(({ at, giftId }) => `${at}#${giftId}`),
  })),
  computeKey: ({ giftId }: { giftId: string }) => ({ pk: `gift#${giftId}`, sk: 'gift' }),
  ...plain,
})
export type Gift = FormattedItem<typeof Gift>

/** A person's choice of where credit beyond the cap goes (TB-03). */
export const overflowKey = (personId: string) => ({ pk: `person#${personId}`, sk: 'overflow' })

/** Minutes that a hardship elder is granted each month (TB-06). Read: one by person; those of a community. */
export const GrantPlan = new Entity({
  name: 'grantPlan',
  table: recordsTable,
  schema: item({
    community: string().key(), personId: string().key(), personName: string(), monthlyMinutes: number(),
    reason: string(), status: string().enum('proposed', 'active', 'ended'), proposedBy: string(),
    proposedByName: string(), approvedByName: string().optional(), lastMonth: string().optional(),
    skipped: string().enum('poolShort', 'notHardship').optional(), version: number(),
  }),
  computeKey: ({ community, personId }: { community: string; personId: string }) =>
    ({ pk: `grantPlans#${community}`, sk: personId }),
  ...plain,
})
export type GrantPlan = FormattedItem<typeof GrantPlan>

/** Minutes put into a pool from outside (TB-08). Read: one by id; those of a community, newest first (`lists`). */
export const Sponsorship = new Entity({
  name: 'sponsorship',
  table: recordsTable,
  schema: item({
    sponsorshipId: string().key(), community: string(), minutes: number(), sponsor: string(), reason: string(),
    at: string(), status: string().enum('proposed', 'approved'), proposedBy: string(), proposedByName: string(),
    approvedByName: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => `sponsorships#${community}`),
    listSk: string().hidden().putLink<typeof before>(({ at, sponsorshipId }) => `${at}#${sponsorshipId}`),
  })),
  computeKey: ({ sponsorshipId }: { sponsorshipId: string }) =>
    ({ pk: `sponsorship#${sponsorshipId}`, sk: 'sponsorship' }),
  ...plain,
})
export type Sponsorship = FormattedItem<typeof Sponsorship>
