import type { Backfill } from './items.ts'

/** As screens show it: who did what by name, the rest by number. */
export const backfillView = (backfill: Backfill) => {
  const { backfillId, proposedBy: _, firstBy: __, secondBy: ___, recordIds: ____, ...shown } = backfill
  return { id: backfillId, ...shown }
}
