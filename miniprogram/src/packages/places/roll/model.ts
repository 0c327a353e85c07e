import type { Output } from '../../../../../shared/contract/index.ts'

type Person = Output<'GET /shifts/:shiftId/attendance'>['people'][number]

/** Those of whom nothing shows that they were there. */
export const missingOf = (people: readonly Person[]): Person[] =>
  people.filter(({ signUp }) => signUp.status === 'signedUp' && signUp.selfReportedMinutes === undefined)

type Guest = Output<'GET /shifts/:shiftId/guests'>['items'][number]

/** What somebody has taken over already is theirs. */
export const mayTakeBack = ({ removed, claimed }: Pick<Guest, 'removed' | 'claimed'>): boolean => !removed && claimed === 0

/** `（司机）`, where there are several roles. */
export const roleNameOf = (roles: readonly { id: string; name: string }[], roleId: string): string => {
  const role = roles.find(({ id }) => id === roleId)
  return roles.length > 1 && role !== undefined ? `（${role.name}）` : ''
}
