import type { Output } from '../../../../shared/contract/index.ts'
import { hoursText } from '../../../../shared/units.ts'
import { accountParts } from '../../format/account.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMoment } from '../../format/moment.ts'

export type AccountRow = Output<'GET /audit/accounts'>['items'][number]

/** The kind with its asset, `timeCredit:member`, whichever of the two ways it arrives. */
export const fullKind = (asset: string, kind: string): string => (kind.includes(':') ? kind : `${asset}:${kind}`)

export interface AccountFilter {
  kind: string | undefined
  owner: string
}

/** The part of the filter that the server does not know. */
export const keepAccount = ({ kind, owner }: AccountFilter) => (row: AccountRow): boolean =>
  (!kind || fullKind(row.asset, row.kind) === kind)
  && (!owner || row.ownerName.includes(owner) || accountParts(row.account).owner.includes(owner))

/** Kinds where quantities come into being or end: they keep no balance and no statement of their own. */
const sources = new Set(['issued', 'retired', 'received', 'paid'])
export const isSource = (account: string): boolean => sources.has(accountParts(account).kind)

/** Hours for a reader, for the two assets kept in minutes. */
export const hoursCell = (asset: string, amount: number): Cell =>
  asset === 'serviceMinutes' || asset === 'timeCredit' ? Number(hoursText(amount)) : undefined

export const accountCells = (row: AccountRow): Cell[] => [
  row.account, row.asset, fullKind(row.asset, row.kind), row.ownerName, row.balance, hoursCell(row.asset, row.balance),
  row.openedAt && chinaMoment(row.openedAt),
]
export const accountHeader = ['account', 'asset', 'kind', 'owner', 'balance', 'hours', 'openedAtChina'] as const
