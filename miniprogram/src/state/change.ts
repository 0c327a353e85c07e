import { newRequestId } from '../../../shared/client.ts'
import type { CallName, Input, Output } from '../../../shared/contract/index.ts'
import { client } from './client.ts'
import { pendingFor, slotOf, type Pending } from './change-rules.ts'
import { settles } from './problem.ts'
import { forget, readStored, store } from './storage.ts'

/**
 * Every request that changes something goes through here. The request id is stored before the request leaves and stays
 * until an answer came, so that sending the same again, even after the phone was restarted, has one effect.
 */
export const change = async <C extends CallName>(call: C, input: Input<C>): Promise<Output<C>> => {
  const slot = slotOf(call, input)
  const pending = pendingFor(readStored<Pending>(slot), Date.now(), newRequestId)
  store(slot, pending)
  try {
    const answer = await client(call, input, { requestId: pending.requestId })
    forget(slot)
    return answer
  } catch (error) {
    if (settles(error)) forget(slot)
    throw error
  }
}
