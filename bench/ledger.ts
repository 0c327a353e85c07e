import { randomBytes } from 'node:crypto'
import type { Request } from '../functions/platform/commit.ts'
import type { MovementDraft } from '../functions/ledger/plan.ts'

export const community = '990000000000'
export const contentHash = 'x'.repeat(43)
const run = randomBytes(4).toString('hex')
let count = 0

/** An id that nothing else has, as long as the one that a phone makes. */
export const freshId = (): string => `${run}${String(count++).padStart(18, '0')}`

export const move = (movement: MovementDraft['movement'], from: string, to: string, amount: number): MovementDraft =>
  ({ movement, from, to, amount, happenedAt: new Date().toISOString() })

/** The ledger's functions, imported once the environment stands, as a use case calls them. */
export const loadLedger = async () => {
  const { post } = await import('../functions/ledger/post.ts')
  const { perform } = await import('../functions/platform/perform.ts')
  const { balanceOf, forget } = await import('../functions/ledger/balance.ts')
  const { statement } = await import('../functions/ledger/statement.ts')
  const postAll = (...movements: MovementDraft[]) => {
    const request: Request = {
      actor: { id: 'bench', roles: [] }, eventId: `bench.${freshId()}`, call: 'bench', contentHash, at: Date.now(),
    }
    const draft = { type: 'bench.moved', community, data: {}, answer: {}, movements }
    return perform(request, async () => { await post(request, draft); return request.eventId })
  }
  return { postAll, balanceOf, statement, forget }
}
export type Ledger = Awaited<ReturnType<typeof loadLedger>>

/** So many owners, each with minutes in the account of a member. */
export const newMembers = async ({ postAll }: Ledger, many: number, minutes: number): Promise<string[]> => {
  const owners = Array.from({ length: many }, freshId)
  const groups = Array.from({ length: Math.ceil(many / 40) }, (_, index) => owners.slice(index * 40, index * 40 + 40))
  for (const group of groups) {
    await postAll(...group.map((owner) => move('credit.earn', community, owner, minutes)))
  }
  return owners
}
