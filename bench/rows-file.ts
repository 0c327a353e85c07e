import { marshall } from '@aws-sdk/util-dynamodb'
import { DatabaseSync } from 'node:sqlite'
import { tables } from './database.ts'

/**
 * Rows written straight into the file of the embedded database, in the form in which it keeps them itself: through its
 * door a million rows take twenty minutes.
 */

export type Row = Record<string, unknown>
/** `sk` with the letter of its type; a row with `listPk` stands in the index `lists` as well. */
export type Insert = (table: keyof typeof tables, pk: string, sk: string, row: Row) => void

/** All of it in one transaction, so that an engine that runs on the file sees all rows or none. */
export const writeToFile = (file: string, work: (insert: Insert, database: DatabaseSync) => void): void => {
  const database = new DatabaseSync(file, { timeout: 60_000 })
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000')
  const inserts = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, database.prepare(
    `INSERT OR REPLACE INTO "${table}" (pk, sk, item_json, item_size) VALUES (?, ?, ?, ?)`)]))
  const listed = database.prepare(
    `INSERT OR REPLACE INTO "${tables.records}::gsi::lists" (gsi_pk, gsi_sk, table_pk, table_sk, item_json) VALUES (?, ?, ?, ?, ?)`)
  database.exec('BEGIN IMMEDIATE')
  work((table, pk, sk, row) => {
    const text = JSON.stringify(marshall(row))
    inserts[table]?.run(`S:${pk}`, sk, text, text.length >> 1)
    if (row.listPk !== undefined) listed.run(`S:${String(row.listPk)}`, `S:${String(row.listSk)}`, `S:${pk}`, sk, text)
  }, database)
  database.exec('COMMIT')
  database.close()
}
