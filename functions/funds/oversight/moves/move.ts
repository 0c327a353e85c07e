import { purposeAccount } from '../../../../shared/funds.ts'
import { readStanding } from '../../../ledger/balance.ts'
import { drawing, gapping } from '../../../ledger/line/draw.ts'
import { asRead, movementIdOf } from '../../../ledger/plan.ts'
import { momentText } from '../../../platform/clock.ts'
import type { Request, Write } from '../../../platform/commit.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findGiftIn, saveGift } from '../../giving/find.ts'
import type { Gift } from '../../giving/items.ts'
import { isAskedBack, refundIsAsked } from '../../giving/refunds/waiting.ts'
import { unspentParts } from '../../giving/unspent.ts'

const movement = 'purpose.move' as const

/** What moves from one purpose to another, as its `index`th movement of the commit. */
export interface Moving { from: string; to: string; reference: string; community: string; index?: number }

const draftOf = (request: Request, { from, to, reference }: Moving, amount: number) =>
  ({ movement, from, to, amount, reference, happenedAt: momentText(request.at) })

/**
 * All that is left of a purpose; its trace goes on at the new place. Nothing where nothing is left. A refund that is
 * proposed at the same time changes the line: who looks for one does so after this.
 */
export const movingAll = async (request: Request, moving: Moving) => {
  const { from, reference, community, index = 0 } = moving
  const account = purposeAccount(from)
  const { balance } = await readStanding(account)
  if (balance === 0) return undefined
  const writes = await drawing(request, { movement, account, amount: balance, index, reference, community })
  return { amount: balance, draft: draftOf(request, moving, balance), expect: [asRead(account, balance)], writes }
}

type Part = Gift['parts'][number]

/** The part of a gift with the most unspent, and how much that is. */
const mostUnspent = async (gift: Gift) =>
  (await unspentParts(gift)).sort((one, other) => other.fen - one.fen)[0]

const withGone = (gift: Gift, part: Part, fen: number): Gift => ({
  ...gift,
  parts: gift.parts.map((one) => (one.movementId === part.movementId ? { ...one, goneFen: one.goneFen + fen } : one)),
})

/**
 * The same for another use: whether a gift goes back is decided before it goes elsewhere (decision 116). Refuses with
 * `useChange.nothing`, `useChange.refunds`.
 */
export const movingUnasked = async (request: Request, moving: Moving) => {
  const moved = await movingAll(request, moving) ?? refuse('useChange.nothing')
  must(!await refundIsAsked(moving.community, moving.from), 'useChange.refunds')
  return moved
}

/**
 * What is unspent of one gift, out of its own place in the line. Refuses with `gift.unknown`, `useChange.refunds`,
 * `useChange.nothing` where all of it is spent.
 */
export const movingGift = async (request: Request, moving: Moving, giftId: string) => {
  const { from, reference, community } = moving
  const gift = await findGiftIn(community, giftId)
  must(!isAskedBack(gift), 'useChange.refunds')
  const most = await mostUnspent(gift)
  must(most?.place && most.fen > 0, 'useChange.nothing')
  const { part, place, fen } = most
  const moved = { movementId: movementIdOf(request.eventId, 0), bookedAt: momentText(request.at), community }
  const gaps = await gapping(purposeAccount(from), place, { gone: part.goneFen, amount: fen, reference, moved })
  const writes: Write[] = [...gaps, saveGift(gift, withGone(gift, part, fen))]
  return { amount: fen, draft: draftOf(request, moving, fen), expect: [], writes }
}
