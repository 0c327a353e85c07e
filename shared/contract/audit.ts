import { auditors } from './auditors.ts'
import { books } from './books.ts'
import { review } from './review.ts'
import { seal } from './seal.ts'

/** Every call of the audit function. */
export const audit = { ...review, ...seal, ...books, ...auditors }
