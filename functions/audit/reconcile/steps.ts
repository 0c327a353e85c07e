import type { ScanCommandInput } from '@aws-sdk/client-dynamodb'
import { entriesTable, eventsTable, recordsTable } from '../../platform/dynamo.ts'
import { type Position, type ScanPage, scanPage } from '../scan.ts'
import { type Look, looksPage } from './documents.ts'
import { endEntries, readEntries } from './entries.ts'
import { readEvents } from './events.ts'
import { differs, endLocating, locateEntries, locateEvents, locateRecords } from './locate.ts'
import { endRecords, readRecords } from './records.ts'
import { type Run, type StepName, isFull, report } from './run-state.ts'

export interface Step {
  page: (from: Position, size: number) => Promise<ScanPage<unknown>>
  read: (run: Run, items: never[]) => Promise<void>
  end?: (run: Run) => Promise<void>
  next: (run: Run) => StepName | 'done'
}

const allEntries: ScanCommandInput = { TableName: entriesTable.getName() }
/** Of the events only what moves: not what they say and answer. */
const allEvents: ScanCommandInput = {
  TableName: eventsTable.getName(), ProjectionExpression: 'id, community, #type, #at, movements, marks',
  ExpressionAttributeNames: { '#type': 'type', '#at': 'at' },
}
const books: ScanCommandInput = {
  TableName: recordsTable.getName(), FilterExpression: 'begins_with(pk, :journal) OR begins_with(pk, :totals)',
  ExpressionAttributeValues: { ':journal': { S: 'journal#' }, ':totals': { S: 'totals#' } },
}

const scan = (input: ScanCommandInput) => (from: Position, size: number) =>
  scanPage({ ...input, Limit: size }, from)

/** Documents whose account holds something were looked at with the account; this finds those whose account does not. */
const readDocuments = async (run: Run, looks: Look[]): Promise<void> => {
  if (isFull(run)) return
  report(run, (await Promise.all(looks.map((look) => look()))).flat())
}

/**
 * Each step reads one table, or the documents that the contexts have registered, from its beginning to its end; the
 * last three only where something differs.
 */
export const steps: Record<StepName, Step> = {
  entries: { page: scan(allEntries), read: readEntries, end: endEntries, next: () => 'events' },
  events: { page: scan(allEvents), read: readEvents, next: () => 'records' },
  records: { page: scan(books), read: readRecords, end: endRecords, next: () => 'documents' },
  documents: {
    page: looksPage, read: readDocuments, next: (run) => (differs(run) ? 'locateEntries' : 'done'),
  },
  locateEntries: { page: scan(allEntries), read: locateEntries, next: () => 'locateEvents' },
  locateEvents: { page: scan(allEvents), read: locateEvents, next: () => 'locateRecords' },
  locateRecords: { page: scan(books), read: locateRecords, end: endLocating, next: () => 'done' },
}
