import { loadActor } from '../platform/actor.ts'
import { type CutBy, type Deed, type NoneBecause, judged, limitedBy } from './award.ts'

/** What an award would give, and what stands against more. */
export interface Foreseen { granted: number; none?: NoneBecause; cutBy?: CutBy }

// Each deed takes a few reads; so many are looked at together.
const atOnce = 25

interface Weighed { full: number; none?: NoneBecause; limits: Awaited<ReturnType<typeof limitedBy>>['limits'] }

const weighed = async (deed: Deed): Promise<Weighed> => {
  const { set, rule, none, full } = await judged(deed)
  const householdId = (await loadActor(deed.personId))?.householdId
  if (!householdId || !rule || full === 0) return { full: 0, limits: [], ...(none ? { none } : {}) }
  return { full, limits: (await limitedBy(deed, householdId, set, rule)).limits }
}

/** One after the other: what a deed takes of a cap or of the budget, the next ones do not find there any more. */
const inOrder = (all: Weighed[]): Foreseen[] => {
  const taken = new Map<string, number>()
  return all.map(({ full, limits, none }) => {
    if (full === 0) return { granted: 0, ...(none ? { none } : {}) }
    const left = limits.map(({ name, left: most, use }) => {
      const { account, period } = use(0).allowance
      const key = `${account} ${period}`
      return { name, key, left: Math.max(0, most - (taken.get(key) ?? 0)) }
    })
    const tightest = left.reduce((one, other) => (other.left < one.left ? other : one))
    const granted = Math.min(full, tightest.left)
    left.forEach(({ key }) => taken.set(key, (taken.get(key) ?? 0) + granted))
    return { granted, ...(granted < full ? { cutBy: tightest.name } : {}) }
  })
}

/** What a list of deeds would give if all of them were awarded now, in this order. Nothing moves. */
export const foreseeAwards = async (deeds: Deed[]): Promise<Foreseen[]> => {
  const all: Weighed[] = []
  for (let at = 0; at < deeds.length; at += atOnce) {
    all.push(...await Promise.all(deeds.slice(at, at + atOnce).map(weighed)))
  }
  return inOrder(all)
}
