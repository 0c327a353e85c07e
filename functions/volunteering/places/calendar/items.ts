import { Entity } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** A person's calendar link; the token lies sealed, to show it again. */
export const CalendarLink = new Entity({
  name: 'calendarLink',
  table: recordsTable,
  schema: item({ personId: string().key(), tokenSealed: string(), digest: string(), madeAt: string() }),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `calendarOf#${personId}`, sk: 'calendar' }),
  ...plain,
})

/** Whose calendar a token opens. Only the digest is kept: whoever reads this table cannot make a link of it. */
export const CalendarToken = new Entity({
  name: 'calendarToken',
  table: recordsTable,
  schema: item({ digest: string().key(), personId: string() }),
  computeKey: ({ digest }: { digest: string }) => ({ pk: `calendar#${digest}`, sk: 'calendar' }),
  ...plain,
})
