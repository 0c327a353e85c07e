import { type Kind, partsOf } from '../../ledger/chart.ts'
import type { Fault } from '../items.ts'
import { readStanding } from '../../ledger/balance.ts'
import { inEveryLook } from './looks.ts'

/** How much must be in an account by the document behind it: an order, a redemption, a disbursement request. */
export type Document = (account: string) => Promise<number>

/**
 * What the accounts of a kind are held against. A context that has such documents gives its function here, where the
 * functions are put together (functions/entry).
 */
export const documents: Partial<Record<Kind, Document>> = {}

/** Hold an account against its document. */
export const checkDocument = async (account: string): Promise<Fault[]> => {
  const document = documents[partsOf(account).kind]
  if (!document) return []
  return inEveryLook(async () => {
    const [expected, { balance }] = await Promise.all([document(account), readStanding(account)])
    if (expected === balance) return []
    return [{ code: 'escrow.differs', subject: account, expected: String(expected), found: String(balance) }]
  })
}
