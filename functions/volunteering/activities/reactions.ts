import type { Reaction } from '../../platform/reaction.ts'
import { offerPlaces } from '../places/offer-places.ts'
import { placeRegulars } from './place-regulars.ts'

/**
 * What follows for activities: regulars get their places, and places that were given back, opened again or added are
 * offered to who waits.
 */
export const activitiesReactions: Record<string, Reaction[]> = {
  'shifts.made': [placeRegulars],
  'signUp.released': [offerPlaces],
  'shift.opened': [offerPlaces],
  'shift.capacitySet': [offerPlaces],
}
