import { entries } from './incoming/entries.ts'

/** Gifts that come past WeChat Pay, and what is held against the books (PEERS 5.2, 5.3, 5.16). */
export const incoming = { ...entries }
