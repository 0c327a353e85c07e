import type { SnapClass, SnapKind, SnapQueue, SnapState } from '../../../shared/civic.ts'
import type { Settings } from '../../../shared/contract/settings.ts'
import { momentText } from '../../platform/clock.ts'
import { endAfterWorkingDays } from '../../platform/working-days.ts'

/** Pure decisions about reports. */

const queues: Record<SnapState, SnapQueue> = {
  sent: 'new', seen: 'new', inHand: 'inHand', done: 'over', refused: 'over', joined: 'over', takenBack: 'over',
}
export const queueOf = (state: SnapState): SnapQueue => queues[state]

/** Until when somebody looks at a report and decides it; what endangers people goes faster (DOMAIN 6). */
export const lookDueAt = (kind: SnapKind, settings: Settings, atMs: number): string => {
  const minutes = settings[kind === 'safety' ? 'civic.safetyLookMinutes' : 'civic.lookMinutes']
  return momentText(atMs + minutes * 60_000)
}

/** Until when an accepted matter is settled: the end of so many working days. */
export const doneDueAt = (snapClass: SnapClass, settings: Settings, atMs: number): string => {
  const days = settings[snapClass === 'report' ? 'civic.doneWorkingDays' : 'civic.hazardWorkingDays']
  return endAfterWorkingDays(atMs, days)
}
