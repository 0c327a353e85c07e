import { DeleteCommand, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { randomUUID } from 'node:crypto'
import { holding } from '../../functions/entry/documents.ts'
import { type MovementDraft, type Wanted } from '../../functions/ledger/plan.ts'
import { post } from '../../functions/ledger/post.ts'
import { now } from '../../functions/platform/clock.ts'
import type { Request, Write } from '../../functions/platform/commit.ts'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { digestOf } from '../../functions/platform/ids.ts'
import { perform } from '../../functions/platform/perform.ts'
import { tables } from '../support/environment.ts'

/** Books to be reconciled, and hands that reach past the server into them. */

// These books have escrow accounts without a document of a context; tests/audit/documents.test.ts brings its own.
holding.forEach((end) => end())

export const fresh = (): string => randomUUID().replaceAll('-', '')
export const community = '990000000001'

const request = (): Request => {
  const id = fresh()
  return { actor: { id: 'tester', roles: [] }, eventId: `tester.${id}`, call: 'test', contentHash: digestOf(id), at: now() }
}

export const move = (
  movement: MovementDraft['movement'], from: string, to: string, amount: number, more: Partial<MovementDraft> = {},
): MovementDraft => ({ movement, from, to, amount, happenedAt: '2026-11-01T00:00:00.000Z', ...more })

export const book = (wanted: Partial<Wanted>, where = community, ...writes: Write[]): Promise<unknown> => {
  const as = request()
  const posting = { type: 'test.moved', community: where, data: {}, answer: {}, movements: [], ...wanted }
  return perform(as, () => post(as, posting, ...writes))
}

type Row = Record<string, unknown>
type TableName = keyof typeof tables

export const rowsOf = async (table: TableName): Promise<Row[]> => {
  const rows: Row[] = []
  let start: Row | undefined
  do {
    const page = await documentClient.send(new ScanCommand({
      TableName: tables[table], Limit: 500, ConsistentRead: true, ExclusiveStartKey: start,
    }))
    rows.push(...page.Items ?? [])
    start = page.LastEvaluatedKey
  } while (start)
  return rows
}

const keyOf = (table: TableName, row: Row): Row => {
  const names = { records: ['pk', 'sk'], events: ['id'], entries: ['account', 'sequence'] }[table]
  return Object.fromEntries(names.map((name) => [name, row[name]]))
}

export const put = (table: TableName, row: Row) =>
  documentClient.send(new PutCommand({ TableName: tables[table], Item: row }))
export const remove = (table: TableName, row: Row) =>
  documentClient.send(new DeleteCommand({ TableName: tables[table], Key: keyOf(table, row) }))
export const change = (table: TableName, row: Row, name: string, value: unknown) =>
  documentClient.send(new UpdateCommand({
    TableName: tables[table], Key: keyOf(table, row), UpdateExpression: 'SET #name = :value',
    ExpressionAttributeNames: { '#name': name }, ExpressionAttributeValues: { ':value': value },
  }))

/** Put a row back as it was, whatever has become of it. */
export const mend = put

const owners = Array.from({ length: 6 }, fresh)
export const owner = (index: number): string => owners[index % owners.length] ?? ''
const fund = fresh()
export const accounts = {
  member: (index: number) => `timeCredit:member:${owner(index)}`,
  household: (index: number) => `familyPoint:household:${owner(index)}`,
  fund: `cny:fund:${fund}`,
}

/** Credit earned and held, points with lots, gifts that the stream books, a frozen account; settled by the caller. */
export const fill = async (): Promise<void> => {
  for (let index = 0; index < 6; index++) {
    await book({ movements: [move('credit.earn', community, owner(index), 60 + index, { memo: '值班' })] })
    await book({ movements: [move('points.award', community, owner(index), 20, { lots: { '2028-10': 5, '2028-11': 15 } })] })
    await book({ movements: [move('credit.hold', owner(index), fresh(), 10)] })
    await book({ movements: [move('gift.receive', community, fund, 500 + index), move('gift.receive', community, fund, 7)] })
  }
  await book({ movements: [move('points.hold', owner(0), fresh(), 8)] })
  await book({ marks: [{ account: accounts.member(5), state: 'frozen' }] })
  await book({ movements: [move('credit.earn', '990000000002', owner(0), 5)] }, '990000000002')
}
