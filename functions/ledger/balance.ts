import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { entriesTable } from '../platform/dynamo.ts'
import { Entry } from './items.ts'
import type { Standing } from './plan.ts'

const nothing: Standing = { sequence: 0, balance: 0 }

/** The newest entry of an account with a floor, strongly consistent: one read unit; otherwise half of one. */
export const readStanding = async (account: string, consistent = true): Promise<Standing> => {
  const { Items = [] } = await entriesTable.build(QueryCommand).query({ partition: account })
    .entities(Entry).options({ limit: 1, reverse: true, consistent }).send()
  return Items[0] ?? nothing
}

/** The account, or the one that it was closed for, and where it stands. */
export const readPresent = async (account: string): Promise<Standing & { account: string }> => {
  const standing = await readStanding(account)
  return standing.successor ? readPresent(standing.successor) : { ...standing, account }
}

/** The balance of an account with a floor, in the asset's unit. */
export const balanceOf = async (account: string): Promise<number> => (await readStanding(account)).balance

const mostRemembered = 10_000
const remembered = new Map<string, Standing>()

/** What this process last knew of an account. It may be old: a write based on it then fails and reads again. */
export const recall = async (account: string): Promise<Standing> => remembered.get(account) ?? readStanding(account)

export const remember = (account: string, standing: Standing): void => {
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(account, standing)
}

export const forget = (account: string): void => { remembered.delete(account) }
