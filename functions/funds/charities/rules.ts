import { type CommitteeSeat, fewestSupervisors, fewestVoters } from '../../../shared/funds.ts'
import { dayAfter } from '../../../shared/units.ts'

const codeLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Whether 18 characters are a unified social credit code: the last one checks the others (GB 32100-2015). */
export const isCreditCode = (code: string): boolean => {
  const values = [...code].map((letter) => codeLetters.indexOf(letter))
  if (values.length !== 18 || values.includes(-1)) return false
  const sum = codeWeights.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0)
  return (31 - (sum % 31)) % 31 === values[17]
}

export interface FormerNumber { mchid: string; since: string; until: string }
interface Numbered {
  mchid?: string | undefined; mchidSince?: string | undefined; formerMchids?: FormerNumber[] | undefined
}

/** WeChat refunds through the number that was paid for a year (CF-16). */
const refundDays = 366

/** Since when a charity has its number, after a change; one that comes back has been its from its first day on. */
export const numberSince = (before: Numbered | undefined, mchid: string, today: string): string => {
  if (before?.mchid === mchid) return before.mchidSince ?? today
  return before?.formerMchids?.find((one) => one.mchid === mchid)?.since ?? today
}

/** The numbers at WeChat Pay that a charity has had, after a change: each as long as something may come of it. */
export const formerNumbers = (
  before: Numbered | undefined, mchid: string | undefined, today: string,
): FormerNumber[] => {
  const left = before?.mchid && before.mchid !== mchid
    ? [{ mchid: before.mchid, since: before.mchidSince ?? today, until: today }] : []
  const now = [mchid, ...left.map((one) => one.mchid)]
  const still = (before?.formerMchids ?? [])
    .filter((one) => !now.includes(one.mchid) && one.until >= dayAfter(today, -refundDays))
  return [...still, ...left]
}

export interface Seat { personId: string; seat: CommitteeSeat }

/**
 * Whether a committee may work: five voters or more, an odd number, one of them the director; a supervisor besides who
 * has no vote; each person once (CF-02).
 */
export const canWork = (seats: readonly Seat[]): boolean => {
  const voters = seats.filter(({ seat }) => seat !== 'supervisor').length
  const directors = seats.filter(({ seat }) => seat === 'director').length
  const people = new Set(seats.map(({ personId }) => personId))
  return voters >= fewestVoters && voters % 2 === 1 && directors === 1
    && seats.length - voters >= fewestSupervisors && people.size === seats.length
}

/** A fund is named after its charity and its community, never as if it were one itself (CF-02, DOMAIN 0.3). */
export const fundName = (charity: string, divisionName: string): string => `${charity}${divisionName}慈善基金`
