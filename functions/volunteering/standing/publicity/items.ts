import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/**
 * What is shown inside the unit before it counts: masked, for some days, open to objections. Read: one by id; those of
 * a community, newest first (`lists`).
 */
export const PublicNotice = new Entity({
  name: 'publicNotice',
  table: recordsTable,
  schema: item({
    noticeId: string().key(), community: string(), subject: string().enum('certificate', 'award', 'starBar'),
    personId: string(), documentId: string(), nameMasked: string(), title: string(), from: string().optional(),
    to: string().optional(), minutes: number().optional(), startsAt: string(), endsAt: string(),
    state: string().enum('open', 'heldUp', 'passed', 'failed'), openObjections: number(),
    /** Until when a bar lasts, should it pass. */
    barredUntil: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => `publicNotices#${community}`),
    listSk: string().hidden().putLink<typeof before>(({ noticeId }) => noticeId),
  })),
  computeKey: ({ noticeId }: { noticeId: string }) => ({ pk: `publicNotice#${noticeId}`, sk: 'notice' }),
  ...plain,
})
export type PublicNotice = FormattedItem<typeof PublicNotice>

/** An objection to a notice, and what was ruled. Read: a notice's. */
export const Objection = new Entity({
  name: 'objection',
  table: recordsTable,
  schema: item({
    noticeId: string().key(), id: string().key(), text: string(), at: string(), by: string(), byName: string(),
    upheld: boolean().optional(), ruling: string().optional(), ruledAt: string().optional(),
  }),
  computeKey: ({ noticeId, id }: { noticeId: string; id: string }) =>
    ({ pk: `publicNotice#${noticeId}`, sk: `objection#${id}` }),
  ...plain,
})
export type Objection = FormattedItem<typeof Objection>
