import { readStanding } from '../../ledger/balance.ts'
import { type Kind, partsOf } from '../../ledger/chart.ts'
import type { Entry } from '../../ledger/items.ts'
import type { Page } from '../../platform/list.ts'
import type { Fault } from '../items.ts'
import type { Position } from '../scan.ts'
import { inEveryLook } from './looks.ts'

/**
 * What an open document says: an order, a redemption, a disbursement request. `amount` in the unit of the account's
 * asset; an order of 90 minutes says `{ account: 'timeCredit:order:ord_…', amount: 90 }`.
 */
export interface Held { account: string; amount: number }

/**
 * What a context knows of the documents behind one kind of escrow account. Both functions must tell the same, and a
 * document must open, change and end in the same commit as the movement that fills or empties its account: then no two
 * strongly consistent looks at both differ but for a commit passing by, and those are looked at three times.
 */
export interface DocumentSource {
  /** What must be in the account; undefined where no document is open for it: never was, or has ended. */
  amountOf: (account: string) => Promise<number | undefined>
  /** All open documents, page by page, in any order; one that ends meanwhile may be given or not. */
  openPage: (cursor: string | undefined) => Promise<Page<Held>>
}

const sources = new Map<Kind, DocumentSource>()

/**
 * Hold the escrow accounts of a kind against the documents of a context from now on. Contexts do not know audit and
 * audit knows no context, so they are brought together in functions/entry/documents.ts, before anything reconciles.
 *
 * Reconciliation then names an account that holds something without an open document (`escrow.noDocument`), and a
 * document whose account holds more or less than it says, or nothing at all (`escrow.differs`). Gives back how to end
 * it.
 */
export const holdAgainst = (kind: Kind, source: DocumentSource): (() => void) => {
  if (sources.has(kind)) throw new Error(`The accounts of ${kind} are held against documents already.`)
  sources.set(kind, source)
  return () => { sources.delete(kind) }
}

const compare = async (source: DocumentSource, account: string): Promise<Fault[]> => {
  const [expected, { balance }] = await Promise.all([source.amountOf(account), readStanding(account)])
  if (balance === (expected ?? 0)) return []
  return expected === undefined
    ? [{ code: 'escrow.noDocument', subject: account, expected: '0', found: String(balance) }]
    : [{ code: 'escrow.differs', subject: account, expected: String(expected), found: String(balance) }]
}

/**
 * Hold an account against its document, given its newest entry, where its kind has documents. Empty ones are left to
 * the documents: one that is open finds that its account is empty.
 */
export const checkAccount = async ({ account, balance }: Entry): Promise<Fault[]> => {
  const source = balance === 0 ? undefined : sources.get(partsOf(account).kind)
  return source ? inEveryLook(() => compare(source, account)) : []
}

/** Hold an open document against its account, which may not even have an entry. */
const checkHeld = async (kind: Kind, source: DocumentSource, { account }: Held): Promise<Fault[]> => {
  if (partsOf(account).kind === kind) return inEveryLook(() => compare(source, account))
  return [{ code: 'escrow.differs', subject: account, expected: kind, found: partsOf(account).kind }]
}

/** Rows of a context that must agree with one another: its keys page by page, and what is wrong with one. */
export interface Check {
  page: (cursor: string | undefined) => Promise<Page<string>>
  faultsOf: (key: string) => Promise<Fault[]>
}

const checks = new Map<string, Check>()

/** Look at these rows too, under a name of their own, from now on. Gives back how to end it. */
export const alsoCheck = (name: string, check: Check): (() => void) => {
  if (checks.has(name)) throw new Error(`There is a check ${name} already.`)
  checks.set(name, check)
  return () => { checks.delete(name) }
}

/** One thing to look at. */
export type Look = () => Promise<Fault[]>

const looksAt = async (name: string, cursor: string | undefined): Promise<Page<Look>> => {
  const check = checks.get(name)
  if (check) {
    const page = await check.page(cursor)
    return { ...page, items: page.items.map((key) => () => inEveryLook(() => check.faultsOf(key))) }
  }
  const kind = name as Kind
  const source = sources.get(kind)
  if (!source) return { items: [] }
  const page = await source.openPage(cursor)
  return { ...page, items: page.items.map((held) => () => checkHeld(kind, source, held)) }
}

const namesInOrder = (): string[] => [...sources.keys(), ...checks.keys()].sort()

/** The open documents of all kinds and what is checked besides, page by page, going on behind the position. */
export const looksPage = async (from: Position): Promise<{ items: Look[]; next: Position }> => {
  const name = namesInOrder().find((one) => one >= (from?.kind?.S ?? ''))
  if (!name) return { items: [], next: undefined }
  const { items, cursor } = await looksAt(name, from?.kind?.S === name ? from.cursor?.S : undefined)
  const following = cursor ? name : namesInOrder().find((one) => one > name)
  if (following === undefined) return { items, next: undefined }
  return { items, next: { kind: { S: following }, ...(cursor ? { cursor: { S: cursor } } : {}) } }
}
