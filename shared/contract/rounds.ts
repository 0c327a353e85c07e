import { matching } from './rounds/matching.ts'

/** What is given out in rounds: matched gifts (CF-01). */
export const rounds = { ...matching }
