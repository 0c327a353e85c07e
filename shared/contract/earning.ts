import { applications } from './earning/applications.ts'
import { batches } from './earning/batches.ts'
import { deductions } from './earning/deductions.ts'

/** How points are earned by hand, and taken back: the calls of the function `earning`. */
export const earning = { ...applications, ...batches, ...deductions }
