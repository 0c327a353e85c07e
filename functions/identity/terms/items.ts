import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const both = () => map({ zh: string(), en: string() })

/** The text of a version that a city has published; never changed afterwards. Read: one by its number. */
export const TermsVersion = new Entity({
  name: 'termsVersion',
  table: recordsTable,
  schema: item({
    city: string().key(), version: number().key(), agreement: both(), privacy: both(), changes: both(),
    publishedAt: string(), publishedBy: string(), effectiveAt: string(),
  }),
  computeKey: ({ city, version }: { city: string; version: number }) =>
    ({ pk: `terms#${city}`, sk: `version#${String(version).padStart(6, '0')}` }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type TermsVersion = FormattedItem<typeof TermsVersion>
