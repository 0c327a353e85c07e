import { Entity } from 'dynamodb-toolbox/entity'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, list, string } from 'dynamodb-toolbox/schema'
import { type Write, write } from '../commit.ts'
import { recordsTable } from '../dynamo.ts'
import { readRow } from '../row.ts'

const circleKey = ({ circle }: { circle: string }) => ({ pk: `fileCircle#${circle}`, sk: 'circle' })

/** People who see the files of one matter while they are in it: who leaves sees none any more. Read: one. */
export const FileCircle = new Entity({
  name: 'fileCircle',
  table: recordsTable,
  schema: item({ circle: string().key(), people: list(string()) }),
  computeKey: circleKey,
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

/** In the commit that says who is in it, under the condition that holds there. */
export const keepCircle = (circle: string, people: readonly string[]): Write =>
  write(FileCircle.build(PutTransaction).item({ circle, people: [...people] }), 'stale')

export const peopleIn = async (circle: string): Promise<string[]> =>
  (await readRow<{ people: string[] }>(circleKey({ circle })))?.people ?? []
