import { wishIsOpen } from '../../../../shared/giving.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { type Actor, idsOf } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listOver } from '../../../platform/list.ts'
import { readFacts } from '../../../platform/person.ts'
import { tooYoung } from '../rules.ts'
import { readWish, wardOf, wardView, wishView, withWords } from './find.ts'
import { GiftWish, WishFor, wishPrefix, wishesFor, wishesOf } from './items.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

/** What I asked for, newest first; and whether I have to ask at all. */
export const seeMyWishes = async ({ actor, at }: Request, paging: Paging) => {
  const [page, facts] = await Promise.all([
    listOver(GiftWish, idsOf(actor).map(wishesOf), { prefix: wishPrefix, newestFirst: true, ...paging }),
    readFacts(actor.id),
  ])
  const young = tooYoung(facts, chinaDay(at))
  const age = young === undefined ? 'grown' as const : young === 'gift.guardian' ? 'asks' as const : 'tooYoung' as const
  return { ...page, items: await inChunks(page.items, async (wish) => withWords(wish, await wishView(wish))), age }
}

/** What waits is shown to who is a guardian now; what is over, to whoever was asked. */
const isShown = async (guardianId: string, wish: GiftWish, at: number): Promise<boolean> =>
  !wishIsOpen(wish) || await wardOf(guardianId, wish, at) !== undefined

/** What a guardian is or was asked about, newest first, as far as whoever looks is shown it. */
export const wishesAskedOf = async (
  guardian: Actor, paging: Paging, isForThem: (wish: GiftWish) => Promise<boolean>,
) => {
  const page = await listOver(WishFor, idsOf(guardian).map(wishesFor), { newestFirst: true, ...paging })
  const found = (await inChunks(page.items, readWish)).filter((one) => one !== undefined)
  const shown = await inChunks(found, async (wish) =>
    (await isForThem(wish) ? [{ wish, view: withWords(wish, await wardView(wish)) }] : []))
  return { ...page, items: shown.flat() }
}

/** What I am or was asked about as a guardian, newest first. */
export const seeWardWishes = async ({ actor, at }: Request, paging: Paging) => {
  const page = await wishesAskedOf(actor, paging, (wish) => isShown(actor.id, wish, at))
  return { ...page, items: page.items.map(({ view }) => view) }
}
