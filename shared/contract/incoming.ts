import { bills } from './incoming/bills.ts'
import { entries } from './incoming/entries.ts'
import { refunds } from './incoming/refunds.ts'
import { statements } from './incoming/statements.ts'

/** Gifts that come past WeChat Pay, and what is held against the books (PEERS 5.2, 5.3, 5.16; CF-17). */
export const incoming = { ...entries, ...statements, ...bills, ...refunds }
