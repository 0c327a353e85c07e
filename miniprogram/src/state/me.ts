import type { Output } from '../../../shared/contract/index.ts'
import { client } from './client.ts'
import { learnTime } from './clock.ts'
import { signal, useSignal } from './signal.ts'

export type Me = Output<'GET /me'>

const me = signal<Me | undefined>(undefined)

export const takeMe = (answer: Me): Me => {
  learnTime(answer.serverTime)
  me.set(answer)
  return answer
}
export const loadMe = async (): Promise<Me> => takeMe(await client('GET /me', {}))

/** Who I am, as last heard. */
export const useMe = () => useSignal(me)
