import type { DueTask } from '../../platform/due.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { lapseOffer, offerPlaces } from './offer-places.ts'
import { askWhoFits } from './others/ask.ts'
import { noShowTask, watchNoShows, withdrawNoShow } from './watch-no-shows.ts'

/** What follows for places: whatever may free one is answered by an offer to those who wait. */
export const placesReactions: Record<string, Reaction[]> = {
  'activity.published': [watchNoShows],
  'shifts.made': [watchNoShows],
  'signUp.cancelled': [offerPlaces],
  'offer.declined': [offerPlaces],
  'offer.lapsed': [offerPlaces],
  'guest.removed': [offerPlaces],
  'place.offered': [offerPlaces],
  'hours.confirmed': [withdrawNoShow],
}

export const placesTasks: DueTask[] = [lapseOffer, noShowTask, askWhoFits]
