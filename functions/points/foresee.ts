import { inChunks } from '../platform/in-chunks.ts'
import { type CutBy, type Deed, type NoneBecause, type Weighed, cutTo, weigh } from './award.ts'

/** What an award would give, and what stands against more. */
export interface Foreseen { granted: number; none?: NoneBecause; cutBy?: CutBy }

/** One after the other: what a deed takes of a cap or of the budget, the next ones do not find there any more. */
const inOrder = (all: (Weighed | undefined)[]): Foreseen[] => {
  const taken = new Map<string, number>()
  return all.map((weighed) => {
    const { full = 0, limits = [], none } = weighed ?? {}
    const left = limits.map(({ name, left: most, use }) => {
      const { account, period } = use(0).allowance
      const key = `${account} ${period}`
      return { name, key, left: Math.max(0, most - (taken.get(key) ?? 0)) }
    })
    const cut = cutTo(full, left)
    left.forEach(({ key }) => taken.set(key, (taken.get(key) ?? 0) + cut.granted))
    return { ...cut, ...(none ? { none } : {}) }
  })
}

/** What a list of deeds would give if all of them were awarded now, in this order. Nothing moves. */
export const foreseeAwards = async (deeds: Deed[]): Promise<Foreseen[]> => inOrder(await inChunks(deeds, weigh))
