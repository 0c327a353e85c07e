import { change } from '../../../state/change.ts'

/** Confirms one person's minutes; the reason goes along only where there is one. */
export const confirmMinutes = (shiftId: string, personId: string, minutes: number, reason: string) =>
  change('POST /shifts/:shiftId/confirmations', {
    shiftId, personId, minutes, ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  })
