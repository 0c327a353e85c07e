import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { anyOf, item, number, record, string } from 'dynamodb-toolbox/schema'
import type { NoticeKind } from '../../shared/notices.ts'
import { presentId } from './actor.ts'
import { recordsTable } from './dynamo.ts'
import type { EventRow } from './event.ts'

/** What a person is told: a kind, whose sentence stands in shared/notices.ts, and the values in it. */
export interface NoticeDraft { personId: string; kind: NoticeKind; values: Record<string, string | number> }

/** Whom an event is told to. Notices come from the event alone, so that they cost its commit nothing. */
export type NoticesOf = (event: EventRow) => NoticeDraft[] | Promise<NoticeDraft[]>

/** A notice in a person's inbox. Read: a person's, newest first. */
export const Notice = new Entity({
  name: 'notice',
  table: recordsTable,
  schema: item({
    personId: string().key(), at: string().key(), id: string().key(), kind: string(),
    values: record(string(), anyOf(string(), number())), expiresAtSeconds: number(),
  }),
  computeKey: ({ personId, at, id }: { personId: string; at: string; id: string }) =>
    ({ pk: `notices#${personId}`, sk: `${at}#${id}` }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Notice = FormattedItem<typeof Notice>

const keptSeconds = 400 * 86_400

/** Put an event's notices into the inboxes: the same ones however often the event arrives. */
export const deliverNotices = async (event: EventRow, drafts: NoticeDraft[]): Promise<void> => {
  const expiresAtSeconds = Math.floor(Date.parse(event.at) / 1000) + keptSeconds
  for (const [index, { kind, values, ...to }] of drafts.entries()) {
    const personId = await presentId(to.personId)
    const id = `${event.id}.${index}`
    await Notice.build(PutItemCommand).item({ personId, at: event.at, id, kind, values, expiresAtSeconds }).send()
  }
}
