import { balanceOf } from '../../ledger/balance.ts'
import { isSettled, kinds } from '../../ledger/chart.ts'
import { AccountRow } from '../../ledger/items.ts'
import { listPage } from '../../platform/list.ts'
import type { Span } from './span.ts'

/** The balances at the end of the books, or why none are given. */
export type Closing = { balances: { account: string; balance: number }[] } | { because: string }

// What is booked by the stream comes within seconds; where nothing came for so long, nothing is on its way.
const quietMs = 120_000
const mostAccounts = 100

/**
 * The balances of the accounts that the stream books, where the export has the whole of a community's books and they
 * are at rest. Every other account is asserted entry by entry.
 */
export const closingOf = async (
  span: Span, asset: string | undefined, newest: string | undefined,
): Promise<Closing> => {
  if (!span.whole || !newest) return { because: 'the file has not the whole of the books' }
  if (Date.parse(span.until) - Date.parse(newest) < quietMs) return { because: 'movements were booked just before' }
  const booked = Object.keys(kinds).filter((kind) => isSettled(`${kind}:`) && (!asset || kind.startsWith(`${asset}:`)))
  const lists = await Promise.all(booked.map((kind) => listPage(AccountRow, {
    partition: `accounts#${span.community}`, prefix: `${kind}:`, limit: mostAccounts,
  })))
  const accounts = lists.flatMap(({ items }) => items.map(({ account }) => account))
  const balances = await Promise.all(accounts.map(async (account) => ({ account, balance: await balanceOf(account) })))
  return { balances }
}
