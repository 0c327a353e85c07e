import { hoursFraud } from './volunteering/hours-fraud.ts'
import { hoursWork } from './volunteering/hours-work.ts'
import { hours } from './volunteering/hours.ts'
import { resultCalls } from './volunteering/results.ts'

/** Who came, and the hours that it was. */
export const attendance = { ...hours, ...hoursWork, ...hoursFraud, ...resultCalls }
