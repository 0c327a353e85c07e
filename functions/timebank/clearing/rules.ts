/** Pure: what communities did for each other, where a group shared its minutes (TB-13). */

/** What somebody of a community gave, or got (below zero), in minutes. */
export interface Share { community: string; minutes: number }
export interface Flow { giver: string; receiver: string; minutes: number }

/**
 * A group does not say who of it gave to whom: what a community gave itself counts first, and what is left goes from
 * those that gave more to those that got more, in the order of their codes. Each comes out with what its residents gave
 * less what they got, whatever the order.
 */
export const flowsOf = (shares: Share[]): Flow[] => {
  const nets = new Map<string, number>()
  for (const { community, minutes } of shares) nets.set(community, (nets.get(community) ?? 0) + minutes)
  const sorted = [...nets].sort(([one], [other]) => (one < other ? -1 : 1))
  const gave = sorted.filter(([, minutes]) => minutes > 0)
  const open = new Map(sorted.filter(([, minutes]) => minutes < 0).map(([community, minutes]) => [community, -minutes]))
  const flows: Flow[] = []
  for (const [giver, all] of gave) {
    let left = all
    for (const [receiver, wanted] of open) {
      const minutes = Math.min(left, wanted)
      if (minutes === 0) continue
      flows.push({ giver, receiver, minutes })
      open.set(receiver, wanted - minutes)
      left -= minutes
    }
  }
  return flows
}
