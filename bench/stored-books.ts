import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { createHash } from 'node:crypto'
import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, startDatabase } from '../infra/local/database.ts'
import { createTables } from '../infra/local/tables.ts'
import { bareClient, tables } from './database.ts'
import { type Row, writeToFile } from './rows-file.ts'

/** Books of any size: credit earned in a hundred communities, twenty entries an account. */

/** The most movements that a figure stores; fewer by `LINLI_BENCH_MOVEMENTS`, for a quick look. */
export const largest = Number(process.env.LINLI_BENCH_MOVEMENTS ?? 1_000_000)

const communities = 100
export const entriesAnAccount = 20
const firstMs = Date.parse('2026-11-01T02:00:00.000Z')
const hourMs = 3_600_000
const amount = 30

const communityOf = (account: number): string => `99${String(account % communities).padStart(10, '0')}`

const rowsOf = (index: number): { events: Row; entries: Row; records: Row } => {
  const account = Math.floor(index / entriesAnAccount)
  const sequence = (index % entriesAnAccount) + 1
  const community = communityOf(account)
  const bookedAt = new Date(firstMs + sequence * hourMs + (account % hourMs)).toISOString()
  // Ids spread over the tables as those of real requests do.
  const id = `per_bench.${createHash('md5').update(String(index)).digest('hex').slice(0, 26)}`
  const [from, to] = [`timeCredit:issued:${community}`, `timeCredit:member:per_${String(account).padStart(10, '0')}`]
  const base = { movement: 'credit.earn', amount, happenedAt: bookedAt, reference: `shift_${index % 1000}` }
  const movementId = `${id}~0`
  return {
    events: {
      id, type: 'hours.confirmed', call: 'POST /shifts/:shiftId/confirmations', contentHash: 'x'.repeat(43),
      actorId: 'per_bench', community, day: '2026-11-01', at: bookedAt, data: { minutes: amount }, answer: { movementId },
      movements: [{ ...base, from, to, toSequence: sequence }],
    },
    entries: { ...base, account: to, sequence, balance: sequence * amount, movementId, counterAccount: from, bookedAt },
    records: {
      ...base, pk: `journal#${community}`, sk: `${bookedAt}#${movementId}`, itemType: 'journal', community, bookedAt,
      movementId, eventId: id, eventType: 'hours.confirmed', asset: 'timeCredit', from, to,
    },
  }
}

const totalsOf = (movements: number): Row[] => {
  const sums = new Map<string, number>()
  for (let index = 0; index < movements; index++) {
    const community = communityOf(Math.floor(index / entriesAnAccount))
    sums.set(community, (sums.get(community) ?? 0) + amount)
  }
  return [...sums].flatMap(([community, sum]) => [['timeCredit:issued', -sum], ['timeCredit:member', sum]].map(
    ([kind, balance]) => ({ pk: `totals#${community}`, sk: kind, itemType: 'total', community, kind, balance })))
}

/** One account through the door, so that the file shows in which form the engine keeps entry numbers. */
const writeSample = async (endpoint: string): Promise<void> => {
  const client = bareClient(endpoint)
  const puts = Array.from({ length: entriesAnAccount }, (_, index) =>
    ({ PutRequest: { Item: marshall(rowsOf(index).entries) } }))
  await client.send(new BatchWriteItemCommand({ RequestItems: { [tables.entries]: puts } }))
  client.destroy()
}

/** Write the books of so many movements into the file of an engine that does not run. */
const writeRows = (file: string, movements: number): void => writeToFile(file, (insert, database) => {
  const numbers = (database.prepare(`SELECT sk FROM "${tables.entries}" ORDER BY sk`).all() as { sk: string }[]).map(({ sk }) => sk)
  for (let index = 0; index < movements; index++) {
    const { events, entries, records } = rowsOf(index)
    insert('events', String(events.id), '', events)
    insert('entries', String(entries.account), numbers[index % entriesAnAccount] ?? '', entries)
    insert('records', String(records.pk), `S:${String(records.sk)}`, records)
  }
  for (const row of totalsOf(movements)) insert('records', String(row.pk), `S:${String(row.sk)}`, row)
})

let made: string | undefined
const folder = (): string => {
  if (made) return made
  const path = mkdtempSync(join(tmpdir(), 'linli-books-'))
  process.once('exit', () => rmSync(path, { recursive: true, force: true }))
  made = path
  return path
}

const written = new Map<number, string>()

const fileOf = async (movements: number): Promise<string> => {
  const known = written.get(movements)
  if (known) return known
  const file = join(folder(), `${movements}.sqlite`)
  const empty = await startDatabase(file)
  await createTables(empty.endpoint, tables, false)
  await writeSample(empty.endpoint)
  await empty.stop()
  writeRows(file, movements)
  written.set(movements, file)
  return file
}

let copies = 0

/** An engine of its own on books of so many movements, which are written once a run. */
export const startBooks = async (movements: number): Promise<Database> => {
  const file = join(folder(), `copy${copies++}.sqlite`)
  copyFileSync(await fileOf(movements), file, constants.COPYFILE_FICLONE)
  const { endpoint, stop } = await startDatabase(file)
  return { endpoint, stop: async () => { await stop(); rmSync(file) } }
}
