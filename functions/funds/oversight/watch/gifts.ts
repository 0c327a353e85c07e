import { idsOf, loadActor } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listOver } from '../../../platform/list.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { readGift } from '../../giving/read.ts'
import { type Gift, Given, givenBy } from '../../giving/items.ts'
import type { Lines } from './rules.ts'

/**
 * A person's paid gifts to a fund since a moment, newest first: however many were begun and not paid; those of a double
 * are theirs too (PEERS 1.11).
 */
export const giftsSince = async (personId: string, fundId: string, ms: number): Promise<Gift[]> => {
  const ids = idsOf(await loadActor(personId) ?? { id: personId })
  const given = await everyRow((cursor) => listOver(Given, ids.map(givenBy), {
    from: momentText(ms), newestFirst: true, cursor, limit: 100,
  }))
  const gifts = await inChunks(given, ({ giftId }) => readGift(giftId))
  return gifts.filter((gift) => gift !== undefined && gift.fundId === fundId && gift.state === 'paid') as Gift[]
}

export const linesIn = async (community: string): Promise<Lines> => {
  const settings = await settingsOf(community)
  return {
    largeFen: settings['funds.largeGiftFen'], burstGifts: settings['funds.burstGifts'],
    splitDays: settings['funds.splitDays'],
  }
}
