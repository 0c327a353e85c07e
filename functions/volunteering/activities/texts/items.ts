import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

/** The list of text changes of a community that wait for a reviewer. */
export const textsOf = (community: string): string => `activityTexts#${community}`

/**
 * A changed text of a published activity that waits for a reviewer; while it does the old one is shown. Once decided it
 * is gone, the events keep it. Read: the one of an activity; those of a community, oldest first (`lists`).
 */
export const WaitingText = new Entity({
  name: 'waitingText',
  table: recordsTable,
  schema: item({
    activityId: string().key(), changeId: string(), community: string(), title: string(), summary: string(),
    place: string(), method: string(), risks: string().optional(), suggest: string(), label: number().optional(),
    why: string().optional(), submittedBy: string(), submittedByName: string(), submittedAt: string(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => textsOf(community)),
    listSk: string().hidden().putLink<typeof before>(({ submittedAt, activityId }) => `${submittedAt}#${activityId}`),
  })),
  computeKey: ({ activityId }: { activityId: string }) => ({ pk: `activity#${activityId}`, sk: 'text' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type WaitingText = FormattedItem<typeof WaitingText>
