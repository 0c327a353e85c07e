import { calls } from './call.ts'

/** The books as files, and months that are closed. */
export const books = calls({})
