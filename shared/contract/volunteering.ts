import { activities } from './volunteering/activities.ts'
import { calendar } from './volunteering/calendar.ts'
import { changes } from './volunteering/changes.ts'
import { door } from './volunteering/door.ts'
import { hours } from './volunteering/hours.ts'
import { hoursFraud } from './volunteering/hours-fraud.ts'
import { hoursWork } from './volunteering/hours-work.ts'
import { places } from './volunteering/places.ts'
import { qualifications } from './volunteering/qualifications.ts'
import { regulars } from './volunteering/regulars.ts'
import { resultCalls } from './volunteering/results.ts'
import { substitutes } from './volunteering/substitutes.ts'
import { texts } from './volunteering/texts.ts'

/** The calls of volunteering, by the function that answers them: each starts quickly because it is small. */
export const volunteering = {
  ...activities,
  ...changes,
  ...qualifications,
  ...regulars,
  ...texts,
}
export const signUps = {
  ...places,
  ...substitutes,
  ...door,
  ...calendar,
}
export const attendance = {
  ...hours,
  ...hoursWork,
  ...hoursFraud,
  ...resultCalls,
}
