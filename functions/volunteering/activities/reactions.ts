import type { Reaction } from '../../platform/reaction.ts'
import { offerPlaces } from '../places/offer-places.ts'
import { leaveShifts } from './follow-people.ts'
import { placeRegulars } from './place-regulars.ts'
import { watchShortage } from './shortage.ts'

/**
 * What follows for activities: regulars get their places, and places that were given back, opened again or added are
 * offered to who waits.
 */
export const activitiesReactions: Record<string, Reaction[]> = {
  'shifts.made': [placeRegulars, watchShortage],
  'signUp.released': [offerPlaces],
  'person.left': [leaveShifts],
  'activity.published': [watchShortage],
  'shift.moved': [watchShortage],
  'shift.opened': [offerPlaces],
  'shift.capacitySet': [offerPlaces],
}
