import { now } from '../../platform/clock.ts'
import { listPage } from '../../platform/list.ts'
import { Offer, offersOf } from './offer-items.ts'

const pageSize = 2000
const mostPages = 10
const rememberMs = 60_000
const remembered = new Map<string, { at: number; offers: Offer[] }>()

/** All offers of a street, read anew. */
export const readOffers = async (street: string): Promise<Offer[]> => {
  const offers: Offer[] = []
  let cursor: string | undefined
  for (let count = 0; count < mostPages; count++) {
    const page = await listPage(Offer, { partition: offersOf(street), index: true, cursor, limit: pageSize })
    offers.push(...page.items)
    cursor = page.cursor
    if (!cursor) break
  }
  remembered.set(street, { at: now(), offers })
  return offers
}

/** The offers of a street as a warm process knows them: another's change is seen within a minute. */
export const offersIn = async (street: string): Promise<Offer[]> => {
  const known = remembered.get(street)
  return known && Math.abs(now() - known.at) < rememberMs ? known.offers : readOffers(street)
}

/** After a change, so that this process sees it at once. */
export const forgetOffers = (street: string): void => { remembered.delete(street) }
