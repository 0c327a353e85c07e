import type { ScanCommandInput } from '@aws-sdk/client-dynamodb'
import { entriesTable, eventsTable, recordsTable } from '../../platform/dynamo.ts'
import { endEntries, readEntries } from './entries.ts'
import { readEvents } from './events.ts'
import { differs, endLocating, locateEntries, locateEvents, locateRecords } from './locate.ts'
import { endRecords, readRecords } from './records.ts'
import type { Run, StepName } from './run-state.ts'

export interface Step {
  scan: ScanCommandInput
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

/** Each step reads one table from its beginning to its end; the last three only where something differs. */
export const steps: Record<StepName, Step> = {
  entries: { scan: allEntries, read: readEntries, end: endEntries, next: () => 'events' },
  events: { scan: allEvents, read: readEvents, next: () => 'records' },
  records: {
    scan: books, read: readRecords, end: endRecords, next: (run) => (differs(run) ? 'locateEntries' : 'done'),
  },
  locateEntries: { scan: allEntries, read: locateEntries, next: () => 'locateEvents' },
  locateEvents: { scan: allEvents, read: locateEvents, next: () => 'locateRecords' },
  locateRecords: { scan: books, read: locateRecords, end: endLocating, next: () => 'done' },
}
