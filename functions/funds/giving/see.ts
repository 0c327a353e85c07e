import { purposeAccount } from '../../../shared/funds.ts'
import { chinaDay } from '../../../shared/units.ts'
import { readStanding } from '../../ledger/balance.ts'
import { placeOf } from '../../ledger/line/read.ts'
import { raisedIn } from '../../ledger/sums.ts'
import { type Actor, idsOf, loadActor } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { everyRow, listOver, listPage } from '../../platform/list.ts'
import { isMinor, readFacts } from '../../platform/person.ts'
import { unseal } from '../../platform/vault.ts'
import { findSeen } from '../campaigns/see.ts'
import { findMine } from './find.ts'
import { readGift } from './read.ts'
import { Gift, Given, givenBy, giftsOf } from './items.ts'
import { leftOf } from './rules.ts'
import { givingTable, rowsOf } from './table.ts'
import { stepsOf } from './trace.ts'
import { giftView } from './views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

const mine = async (actor: Actor, paging: Paging) => {
  const page = await listOver(Given, idsOf(actor).map(givenBy), { newestFirst: true, ...paging })
  const gifts = await Promise.all(page.items.map(({ giftId }) => readGift(giftId)))
  return { ...page, items: gifts.filter((one) => one !== undefined) }
}

/** My gifts, newest first. */
export const seeMyGifts = async ({ actor }: Request, paging: Paging) => {
  const page = await mine(actor, paging)
  return { ...page, items: page.items.map(giftView) }
}

/** Where a part of a gift is; nothing before the stream has booked it. */
const pathOf = async ({ community }: Gift, { movementId, bookedAt }: Gift['parts'][number]) => {
  const place = await placeOf(community, bookedAt, movementId)
  return place ? stepsOf(place) : []
}

/** A gift of mine and what became of it to the fen (CF-20). Refuses with `gift.unknown`. */
export const seeMyGift = async ({ actor }: Request, { giftId }: { giftId: string }) => {
  const gift = await findMine(actor, giftId)
  return { gift: giftView(gift), path: (await Promise.all(gift.parts.map((part) => pathOf(gift, part)))).flat() }
}

/** What I gave, as a spreadsheet. */
export const exportMyGiving = async ({ actor }: Request) => {
  const gifts = await everyRow((cursor) => mine(actor, { cursor, limit: 100 }))
  return { text: givingTable(await rowsOf(gifts.filter(({ state }) => state === 'paid'))) }
}

/**
 * The name as its owner lets it be seen, as it is today: nobody's, once they have left (PV-03), and a child's never
 * whole (CF-16).
 */
const shownName = async ({ personId, donorMasked, shownName: how }: Gift, day: string): Promise<string | undefined> => {
  if (how === 'none') return undefined
  if (!personId) return donorMasked
  const { id, nameSealed, nameMasked } = await loadActor(personId) ?? {}
  if (how !== 'full' || !id || !nameSealed || isMinor(await readFacts(id), day)) return nameMasked
  return unseal(nameSealed, `${id}/name`)
}

const onWall = async (gift: Gift, day: string) => ({
  at: gift.paidAt ?? gift.at, name: await shownName(gift, day), amountFen: gift.showsSum ? leftOf(gift) : undefined,
  message: gift.messageShown ? gift.message : undefined,
})

/**
 * The gifts of a campaign, newest first: name and sum each as the giver lets it be seen; every gift stands there and
 * counts (PEERS 5.4, 5.5). No ranking (CF-12). Refuses with `campaign.unknown`.
 */
export const seeWall = async ({ actor, at }: Request, { campaignId, ...paging }: Paging & { campaignId: string }) => {
  await findSeen(actor, campaignId)
  const [page, standing] = await Promise.all([
    listPage(Gift, { partition: giftsOf(campaignId), index: true, newestFirst: true, ...paging }),
    readStanding(purposeAccount(campaignId)),
  ])
  const shown = page.items.filter((gift) => leftOf(gift) > 0)
  const items = await Promise.all(shown.map((gift) => onWall(gift, chinaDay(at))))
  return { ...page, items, raisedFen: raisedIn(standing) }
}
