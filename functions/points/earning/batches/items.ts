import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { any, item, list, number, string } from 'dynamodb-toolbox/schema'
import type { batchCuts, batchFaults } from '../../../../shared/contract/earning/batches.ts'
import { type Write, write } from '../../../platform/commit.ts'
import { recordsTable } from '../../../platform/dynamo.ts'
import { listPage } from '../../../platform/list.ts'
import { refuse } from '../../../platform/refusal.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** A list of people to award for one rule and one occasion. Read: one; those of a community, newest first. */
export const Batch = new Entity({
  name: 'pointBatch',
  table: recordsTable,
  schema: item({
    community: string().key(), batchId: string().key(), rule: string(), title: string(), points: number(),
    occasion: string(), happenedOn: string(), state: string().enum('entered', 'refused', 'booking', 'booked'),
    rows: number(), clean: number(),
    /** The preview: points, what they are worth in fen, and what the quarter's budget had left. */
    foreseen: number(), foreseenFen: number(), leftFen: number().optional(),
    /** Lines that were awarded, and the points of all of them. */
    done: number(), granted: number(), by: string(), byName: string(), at: string(), decidedBy: string().optional(),
    decidedByName: string().optional(), decidedAt: string().optional(), reason: string().optional(),
    bookedAt: string().optional(),
  }),
  computeKey: ({ community, batchId }: { community: string; batchId: string }) =>
    ({ pk: batchesOf(community), sk: batchId }),
  ...plain,
})
export type Batch = FormattedItem<typeof Batch>

export const batchesOf = (community: string): string => `pointBatches#${community}`

/** A line: who, what stands against it, what the preview says, and what was booked. */
export interface BatchRow {
  line: number
  /** As it was entered: a volunteer number, or nothing where the person was picked. */
  named: string
  personId?: string
  nameMasked?: string
  fault?: (typeof batchFaults)[number]
  foreseen: number
  cutBy?: (typeof batchCuts)[number]
  granted?: number
}

/** Up to a hundred lines. Read: all of a list, in order. */
const BatchPart = new Entity({
  name: 'pointBatchPart',
  table: recordsTable,
  schema: item({ batchId: string().key(), part: number().key(), rows: list(any()) }),
  computeKey: ({ batchId, part }: { batchId: string; part: number }) =>
    ({ pk: `pointBatch#${batchId}`, sk: String(part).padStart(4, '0') }),
  ...plain,
})

const rowsInPart = 100

/** The lines of a list, as items of its commit. */
export const partsOf = (batchId: string, rows: BatchRow[]): Write[] =>
  Array.from({ length: Math.ceil(rows.length / rowsInPart) }, (_, part) => write(
    BatchPart.build(PutTransaction).item({
      batchId, part, rows: rows.slice(part * rowsInPart, (part + 1) * rowsInPart),
    }), 'stale'))

export const partPage = async (batchId: string, cursor: string | undefined, limit = 1) => {
  const page = await listPage(BatchPart, { partition: `pointBatch#${batchId}`, cursor, limit })
  return { ...page, items: page.items.flatMap(({ rows }) => rows as BatchRow[]) }
}

// 500 lines are five parts.
const mostParts = 10

export const rowsOf = async (batchId: string): Promise<BatchRow[]> =>
  (await partPage(batchId, undefined, mostParts)).items

export const newBatch = (batch: Batch): Write => write(Batch.build(PutTransaction).item(batch)
  .options({ condition: { attr: 'batchId', exists: false } }), 'stale')

/** From one state to the next, once. */
export const moveBatch = ({ community, batchId, state }: Batch, after: Partial<Batch>): Write =>
  write(Batch.build(UpdateTransaction).item({ ...after, community, batchId })
    .options({ condition: { attr: 'state', eq: state } }), 'stale')

/** Refuses with `batch.unknown`. */
export const findBatch = async (community: string, batchId: string): Promise<Batch> => {
  const { Item } = await Batch.build(GetItemCommand).key({ community, batchId }).options({ consistent: true }).send()
  return Item ?? refuse('batch.unknown')
}
