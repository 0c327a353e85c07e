import { type Refusal, refusals } from '../../shared/refusals.ts'
import type { Request } from '../platform/commit.ts'
import { RefusalError } from '../platform/refusal.ts'
import { readPresent } from './balance.ts'
import { hasFloor, partsOf } from './chart.ts'
import { type Wanted, accountsOf } from './plan.ts'
import { preview } from './post.ts'

/** The changes of the accounts with a balance of their own, in the order in which they are touched. */
const changesOf = ({ movements }: Wanted): Map<string, number> => {
  const changes = new Map<string, number>()
  for (const movement of movements) {
    const { from, to } = accountsOf(movement)
    const amount = typeof movement.amount === 'number' ? movement.amount : movement.amount.upTo
    for (const [account, change] of [[from, -amount], [to, amount]] as const) {
      if (hasFloor(account)) changes.set(account, (changes.get(account) ?? 0) + change)
    }
  }
  return changes
}

/** What the community would carry, by asset. */
const carriedIn = ({ movements }: Wanted) => movements.filter(({ movement }) => movement.endsWith('.writeOff'))
  .map((movement) => ({ asset: partsOf(accountsOf(movement).from).asset, amount: Number(movement.amount) }))

const refusalOf = async (request: Request, wanted: Wanted): Promise<Refusal | undefined> => {
  try {
    await preview(request, wanted)
    return undefined
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    return error.code
  }
}

type Renamed = Partial<Record<Refusal, Refusal>>

/**
 * What posting would do, without doing it: the accounts that it would touch with their balances before and after, what
 * the community would carry of it, and whether it would be refused as things stand. A balance after that is below zero
 * is what it would be refused for. `renamed`: what the use case calls a refusal of the ledger.
 */
export const foresee = async (request: Request, wanted: Wanted, renamed: Renamed = {}) => {
  const [refused, accounts] = await Promise.all([
    refusalOf(request, wanted),
    Promise.all([...changesOf(wanted)].map(async ([account, change]) => {
      const { account: present, balance } = await readPresent(account)
      return { account: present, asset: partsOf(account).asset, before: balance, after: balance + change }
    })),
  ])
  const code = refused && (renamed[refused] ?? refused)
  const refusal = code && { code, zh: refusals[code].zh, en: refusals[code].en }
  return { accounts, carried: carriedIn(wanted), ...(refusal ? { refusal } : {}) }
}
