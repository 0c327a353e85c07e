import { change } from '../../../state/change.ts'
import type { Person } from './model.ts'

/** Confirms one person's minutes; the reason goes along only where there is one. */
export const confirmMinutes = (shiftId: string, personId: string, minutes: number, reason: string) =>
  change('POST /shifts/:shiftId/confirmations', {
    shiftId, personId, minutes, ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  })

/** Confirms everybody with the minutes that were measured, in one call: each once, however often it is sent. */
export const confirmTogether = (shiftId: string, people: readonly Person[]) =>
  change('POST /shifts/:shiftId/confirmation-batches', {
    shiftId, people: people.map(({ personId, signUp }) => ({ personId, minutes: signUp.measuredMinutes ?? 0 })),
  })
