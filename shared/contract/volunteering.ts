import { activities } from './volunteering/activities.ts'
import { hours } from './volunteering/hours.ts'
import { marks } from './volunteering/marks.ts'
import { places } from './volunteering/places.ts'

/** Every call of the volunteering function. */
export const volunteering = { ...activities, ...places, ...marks, ...hours }
