import { perform } from '../../functions/platform/perform.ts'
import { post } from '../../functions/ledger/post.ts'
import type { MovementDraft } from '../../functions/ledger/plan.ts'
import { momentText } from '../../functions/platform/clock.ts'
import { clock } from './world.ts'

let count = 0

/** Movements as they come, for what a test needs to begin with. */
export const move = (community: string, ...movements: Omit<MovementDraft, 'happenedAt'>[]): Promise<unknown> => {
  const as = { actor: { id: 'tester', roles: [] }, eventId: `tester.move-${count++}`, call: 'test', contentHash: 'x', at: clock.now() }
  const happenedAt = momentText(clock.now())
  return perform(as, () => post(as, {
    type: 'test.moved', community, data: {}, answer: {}, movements: movements.map((one) => ({ ...one, happenedAt })),
  }))
}
