import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any, item, list, number, string } from 'dynamodb-toolbox/schema'
import type { PointRule } from '../../../shared/point-rules.ts'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** A version of a community's set of rules; never changed. Read: the versions of a community, newest first. */
export const RuleSetItem = new Entity({
  name: 'ruleSet',
  table: recordsTable,
  schema: item({
    community: string().key(), version: number().key(), effectiveFrom: string(), resolution: string(),
    weeklyHouseholdCap: number(), rules: list(any()), adoptedAt: string(), adoptedBy: string(),
  }),
  computeKey: ({ community, version }: { community: string; version: number }) =>
    ({ pk: `pointRules#${community}`, sk: versionKey(version) }),
  ...plain,
})
export type RuleSet = Omit<FormattedItem<typeof RuleSetItem>, 'rules'> & { rules: PointRule[] }

export const versionKey = (version: number): string => String(version).padStart(6, '0')

/**
 * A deed that was counted, with what it gave: what a draft set is tried on. `points` is what it was rated with, where
 * it was. Read: those of a community and month, by household and time.
 */
export const DeedRow = new Entity({
  name: 'deed',
  table: recordsTable,
  schema: item({
    community: string().key(), month: string().key(), householdId: string().key(), at: string().key(),
    eventId: string().key(), rule: string().key(), personId: string(), units: number(), points: number().optional(),
    granted: number(), cause: string().optional(),
  }),
  computeKey: ({ community, month, householdId, at, eventId, rule }: {
    community: string; month: string; householdId: string; at: string; eventId: string; rule: string
  }) => ({ pk: `deeds#${community}#${month}`, sk: `${householdId}#${at}#${rule}#${eventId}` }),
  ...plain,
})
export type DeedRow = FormattedItem<typeof DeedRow>
