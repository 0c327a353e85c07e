import { activities } from './volunteering/activities.ts'
import { hours } from './volunteering/hours.ts'
import { hoursFraud } from './volunteering/hours-fraud.ts'
import { hoursWork } from './volunteering/hours-work.ts'
import { marks } from './volunteering/marks.ts'
import { places } from './volunteering/places.ts'

/** Every call of the volunteering function. */
export const volunteering = { ...activities, ...places, ...marks, ...hours, ...hoursWork, ...hoursFraud }
