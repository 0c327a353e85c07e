import { momentText } from '../../../platform/clock.ts'
import { listPage } from '../../../platform/list.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { readGift } from '../../giving/read.ts'
import { type Gift, Given, givenBy } from '../../giving/items.ts'
import type { Lines } from './rules.ts'

/** So many of the newest are looked at. */
const mostLookedAt = 50

/** A person's newest paid gifts to a fund since a moment. */
export const giftsSince = async (personId: string, fundId: string, ms: number): Promise<Gift[]> => {
  const { items } = await listPage(Given, {
    partition: givenBy(personId), from: momentText(ms), newestFirst: true, limit: mostLookedAt,
  })
  const gifts = await Promise.all(items.map(({ giftId }) => readGift(giftId)))
  return gifts.filter((gift) => gift !== undefined && gift.fundId === fundId && gift.state === 'paid') as Gift[]
}

export const linesIn = async (community: string): Promise<Lines> => {
  const settings = await settingsOf(community)
  return {
    largeFen: settings['funds.largeGiftFen'], burstGifts: settings['funds.burstGifts'],
    splitDays: settings['funds.splitDays'],
  }
}
