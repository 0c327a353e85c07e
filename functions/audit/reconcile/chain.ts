import { ceilingOf, hasFloor, hasLots, isSettled, kinds, partsOf, passesFreeze } from '../../ledger/chart.ts'
import type { Entry } from '../../ledger/items.ts'
import { totalOf } from '../../ledger/lots.ts'
import type { Fault } from '../items.ts'

/** Pure: what is wrong with an entry beside the one before it in its account. */

const nothing = { sequence: 0, balance: 0, state: undefined, bookedAt: '' }

type Finding = [code: string, expected: unknown, found: unknown]
type Before = Pick<Entry, 'sequence' | 'balance' | 'state' | 'bookedAt'>

const isMark = ({ movement }: Entry): boolean => movement.startsWith('account.')

const wrongBalance = (entry: Entry, before: Before): Finding[] => {
  const { account, sequence, amount, balance, bookedAt } = entry
  const sum = before.balance + amount
  if (sequence !== before.sequence + 1) return [['entry.gap', before.sequence + 1, sequence]]
  const ceiling = ceilingOf(account)
  return [
    ...(balance === sum && Number.isSafeInteger(balance) ? [] : [['entry.balance', sum, balance] as Finding]),
    ...(bookedAt < before.bookedAt ? [['entry.order', before.bookedAt, bookedAt] as Finding] : []),
    ...(balance < 0 ? [['entry.floor', 0, balance] as Finding] : []),
    ...(amount > 0 && balance > ceiling && !isSettled(account) ? [['entry.ceiling', ceiling, balance] as Finding] : []),
  ]
}

/**
 * A mark changes the state and nothing else; a movement needs an open account, or is one that a freeze lets pass
 * (TB-11); the stream books whatever the state.
 */
const wrongState = (entry: Entry, before: Before): Finding[] => {
  const was = before.state ?? 'open'
  const is = entry.state ?? 'open'
  if (isMark(entry)) {
    const wanted = entry.movement.slice('account.'.length)
    const isRight = is === wanted && was !== wanted && entry.amount === 0
    if (!isRight) return [['entry.state', `${was} to ${wanted}`, `${was} to ${is}, amount ${entry.amount}`]]
    return is === 'closed' && entry.balance !== 0 ? [['entry.closed', 0, entry.balance]] : []
  }
  if (entry.settles !== undefined) return was === is ? [] : [['entry.state', was, is]]
  const staysFrozen = was === 'frozen' && passesFreeze(entry.movement, entry.amount)
  if (was !== 'open' && !staysFrozen) return [['entry.moved', was, entry.movement]]
  return is === was ? [] : [['entry.state', was, is]]
}

const wrongLots = ({ account, balance, lots }: Entry): Finding[] => {
  if (!hasLots(account)) return lots ? [['entry.lots', '-', totalOf(lots)]] : []
  const sum = totalOf(lots ?? {})
  const isRight = sum === balance && Object.values(lots ?? {}).every((amount) => amount > 0)
  return isRight ? [] : [['entry.lots', balance, sum]]
}

/** Only the stream credits a settled account, and it does nothing else. */
const wrongBooking = (entry: Entry): Finding[] => {
  const { account, amount, settles } = entry
  const booksByStream = isSettled(account) && amount > 0
  if (booksByStream === (settles !== undefined)) return []
  return [['entry.settles', booksByStream ? '1 or more' : '-', settles ?? '-']]
}

/** An account that keeps entries; what no chart knows keeps none. */
const isKept = (account: string): boolean => partsOf(account).kind in kinds && hasFloor(account)

/** The faults of an entry, given the one before it in its account, if there is one. */
export const faultsOfEntry = (entry: Entry, before: Entry | undefined): Fault[] => {
  const subject = `${entry.account} #${entry.sequence}`
  const findings: Finding[] = isKept(entry.account)
    ? [
        ...wrongBalance(entry, before ?? nothing), ...wrongLots(entry), ...wrongBooking(entry),
        ...(entry.sequence === (before?.sequence ?? 0) + 1 ? wrongState(entry, before ?? nothing) : []),
      ]
    : [['entry.account', '-', partsOf(entry.account).kind]]
  return findings.map(([code, expected, found]) =>
    ({ code, subject, expected: String(expected), found: String(found) }))
}
