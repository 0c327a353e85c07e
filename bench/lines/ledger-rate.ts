import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { bareTransfer } from '../bare-ledger.ts'
import { bareClient } from '../database.ts'
import { type Ledger, freshId, loadLedger, move, newMembers } from '../ledger.ts'
import { type Line, median } from '../line.ts'
import { rateOf } from '../rate.ts'

const transfersARound = 200
const accounts = 1_000
const rounds = 30
const roundsToWarmUp = 10
const minutes = 80_000

type Works = () => (() => Promise<unknown>)[]

/** Rounds of both in turns, so that a noisy machine is noisy to both; the first ones warm up and do not count. */
const compare = async (own: Works, other: Works, clients: number): Promise<[number, number]> => {
  const rates: [number, number][] = []
  for (let round = 0; round < rounds; round++) {
    const first = await rateOf(own(), clients)
    rates.push([first, await rateOf(other(), clients)])
  }
  const counted = rates.slice(roundsToWarmUp)
  return [median(counted.map(([rate]) => rate)), median(counted.map(([, rate]) => rate))]
}

/** Transfers between so many pairs of accounts, one pair after the other. */
const transfersOf = ({ postAll }: Ledger, owners: string[]): Works => {
  let next = 0
  return () => Array.from({ length: transfersARound }, () => {
    const owner = owners[next++ % owners.length] ?? ''
    return () => postAll(move('credit.hold', owner, owner, 1))
  })
}

/** Transfers a second at 1, 8 and 64 clients on 1,000 pairs of accounts, beside the bare SDK sending the same items. */
export const ledgerTransferRate = async (): Promise<Line[]> => {
  const ledger = await loadLedger()
  const client = DynamoDBDocumentClient.from(bareClient(), { marshallOptions: { removeUndefinedValues: true } })
  const own = transfersOf(ledger, await newMembers(ledger, accounts, minutes))
  const bareOwners = Array.from({ length: accounts }, freshId)
  let next = 0
  const bare: Works = () => Array.from({ length: transfersARound }, () => {
    const place = next++
    return bareTransfer(client, bareOwners[place % accounts] ?? '', Math.floor(place / accounts) + 2)
  })
  const lines: Line[] = []
  for (const clients of [1, 8, 64]) {
    const [value, floor] = await compare(own, bare, clients)
    const name = `ledger.transfer.rate.${clients}`
    lines.push({ name, value, unit: 'transfers/s', floor, goal: 'ratio at least 0.85' })
  }
  return lines
}

/** 64 clients who crowd on 10 accounts (5 members, 5 orders), beside 64 clients on 1,000. */
export const ledgerBusyRate = async (): Promise<Line[]> => {
  const ledger = await loadLedger()
  const crowded = transfersOf(ledger, await newMembers(ledger, 5, minutes))
  const spread = transfersOf(ledger, await newMembers(ledger, 500, minutes))
  const [value, floor] = await compare(crowded, spread, 64)
  return [{ name: 'ledger.busy.rate', value, unit: 'transfers/s', floor, goal: 'ratio at least 0.7' }]
}
