import { dayAfter } from '../../../shared/units.ts'

/** So long after it came money may still be entered, or a statement of it imported. */
const latestDays = 366

/** Whether what came on a day may be written down today. */
export const mayBeEntered = (day: string, today: string): boolean => day <= today && day >= dayAfter(today, -latestDays)
