import { Entity } from 'dynamodb-toolbox/entity'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { item, string } from 'dynamodb-toolbox/schema'
import { beforeAll, expect, test } from 'vitest'
import { recordsTable } from '../../functions/platform/dynamo.ts'
import { type ListOptions, listPage } from '../../functions/platform/list.ts'

const partition = `testPages#${Math.random()}`

const Leaf = new Entity({
  name: 'testLeaf', table: recordsTable, timestamps: false, entityAttribute: { name: 'itemType', hidden: true } as const,
  schema: item({ id: string().key(), text: string() }).and((before) => ({
    listPk: string().hidden().putDefault(partition),
    listSk: string().hidden().putLink<typeof before>(({ id }) => id),
  })),
  computeKey: ({ id }: { id: string }) => ({ pk: partition, sk: id }),
})

const ids = Array.from({ length: 9 }, (_, index) => `leaf${index}`)

// Three of them are more than the megabyte at which a query ends.
beforeAll(async () => {
  for (const id of ids) await Leaf.build(PutItemCommand).item({ id, text: 'x'.repeat(350_000) }).send()
})

const pagesOf = async (options: Omit<ListOptions, 'partition' | 'cursor'>): Promise<string[][]> => {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const page = await listPage(Leaf, { partition, cursor, ...options })
    pages.push(page.items.map(({ id }) => id))
    cursor = page.cursor
  } while (cursor)
  return pages
}

test.each([
  ['of the table', {}], ['of the index', { index: true }], ['newest first', { newestFirst: true }],
  ['of the index, newest first', { index: true, newestFirst: true }],
])('A list %s whose rows are longer than one query answers goes on behind the cursor, each row once', async (_, options) => {
  const pages = await pagesOf({ ...options, limit: 100 })
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.flat()).toEqual('newestFirst' in options ? ids.toReversed() : ids)
})

test('A page is as long as was asked for where one query answers that much', async () => {
  expect(await pagesOf({ limit: 1 })).toEqual(ids.map((id) => [id]))
})
