import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, number, string } from 'dynamodb-toolbox/schema'
import { reminderSpans } from '../../../../shared/donors.ts'
import { recordsTable } from '../../../platform/dynamo.ts'

export const remindersOf = (personId: string): string => `givingReminders#${personId}`

/** That a donor wants to be reminded of a campaign, as they have chosen; nothing is charged. Read: a person's. */
export const GivingReminder = new Entity({
  name: 'givingReminder',
  table: recordsTable,
  schema: item({
    personId: string().key(), campaignId: string().key(), version: number(), title: string(), community: string(),
    every: string().enum(...reminderSpans), day: number(), amountFen: number(), paused: boolean(), nextOn: string(),
  }),
  computeKey: ({ personId, campaignId }: { personId: string; campaignId: string }) =>
    ({ pk: remindersOf(personId), sk: campaignId }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type GivingReminder = FormattedItem<typeof GivingReminder>
