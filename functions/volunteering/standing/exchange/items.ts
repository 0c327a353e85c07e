import type { CheckedRow } from '../../../platform/imports/items.ts'
import type { SentRow } from './rules.ts'

/** A row of an import of old records with what the check found. */
export interface ImportRow extends SentRow, CheckedRow {
  personId?: string
  nameMasked?: string
  startsAt?: string
  endsAt?: string
}
