import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from './dynamo.ts'
import { listPage } from './list.ts'
import { refuse } from './refusal.ts'

/** A division under its parent. Read: one by code, the children of one (`divisions#<parent>`). */
export const DivisionItem = new Entity({
  name: 'division',
  table: recordsTable,
  schema: item({ parent: string().key(), code: string().key(), name: string() }),
  computeKey: ({ parent, code }: { parent: string; code: string }) => ({ pk: `divisions#${parent}`, sk: code }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

const parentLength: Record<number, number> = { 4: 0, 6: 4, 9: 6, 12: 9 }

/** `420102002003` lies in `420102002`; a city's parent is the empty text. */
export const parentOf = (code: string): string => code.slice(0, parentLength[code.length] ?? 0)

const names = new Map<string, string>()

/** The name of a division. Refuses with `division.unknown`. */
export const divisionName = async (code: string): Promise<string> => {
  const remembered = names.get(code)
  if (remembered) return remembered
  const { Item } = await DivisionItem.build(GetItemCommand).key({ parent: parentOf(code), code }).send()
  const { name } = Item ?? refuse('division.unknown')
  names.set(code, name)
  return name
}

const communityLength = 12

/** The codes of all communities below a division (the empty text: of all), in order. */
export async function* communitiesBelow(parent = ''): AsyncGenerator<string> {
  let cursor: string | undefined
  do {
    const page = await listPage(DivisionItem, { partition: `divisions#${parent}`, cursor, limit: 100 })
    for (const { code } of page.items) {
      if (code.length === communityLength) yield code
      else yield* communitiesBelow(code)
    }
    cursor = page.cursor
  } while (cursor)
}
