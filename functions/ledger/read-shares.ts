import { now } from '../platform/clock.ts'
import { householdPoints } from './chart.ts'
import type { Entry } from './items.ts'
import { type Shares, sharesFrom } from './shares.ts'
import { statement } from './statement.ts'

// Whatever came earlier has ended by now (FP-08: 24 months), so nothing of it can be anybody's part.
const monthsBack = 25
const dayMs = 86_400_000
const readAtOnce = 500

export interface ReadShares extends Shares {
  account: string
  sequence: number
  balance: number
}

/** The shares in a household's points as its account stands, strongly consistent; counts reach two years back. */
export const readShares = async (householdId: string): Promise<ReadShares> => {
  const account = householdPoints(householdId)
  const from = new Date(now() - monthsBack * 31 * dayMs).toISOString()
  const entries: Entry[] = []
  let cursor: string | undefined
  do {
    const page = await statement(account, cursor, readAtOnce)
    entries.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined && (entries.at(-1)?.bookedAt ?? '') >= from)
  const [newest] = entries
  const counted = entries.reverse()
  const known = cursor === undefined ? undefined : counted.shift()
  const shares = sharesFrom(known?.lots ?? {}, counted)
  return { account, sequence: newest?.sequence ?? 0, balance: newest?.balance ?? 0, ...shares }
}
