import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { chinaDay, chinaDayEnd } from '../../../../shared/units.ts'
import { type Actor, idsOf, isSelf, loadActor, maskedName } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Write, write } from '../../../platform/commit.ts'
import { type Facts, readFacts } from '../../../platform/person.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import type { Campaign } from '../../campaigns/items.ts'
import { readGift } from '../read.ts'
import { tooYoung } from '../rules.ts'
import { guardiansOf } from './guardians.ts'
import { GiftWish, WishFor } from './items.ts'

export const endTask = 'giftWish.end'
export const dueKey = ({ personId, wishId }: Pick<GiftWish, 'personId' | 'wishId'>): string => `${personId}.${wishId}`

/** What waits until a moment waits no longer than the campaign takes gifts. */
export const endOf = ({ plan }: Campaign, atMs: number): string => {
  const [last, asked] = [chinaDayEnd(plan.lastDay), momentText(atMs)]
  return asked < last ? asked : last
}

const strong = { consistent: true } as const

export const readWish = async (key: { personId: string; wishId: string }): Promise<GiftWish | undefined> =>
  (await GiftWish.build(GetItemCommand).key(key).options(strong).send()).Item

/** What comes after a wish as it was read; stale where another changed it meanwhile. */
export const saveWish = (before: GiftWish | undefined, after: GiftWish): Write =>
  write(GiftWish.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'wishId', exists: false },
  }), 'stale')

/** A wish of one's own. Refuses with `giftWish.unknown`. */
export const findMyWish = async (actor: Actor, wishId: string): Promise<GiftWish> => {
  const found = await Promise.all(idsOf(actor).map((personId) => readWish({ personId, wishId })))
  return found.find((one) => one !== undefined) ?? refuse('giftWish.unknown')
}

/** A wish that somebody was asked about. Refuses with `giftWish.unknown`: nobody else learns of it. */
export const findWardWish = async (actor: Actor, wishId: string): Promise<GiftWish> => {
  const asked = await Promise.all(idsOf(actor).map((guardianId) =>
    WishFor.build(GetItemCommand).key({ guardianId, wishId }).options(strong).send()))
  const personId = asked.find(({ Item }) => Item)?.Item?.personId ?? refuse('giftWish.unknown')
  return await readWish({ personId, wishId }) ?? refuse('giftWish.unknown')
}

interface Ward { child: Actor; facts: Facts }

/** The child, if the guardian is theirs at this moment. */
export const wardOf = async (
  guardianId: string | undefined, { personId }: GiftWish, at: number,
): Promise<Ward | undefined> => {
  const child = await loadActor(personId)
  if (!child) return undefined
  const facts = await readFacts(child.id)
  const guardians = await guardiansOf(child, facts, chinaDay(at))
  return guardians.some((one) => isSelf(one, guardianId)) ? { child, facts } : undefined
}

/** The same. Refuses with `giftWish.guardian`. */
export const childOf = async (guardianId: string | undefined, wish: GiftWish, at: number): Promise<Ward> =>
  await wardOf(guardianId, wish, at) ?? refuse('giftWish.guardian')

/** By the birthday on record now, whatever it was when the child asked. Refuses with `gift.tooYoung`. */
export const mustBeOldEnough = ({ facts }: Ward, at: number): void =>
  must(tooYoung(facts, chinaDay(at)) !== 'gift.tooYoung', 'gift.tooYoung')

/** What events say of a wish: by ids, and no words. */
export const saidOf = (wish: GiftWish) => {
  const { wishId, personId, campaignId, title, amountFen, guardianIds, answeredBy, endsAt } = wish
  return { wishId, personId, campaignId, title, amountFen, guardianIds, answeredBy, endsAt }
}

/** Without the child's words, which an event would keep beyond their erasing (PV-03): the lists show them. */
export const wishView = async (wish: GiftWish) => {
  const { wishId: id, campaignId, title, amountFen, shownName, showsSum, state, at, endsAt } = wish
  const { answeredBy, enteredBy, giftId } = wish
  const [answeredByName, gift] = await Promise.all([
    answeredBy ? maskedName(answeredBy) : undefined, giftId ? readGift(giftId) : undefined,
  ])
  return {
    id, campaign: { id: campaignId, title }, amountFen, shownName, showsSum, state, at, endsAt,
    answeredByName, onPaper: enteredBy !== undefined, giftId, giftState: gift?.state,
  }
}

/** The same of a guardian's side. */
export const wardView = async (wish: GiftWish) =>
  ({ ...await wishView(wish), childName: await maskedName(wish.personId) })

/** As it is shown to the child and to whoever is asked. */
export const withWords = <V>({ message }: GiftWish, view: V): V & { message: string | undefined } =>
  ({ ...view, message })
