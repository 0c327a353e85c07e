import { type CheckItem, type NominationState, checkItems } from '../../shared/honours.ts'
import { chinaDay, chinaDayEnd, dayAfter } from '../../shared/units.ts'

/** Pure decisions about honours (FP-11). */

export const closingTask = 'honours.closeNotice'

const dayMs = 86_400_000

/** The end of the day that lies so many days after a moment. */
export const endAfter = (atMs: number, days: number): string => chinaDayEnd(dayAfter(chinaDay(atMs), days))

/** Whether the system itself knows that somebody has lived here for so long. */
export const livedLong = (knownSince: string | undefined, atMs: number, days: number): boolean =>
  knownSince !== undefined && atMs - Date.parse(knownSince) >= days * dayMs

type Check = { item: CheckItem; met: boolean }

/** What still keeps a nomination from being chosen: something nobody has looked up, or something that is not met. */
export const obstacle = (checks: readonly Check[]): 'honour.unchecked' | 'honour.notMet' | undefined => {
  const found = checkItems.map((item) => checks.find((check) => check.item === item))
  if (found.some((check) => check === undefined)) return 'honour.unchecked'
  return found.some((check) => check?.met === false) ? 'honour.notMet' : undefined
}

/** What neighbours may see of a round: who agreed and is in it still. Why somebody is not is nobody's business. */
export const visible: readonly NominationState[] = ['standing', 'onNotice', 'heldUp', 'passed', 'granted']
