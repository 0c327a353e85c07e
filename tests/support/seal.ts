import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handIn } from '../../functions/audit/seal/hand-in.ts'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { tables } from './environment.ts'
import { clock } from './world.ts'

export type Row = Record<string, unknown>

let made = 0

/** An event row as a commit writes it, with one movement. */
export const eventRow = (fields: Row = {}): Row => {
  const at = clock.in(0)
  return {
    id: `tester.${String(made++).padStart(26, '0')}`, type: 'test', call: 'test', contentHash: 'x', actorId: 'tester',
    community: '990000000000', day: at.slice(0, 10), at, data: { note: '一' }, answer: {}, itemType: 'event',
    movements: [{
      movement: 'hours.record', from: 'serviceMinutes:issued:990000000000', to: 'serviceMinutes:volunteer:nobody',
      amount: 60, happenedAt: at, toSequence: 1,
    }],
    ...fields,
  }
}

export const putEvent = (row: Row): Promise<unknown> =>
  documentClient.send(new PutCommand({ TableName: tables.events, Item: row }))
export const dropEvent = (id: unknown): Promise<unknown> =>
  documentClient.send(new DeleteCommand({ TableName: tables.events, Key: { id } }))

/** Events that happened and were handed in, as one batch of the stream. */
export const happened = async (count: number, fields: Row = {}): Promise<Row[]> => {
  const rows = Array.from({ length: count }, () => eventRow(fields))
  for (const row of rows) await putEvent(row)
  await handIn(rows)
  return rows
}

/** The records of the seal in one partition, as they are stored. */
export const stored = async (partition: string): Promise<Row[]> => {
  const { Items = [] } = await documentClient.send(new QueryCommand({
    TableName: tables.records, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': partition },
    ConsistentRead: true,
  }))
  return Items
}
export const put = (row: Row): Promise<unknown> =>
  documentClient.send(new PutCommand({ TableName: tables.records, Item: row }))
export const drop = ({ pk, sk }: Row): Promise<unknown> =>
  documentClient.send(new DeleteCommand({ TableName: tables.records, Key: { pk, sk } }))
export const read = async (pk: string, sk: string): Promise<Row> =>
  (await documentClient.send(new GetCommand({ TableName: tables.records, Key: { pk, sk } }))).Item ?? {}

/** What the verifier says, run as a program of its own on files. */
export const verifyFiles = (receipt: string, ...heads: string[]): { code: number | null; says: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-verify-'))
  const files = [receipt, ...heads].map((text, index) => {
    const file = join(folder, `${index}.json`)
    writeFileSync(file, text)
    return file
  })
  const { status, stdout, stderr } = spawnSync(process.execPath, ['docs/verify/linli-verify.mjs', ...files], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return { code: status, says: stdout + stderr }
}
