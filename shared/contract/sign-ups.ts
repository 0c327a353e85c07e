import { calendar } from './volunteering/calendar.ts'
import { door } from './volunteering/door.ts'
import { places } from './volunteering/places.ts'
import { substitutes } from './volunteering/substitutes.ts'

/** Places in shifts. */
export const signUps = { ...places, ...substitutes, ...door, ...calendar }
