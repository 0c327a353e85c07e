import { JournalRow } from '../ledger/items.ts'
import { listPage } from '../platform/list.ts'

// At most some 2 KB a row and 1 MB a query.
const rowsAtOnce = 500

/** The journal of a community between two moments of booking, oldest first, page by page. */
export async function* journalPages(community: string, from: string, to: string): AsyncGenerator<JournalRow[]> {
  let cursor: string | undefined
  do {
    const page = await listPage(JournalRow, {
      partition: `journal#${community}`, limit: rowsAtOnce, cursor, from: from || ' ', to: `${to}~`,
    })
    yield page.items
    cursor = page.cursor
  } while (cursor)
}
