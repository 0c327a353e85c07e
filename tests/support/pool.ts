import { system } from '../../functions/platform/actor.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { post } from '../../functions/ledger/post.ts'
import { drain } from './stream.ts'
import { clock } from './world.ts'

let count = 0

/** Minutes for the pool of a community, booked as the stream books them. */
export const fillPool = async (community: string, minutes: number): Promise<void> => {
  const request = { actor: system, eventId: `pool.${community}.${count++}`, call: 'test', contentHash: 'x', at: clock.now() }
  await post(request, { type: 'credit.earned', community, data: {}, answer: {}, movements: [
    { movement: 'credit.overflow', from: community, to: community, amount: minutes, happenedAt: clock.in(0) },
  ] })
  await drain()
}

/** What is in the pool once the stream has booked everything. */
export const poolOf = async (community: string): Promise<number> => {
  await drain()
  return balanceOf(`timeCredit:pool:${community}`)
}
