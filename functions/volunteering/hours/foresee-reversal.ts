import { foresee } from '../../ledger/foresee.ts'
import type { Request } from '../../platform/commit.ts'
import { type Which, findReversible, undoingHours } from './reverse-hours.ts'

/** What a reversal would do as things stand. Refuses as it would, but for what the ledger says, which it tells. */
export const foreseeReversal = async (request: Request, { force, ...which }: Which & { force: 'yes' | 'no' }) => {
  const forced = force === 'yes'
  const { eventId } = await findReversible(request, which, forced)
  const { wanted } = await undoingHours(request, eventId, '-', forced)
  return foresee(request, wanted, { 'balance.short': 'reversal.spent' })
}
