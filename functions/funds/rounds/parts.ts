import { Entity } from 'dynamodb-toolbox/entity'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, string } from 'dynamodb-toolbox/schema'
import { type Write, write } from '../../platform/commit.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import type { RowKey } from '../../platform/row.ts'

type Kind = 'voteRound' | 'votePile' | 'match' | 'matchedGift'

export const roundPartsOf = (personId: string): string => `roundParts#${personId}`

/**
 * That somebody opened a vote, counted paper, put a pledge on record, decided on one or on a gift, or stands behind a
 * sponsor: where that is kept. What somebody voted is nowhere (decision 113). Read: a person's, by kind.
 */
export const RoundPart = new Entity({
  name: 'roundPart',
  table: recordsTable,
  schema: item({ personId: string().key(), kind: string().key(), rowPk: string().key(), rowSk: string().key() }),
  computeKey: ({ personId, kind, rowPk, rowSk }: { personId: string; kind: string; rowPk: string; rowSk: string }) =>
    ({ pk: roundPartsOf(personId), sk: `${kind}#${rowPk}#${rowSk}` }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

/** In the commit in which somebody does their part. */
export const partIn = (personId: string, kind: Kind, { pk, sk }: RowKey): Write =>
  write(RoundPart.build(PutTransaction).item({ personId, kind, rowPk: pk, rowSk: sk }), 'stale')
