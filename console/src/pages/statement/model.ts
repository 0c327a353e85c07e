import { categoryWordsOf } from '../../../../shared/services.ts'
import type { Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMoment } from '../../format/moment.ts'
import { accountParts } from '../../format/account.ts'
import type { Words } from '../../text/words.ts'
import { hoursCell } from '../accounts/model.ts'

export type Entry = Output<'GET /accounts/:account/statement'>['items'][number]
export type Account = Output<'GET /accounts/:account'>
export type Mark = Account['state']

/** What can be done to an account as it stands; only an empty one is closed. */
export const marksFrom = ({ state, balance }: Pick<Account, 'state' | 'balance'>): Mark[] => {
  if (state !== 'open') return ['open']
  return balance === 0 ? ['frozen', 'closed'] : ['frozen']
}

/** What time credit moved for, in words; nothing where the memo says it already, or there is none. */
export const categoryWords = ({ category = '', memo }: Pick<Entry, 'category' | 'memo'>): Words => {
  const found = categoryWordsOf(category)
  return found && found.zh !== memo ? { zh: found.zh, en: found.en } : { zh: '', en: '' }
}

export type Direction = 'into' | 'out'

export interface StatementFilter {
  movement: string | undefined
  direction: string | undefined
}

export const keepEntry = ({ movement, direction }: StatementFilter) => (entry: Entry): boolean =>
  (!movement || entry.movement === movement) && (!direction || (direction === 'into') === entry.amount > 0)

export const entryHeader = [
  'sequence', 'bookedAtChina', 'happenedAtChina', 'movement', 'counterAccount', 'amount', 'balance', 'hours',
  'balanceHours', 'memo', 'category', 'movementId', 'reverses',
] as const
export const entryCells = (entry: Entry): Cell[] => {
  const { asset } = accountParts(entry.account)
  return [
    entry.sequence, chinaMoment(entry.bookedAt), chinaMoment(entry.happenedAt), entry.movement, entry.counterAccount,
    entry.amount, entry.balance, hoursCell(asset, entry.amount), hoursCell(asset, entry.balance), entry.memo,
    entry.category, entry.movementId, entry.reverses,
  ]
}
