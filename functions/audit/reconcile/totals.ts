import { QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { partsOf } from '../../ledger/chart.ts'
import { database, recordsTable } from '../../platform/dynamo.ts'
import type { Fault } from '../items.ts'
import { inEveryLook } from './looks.ts'
import type { RawRow } from './members.ts'

/** A sum for each kind of account of a community: as many as the chart has kinds. */
export type Sums = Record<string, number>

export const addRow = (sums: Sums, { from, to, amount }: Pick<RawRow, 'from' | 'to' | 'amount'>): void => {
  const [giving, taking] = [partsOf(from).kind, partsOf(to).kind]
  sums[giving] = (sums[giving] ?? 0) - amount
  sums[taking] = (sums[taking] ?? 0) + amount
}

const pageSize = 500
const highest = '\uffff'

async function* queryAll<T>(partition: string, from: string, to: string, limit = pageSize): AsyncGenerator<T> {
  let start: Record<string, never> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await database.send(new QueryCommand({
      TableName: recordsTable.getName(), Limit: limit, ConsistentRead: true, ExclusiveStartKey: start,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: marshall({ ':pk': partition, ':from': from, ':to': to }),
    }))
    yield* Items.map((one) => unmarshall(one) as T)
    start = LastEvaluatedKey as typeof start
  } while (start)
}

const sumsOf = async (community: string, from: string, to: string): Promise<Sums> => {
  const sums: Sums = {}
  for await (const row of queryAll<RawRow>(`journal#${community}`, from, to)) addRow(sums, row)
  return sums
}

const totalsOf = async (community: string): Promise<Sums> => {
  const totals: Sums = {}
  for await (const { kind, balance } of queryAll<{ kind: string; balance: number }>(
    `totals#${community}`, ' ', highest)) totals[kind] = balance
  return totals
}

const kindsOf = (...all: Sums[]): string[] => [...new Set(all.flatMap((sums) => Object.keys(sums)))].sort()

const isSame = (one: Sums, other: Sums): boolean =>
  kindsOf(one, other).every((kind) => (one[kind] ?? 0) === (other[kind] ?? 0))

const mostTries = 20

/**
 * A community's totals as they were without what was booked from `upTo` on. A journal row and what it adds to the
 * totals are one transaction; so where the totals are the same before and after the late rows are read, those rows
 * are just what the totals hold of them.
 */
const totalsUpTo = async (community: string, upTo: string): Promise<Sums> => {
  let totals = await totalsOf(community)
  let late: Sums = {}
  for (let tries = 0; tries < mostTries; tries++) {
    late = await sumsOf(community, upTo, highest)
    const after = await totalsOf(community)
    if (isSame(totals, after)) break
    totals = after
  }
  return Object.fromEntries(kindsOf(totals, late).map((kind) => [kind, (totals[kind] ?? 0) - (late[kind] ?? 0)]))
}

const unbalanced = (community: string, totals: Sums): Fault[] => {
  const assets = [...new Set(Object.keys(totals).map((kind) => partsOf(kind).asset))].sort()
  return assets.flatMap((asset) => {
    const sum = Object.keys(totals).filter((kind) => partsOf(kind).asset === asset)
      .reduce((all, kind) => all + (totals[kind] ?? 0), 0)
    const subject = `${community} ${asset}`
    return sum === 0 ? [] : [{ code: 'asset.unbalanced', subject, expected: '0', found: `${sum}` }]
  })
}

const compare = (community: string, expected: Sums, found: Sums): Fault[] => [
  ...kindsOf(expected, found).filter((kind) => (expected[kind] ?? 0) !== (found[kind] ?? 0)).map((kind) => ({
    code: 'total.differs', subject: `${community} ${kind}`, expected: `${expected[kind] ?? 0}`,
    found: `${found[kind] ?? 0}`,
  })),
  ...unbalanced(community, found),
]

/**
 * Hold a community's totals against the sums of its journal up to the moment, as a scan gave them. Where they differ
 * the journal is read again: a row may have been written behind the scan.
 */
export const checkTotals = async (community: string, sums: Sums, upTo: string): Promise<Fault[]> => {
  if (compare(community, sums, await totalsUpTo(community, upTo)).length === 0) return []
  return inEveryLook(async () => {
    const body = await sumsOf(community, ' ', upTo)
    return compare(community, body, await totalsUpTo(community, upTo))
  })
}

/** Whether a community has a journal. */
export const hasJournal = async (community: string): Promise<boolean> => {
  for await (const _ of queryAll(`journal#${community}`, ' ', highest, 1)) return true
  return false
}
