import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { agreementStates } from '../../../../shared/donors.ts'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const agreementsOf = (community: string): string => `agreements#${community}`
export const agreementKey = (giftId: string) => ({ pk: `gift#${giftId}`, sk: 'agreement' })

const rankOf: Record<(typeof agreementStates)[number], string> = { wanted: '1', drafted: '2', agreed: '3' }
const lastRank = '4'

/**
 * The written agreement about a gift (CF-14): each draft is an edition, and the donor agrees to one of them, by their
 * name as it was then (sealed). Read: one; those of a community, what waits for staff first (`lists`).
 */
export const Agreement = new Entity({
  name: 'agreement',
  table: recordsTable,
  schema: item({
    giftId: string().key(), version: number(), charityName: string(), community: string(), title: string(),
    amountFen: number(), state: string().enum(...agreementStates), at: string(),
    editions: list(map({
      edition: number(), quality: string(), use: string(), delivery: string(), terms: string().optional(),
      byName: string(), at: string(),
    })),
    agreedAt: string().optional(), donorSealed: string().optional(),
    /** The whole gift went back: it waits for nobody. */
    gone: boolean().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => agreementsOf(community)),
    listSk: string().hidden().putLink<typeof before>(({ state, at, giftId, gone }) =>
      `${gone ? lastRank : rankOf[state]}#${at}#${giftId}`),
  })),
  computeKey: ({ giftId }: { giftId: string }) => agreementKey(giftId),
  ...plain,
})
export type Agreement = FormattedItem<typeof Agreement>
