import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import type { SnapQueue } from '../../../shared/civic.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import { queueOf } from './rules.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const queuePartition = (community: string, queue: SnapQueue): string => `snapQueue#${community}#${queue}`

/**
 * A matter that a resident has reported (随手拍). Read: one of a community; its queues (`lists`), the open ones by when
 * the next step is due, those that are over by when they ended.
 */
export const SnapReport = new Entity({
  name: 'snapReport',
  table: recordsTable,
  schema: item({
    community: string().key(), reportId: string().key(), personId: string(), name: string(), anonymous: boolean(),
    kind: string().enum('safety', 'sanitation', 'facility', 'parking', 'noise', 'other'), text: string(),
    place: string(), spot: map({ latitude: number(), longitude: number() }).optional(),
    check: string().enum('pass', 'review', 'risky', 'unchecked'),
    state: string().enum('sent', 'seen', 'inHand', 'done', 'refused', 'joined', 'takenBack'), movedAt: string(),
    photos: list(string()).optional(), answerPhotos: list(string()).optional(),
    sentAt: string(), seenAt: string().optional(), dueAt: string().optional(),
    class: string().enum('report', 'reportHazard', 'reportMajor').optional(), acceptedAt: string().optional(),
    acceptedBy: string().optional(), first: boolean().optional(),
    /** The event that earns points; none of an anonymous report or of a person's repeat (FP-04). */
    acceptedEvent: string().optional(),
    handledByName: string().optional(), reason: string().optional(), answer: string().optional(),
    doneAt: string().optional(), solved: boolean().optional(), feedback: string().optional(),
    reopenedAt: string().optional(), joinedTo: string().optional(), others: number(), version: number(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community, state }) =>
      queuePartition(community, queueOf(state))),
    listSk: string().hidden().putLink<typeof before>(({ dueAt, movedAt, reportId }) =>
      `${dueAt ?? movedAt}#${reportId}`),
  })),
  computeKey: ({ community, reportId }: { community: string; reportId: string }) =>
    ({ pk: `snapReports#${community}`, sk: reportId }),
  ...plain,
})
export type SnapReport = FormattedItem<typeof SnapReport>

export const reportsOfPerson = (personId: string): string => `snapReportsOf#${personId}`

/** Where a report of a person lies. Read: a person's, newest first. */
export const SnapOwn = new Entity({
  name: 'snapOwn',
  table: recordsTable,
  schema: item({ personId: string().key(), reportId: string().key(), community: string() }),
  computeKey: ({ personId, reportId }: { personId: string; reportId: string }) =>
    ({ pk: reportsOfPerson(personId), sk: reportId }),
  ...plain,
})

/** How many matters a person has reported on a day, and digests of what they were. */
export const SnapDay = new Entity({
  name: 'snapDay',
  table: recordsTable,
  schema: item({ personId: string().key(), day: string().key(), count: number(), digests: list(string()) }),
  computeKey: ({ personId, day }: { personId: string; day: string }) => ({ pk: `snapDays#${personId}`, sk: day }),
  ...plain,
})

export const matterOf = (reportId: string): string => `snapMatter#${reportId}`

/** Who has reported a matter, named after its first accepted report: each person counts once (FP-04). */
export const SnapMatter = new Entity({
  name: 'snapMatter',
  table: recordsTable,
  schema: item({ firstId: string().key(), personId: string().key(), reportId: string() }),
  computeKey: ({ firstId, personId }: { firstId: string; personId: string }) =>
    ({ pk: matterOf(firstId), sk: personId }),
  ...plain,
})
