import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** A sample as it was drawn; never changed. Read: of a community, newest first. */
export const Sample = new Entity({
  name: 'sample',
  table: recordsTable,
  schema: item({
    community: string().key(), id: string().key(), from: string(), to: string(), size: number(), seed: string(),
    population: number(), drawnAt: string(), drawnByName: string(),
    drawn: list(map({
      movementId: string(), movement: string(), asset: string(), amount: number(), bookedAt: string(),
    })),
  }),
  computeKey: ({ community, id }: { community: string; id: string }) => ({ pk: `samples#${community}`, sk: id }),
  ...plain,
})
export type Sample = FormattedItem<typeof Sample>

/** What the review of a sampled movement found. Read: all of a sample. */
export const SampleReview = new Entity({
  name: 'sampleReview',
  table: recordsTable,
  schema: item({
    sampleId: string().key(), movementId: string().key(), result: string().enum('right', 'wrong', 'unclear'),
    note: string().optional(), reviewedByName: string(), reviewedAt: string(),
  }),
  computeKey: ({ sampleId, movementId }: { sampleId: string; movementId: string }) =>
    ({ pk: `sample#${sampleId}`, sk: movementId }),
  ...plain,
})

/** A question pinned to a movement. Read: of a movement; of a community, open ones and newest first (`lists`). */
export const Question = new Entity({
  name: 'question',
  table: recordsTable,
  schema: item({
    movementId: string().key(), id: string().key(), community: string(), text: string(),
    state: string().enum('open', 'answered', 'closed'), askedByName: string(), askedAt: string(),
    answer: string().optional(), answeredByName: string().optional(), answeredAt: string().optional(),
    closedByName: string().optional(), closedAt: string().optional(),
    listPk: string().hidden(), listSk: string().hidden(),
  }),
  computeKey: ({ movementId, id }: { movementId: string; id: string }) => ({ pk: `question#${movementId}`, sk: id }),
  ...plain,
})
export type Question = FormattedItem<typeof Question>

/** An administrative act in the trail of its community, written by the stream. Read: newest first. */
export const TrailRow = new Entity({
  name: 'trail',
  table: recordsTable,
  schema: item({
    community: string().key(), at: string().key(), eventId: string().key(), type: string(), actorId: string(),
    call: string(), data: any(),
  }),
  computeKey: ({ community, at, eventId }: { community: string; at: string; eventId: string }) =>
    ({ pk: `trail#${community}`, sk: `${at}#${eventId}` }),
  ...plain,
})
