import { activities } from './volunteering/activities.ts'
import { calendar } from './volunteering/calendar.ts'
import { door } from './volunteering/door.ts'
import { hours } from './volunteering/hours.ts'
import { hoursWork } from './volunteering/hours-work.ts'
import { marks } from './volunteering/marks.ts'
import { places } from './volunteering/places.ts'

/** Every call of the volunteering function. */
export const volunteering = {
  ...activities, ...places, ...door, ...calendar, ...marks, ...hours, ...hoursWork,
}
