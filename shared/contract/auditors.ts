import { calls } from './call.ts'

/** What auditors do: samples, questions, the trail of administrative acts. */
export const auditors = calls({})
