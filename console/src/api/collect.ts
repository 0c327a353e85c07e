export interface Page<T> {
  items: T[]
  cursor?: string | undefined
}
export interface Collected<T> {
  rows: T[]
  /** Where to go on; undefined at the end. */
  cursor: string | undefined
}
export type FetchPage<T> = (cursor: string | undefined) => Promise<Page<T>>

const mostPages = 300

/**
 * Reads pages until at least `enough` rows pass `keep`, or the end. A filter that the server does not know
 * thus still fills the screen. Bounded, so that a filter that fits nothing cannot read for ever.
 */
export const collect = async <T>(
  fetchPage: FetchPage<T>, from: string | undefined, enough: number, keep: (row: T) => boolean = () => true,
): Promise<Collected<T>> => {
  const rows: T[] = []
  let cursor = from
  for (let read = 0; read < mostPages; read += 1) {
    const page = await fetchPage(cursor)
    rows.push(...page.items.filter(keep))
    cursor = page.cursor
    if (cursor === undefined || rows.length >= enough) break
  }
  return { rows, cursor }
}
