import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { disclosureStates } from '../../../../shared/oversight.ts'
import { recordsTable } from '../../../platform/dynamo.ts'

export const disclosuresOf = (campaignId: string): string => `disclosures#${campaignId}`
export const publishedOf = (campaignId: string): string => `published#${campaignId}`

/**
 * What a campaign tells of itself (CF-09), with the sums of the ledger as of its publication. Read: one; all of a
 * campaign; what everybody sees of it (`lists`).
 */
export const Disclosure = new Entity({
  name: 'disclosure',
  table: recordsTable,
  schema: item({
    campaignId: string().key(), disclosureId: string().key(), fundId: string(), community: string(), version: number(),
    state: string().enum(...disclosureStates), inFull: boolean(), title: string(), text: string(),
    photos: list(string()), by: string(), byName: string(), at: string(), decidedByName: string().optional(),
    decidedAt: string().optional(), refusedFor: string().optional(),
    sums: map({ raisedFen: number(), movedFen: number(), spentFen: number(), balanceFen: number() }).optional(),
  }).and((before) => ({
    listPk: string().hidden().optional().putLink<typeof before>(({ state, campaignId }) =>
      (state === 'published' ? publishedOf(campaignId) : undefined)),
    listSk: string().hidden().optional().putLink<typeof before>(({ state, decidedAt, disclosureId }) =>
      (state === 'published' ? `${decidedAt}#${disclosureId}` : undefined)),
  })),
  computeKey: ({ campaignId, disclosureId }: { campaignId: string; disclosureId: string }) =>
    ({ pk: disclosuresOf(campaignId), sk: disclosureId }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Disclosure = FormattedItem<typeof Disclosure>
