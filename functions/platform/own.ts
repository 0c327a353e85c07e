import type { Entity, FormattedItem } from 'dynamodb-toolbox/entity'
import type { ClosingStep } from '../../shared/closing.ts'
import { type ListOptions, type Page, listPage } from './list.ts'
import { type RowKey, readRow } from './row.ts'

/**
 * What a context keeps about a person, in its own words: for the export of all of it, for the closing of an account,
 * and for erasing (PEERS 1.17, 1.18). Contexts do not know one another; functions/entry/own.ts puts them together.
 */

export interface OwnRow<Row> { key: RowKey; row: Row }
type Pages<Row> = (personId: string, cursor: string | undefined) => Promise<Page<OwnRow<Row>>>

interface OwnListOf<Row> {
  /** Unique over all contexts; it stands in every exported line. */
  name: string
  pages: Pages<Row>
  /** As the person reads it: opened, and without what is the server's or another person's secret. */
  view?: (row: Row, personId: string) => object | Promise<object>
  /** What becomes of a row when the person is erased: it goes, or these fields change; else it stays. */
  erase?: 'row' | ((row: Row, personId: string) => object | 'row')
}
export type OwnList = OwnListOf<Record<string, unknown>>

/** One list; the row's type is forgotten, for a list is worked through without looking into it. */
export const ownList = <Row extends object>(list: OwnListOf<Row>): OwnList => list as unknown as OwnList

/** Rows of one commit, and of one part of an export. */
export const rowsInPart = 40

type Where = (personId: string) => Pick<ListOptions, 'partition' | 'index' | 'prefix' | 'newestFirst'>

/** All rows of an entity under a partition. */
export const rowsOf = <E extends Entity>(entity: E, where: Where): Pages<FormattedItem<E>> =>
  async (personId, cursor) => {
    const page = await listPage(entity, { ...where(personId), cursor, limit: rowsInPart })
    const keyOf = entity.computeKey as unknown as (row: FormattedItem<E>) => RowKey
    return { ...page, items: page.items.map((row) => ({ key: keyOf(row), row })) }
  }

/** Several pointers may lead to one row, which is worked on once. */
export const rowsFound = async <Row>(pointed: RowKey[]): Promise<OwnRow<Row>[]> => {
  const keys = [...new Map(pointed.map((key) => [`${key.pk}/${key.sk}`, key])).values()]
  const rows = await Promise.all(keys.map((key) => readRow<Row>(key)))
  return keys.flatMap((key, index) => {
    const row = rows[index]
    return row === undefined ? [] : [{ key, row }]
  })
}

/** The one row under a key. */
export const rowAt = <Row>(keyOf: (personId: string) => RowKey): Pages<Row> =>
  async (personId) => ({ items: await rowsFound<Row>([keyOf(personId)]) })

/** What the rows of a list point to. */
export const behind = <E extends Entity, Row>(
  entity: E, where: Where, keyOf: (pointer: FormattedItem<E>) => RowKey,
): Pages<Row> => async (personId, cursor) => {
  const page = await listPage(entity, { ...where(personId), cursor, limit: rowsInPart })
  return { ...page, items: await rowsFound<Row>(page.items.map(keyOf)) }
}

/** What is still open of somebody who wants to leave. */
export interface OpenMatter {
  step: ClosingStep
  count: number
  minutes?: number
  points?: number
  /** Has to be settled first; everything else ends by itself with the account. */
  first?: true
}

export interface Own {
  lists: OwnList[]
  open: (personId: string, at: number) => Promise<OpenMatter[]>
}

/** What stands in the place of a name that was erased. */
export const erasedName = '已注销'
