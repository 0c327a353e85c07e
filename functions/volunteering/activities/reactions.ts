import type { Reaction } from '../../platform/reaction.ts'
import { offerPlaces } from '../places/offer-places.ts'
import { placeRegulars } from './place-regulars.ts'

/** What follows for activities: regulars get their places, and a place that was given back for somebody is offered. */
export const activitiesReactions: Record<string, Reaction[]> = {
  'shifts.made': [placeRegulars],
  'signUp.released': [offerPlaces],
}
