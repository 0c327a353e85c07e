import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { entriesTable } from '../platform/dynamo.ts'
import type { Page } from '../platform/list.ts'
import { RefusalError } from '../platform/refusal.ts'
import { Entry } from './items.ts'

const usualLimit = 20

/** A statement: the entries of an account, newest first, strongly consistent. The cursor is a sequence number. */
export const statement = async (account: string, cursor?: string, limit = usualLimit): Promise<Page<Entry>> => {
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor)
  if (!Number.isSafeInteger(before) || before < 1) {
    throw new RefusalError('input.invalid', [{ path: 'cursor', message: 'not a cursor of this list' }])
  }
  const { Items = [] } = await entriesTable.build(QueryCommand)
    .query({ partition: account, range: { lt: before } })
    .entities(Entry).options({ limit, reverse: true, consistent: true }).send()
  const last = Items.at(-1)
  return Items.length === limit && last && last.sequence > 1
    ? { items: Items, cursor: String(last.sequence) } : { items: Items }
}
