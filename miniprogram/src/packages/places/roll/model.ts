import type { Output } from '../../../../../shared/contract/index.ts'

type Person = Output<'GET /shifts/:shiftId/attendance'>['people'][number]

/** Those of whom nothing shows that they were there. */
export const missingOf = (people: readonly Person[]): Person[] =>
  people.filter(({ signUp }) => signUp.status === 'signedUp' && signUp.selfReportedMinutes === undefined)
