import { Refused } from '../../../shared/client.ts'
import type { CallName, Input, Output } from '../../../shared/contract/index.ts'
import type { Refusal } from '../../../shared/refusals.ts'
import type { MerchantPapers } from '../wechat/pay/keys.ts'
import { requestIdOf } from './chance.ts'
import type { PhoneBook } from './phone.ts'

/** What the seed acts upon: the people's phones, a clock that it moves, and the ids that came of it. */
export interface World {
  phones: PhoneBook
  now: () => number
  moveTo: (atMs: number) => void
  drain: () => Promise<void>
  /** An account at WeChat Pay, with its keys. */
  openMerchant: (name: string) => Promise<MerchantPapers>
  /** What the schedule would have done by now. */
  doWhatIsDue: () => Promise<void>
  personIds: Map<string, string>
  /** By team and start: `patrol 1795570200000`. */
  shiftIds: Map<string, string>
}

/** One call of one person, under the id of the step that it is. */
export const act = <C extends CallName>(
  world: World, user: string, call: C, input: Input<C>, step: string,
): Promise<Output<C>> =>
  world.phones.of(user)(call, input, { requestId: requestIdOf(`${user} ${call} ${step}`) })

/** The same, where the community's life may have taken another course meanwhile: these refusals are an answer too. */
export const unless = async <T>(attempt: Promise<T>, ...expected: Refusal[]): Promise<T | undefined> => {
  try {
    return await attempt
  } catch (error) {
    if (error instanceof Refused && expected.includes(error.problem.code)) return undefined
    throw error
  }
}

export const shiftKey = (team: string, startsAtMs: number): string => `${team} ${startsAtMs}`

export const idOf = (world: World, user: string): string => {
  const id = world.personIds.get(user)
  if (!id) throw new Error(`${user} is not registered.`)
  return id
}
