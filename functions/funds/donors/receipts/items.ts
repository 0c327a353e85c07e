import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { receiptStates } from '../../../../shared/donors.ts'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const receiptsOf = (community: string): string => `receipts#${community}`
export const receiptKey = (giftId: string) => ({ pk: `gift#${giftId}`, sk: 'receipt' })

/** Where the states stand in the list of a community: what waits for somebody first. */
const rankOf: Record<(typeof receiptStates)[number], string> = { wanted: '1', voided: '2', issued: '3', waived: '4' }
const lastRank = '5'

const act = { byName: string(), at: string() }

/**
 * What became of the receipt of a gift (CF-13); the charity issues it, here stand its numbers. In whose name it is, is
 * sealed. Read: one; those of a community, what waits first (`lists`).
 */
export const Receipt = new Entity({
  name: 'receipt',
  table: recordsTable,
  schema: item({
    giftId: string().key(), version: number(), charityId: string(), community: string(), title: string(),
    state: string().enum(...receiptStates), payerSealed: string().optional(), at: string(),
    issued: map({
      ...act, number: string(), code: string(), checkCode: string(), url: string().optional(), issuedOn: string(),
      amountFen: number(),
    }).optional(),
    voided: list(map({ ...act, number: string(), code: string(), amountFen: number(), reason: string() })),
    /** The whole gift went back: it waits for nobody. */
    gone: boolean().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => receiptsOf(community)),
    listSk: string().hidden().putLink<typeof before>(({ state, at, giftId, gone }) =>
      `${gone ? lastRank : rankOf[state]}#${at}#${giftId}`),
  })),
  computeKey: ({ giftId }: { giftId: string }) => receiptKey(giftId),
  ...plain,
})
export type Receipt = FormattedItem<typeof Receipt>

/** That a charity has issued a receipt under a number: for one gift, once. */
export const ReceiptNumber = new Entity({
  name: 'receiptNumber',
  table: recordsTable,
  schema: item({ charityId: string().key(), code: string().key(), number: string().key(), giftId: string() }),
  computeKey: ({ charityId, code, number: numbered }: { charityId: string; code: string; number: string }) =>
    ({ pk: `receiptNumbers#${charityId}`, sk: `${code}#${numbered}` }),
  ...plain,
})
