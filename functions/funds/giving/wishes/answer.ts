import type { Actor } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit } from '../../../platform/commit.ts'
import { due, notDue } from '../../../platform/due.ts'
import { must } from '../../../platform/refusal.ts'
import { openTo } from '../open-to.ts'
import { childOf, dueKey, endOf, endTask, findWardWish, mustBeOldEnough, saidOf, saveWish, wardView } from './find.ts'
import type { GiftWish } from './items.ts'

/** After a yes the child has so long to pay, and no longer than the campaign takes gifts. */
const payMs = 86_400_000

interface Answering {
  guardian: Actor
  before: GiftWish
  agrees: boolean
  /** From a paper, with its photos. */
  papers?: string[]
}

/** The wish with the word of whoever said it; on paper, with who took it down. */
const withWord = (request: Request, { guardian, before, agrees, papers }: Answering, endsAt: string): GiftWish => {
  const { enteredBy: _, ...rest } = before
  return {
    ...rest, state: agrees ? 'agreed' : 'refused', answeredBy: guardian.id, answeredAt: momentText(request.at), endsAt,
    ...(papers ? { enteredBy: request.actor.id, papers: [...before.papers ?? [], ...papers] } : {}),
  }
}

const typeOf = ({ agrees, papers }: Answering): string => {
  if (papers) return agrees ? 'giftWish.agreedOnPaper' : 'giftWish.refusedOnPaper'
  return agrees ? 'giftWish.agreed' : 'giftWish.refused'
}

/** One word on a wish, by whoever is a guardian at this moment. Refuses as `answerWish` does. */
export const answering = async (request: Request, said: Answering, attached: Write[] = []) => {
  const { guardian, before, agrees, papers } = said
  const { at } = request
  const ward = await childOf(guardian.id, before, at)
  const waits = before.state === 'asked' || (before.state === 'agreed' && !agrees)
  must(waits && momentText(at) < before.endsAt, 'giftWish.state')
  if (agrees) mustBeOldEnough(ward, at)
  const endsAt = agrees ? endOf(await openTo(ward.child, before.campaignId, at), at + payMs) : before.endsAt
  const after = withWord(request, said, endsAt)
  const onPaper = papers ? { onBehalfOf: guardian.id, papers } : {}
  return commit(request, {
    type: typeOf(said), community: after.community, data: { ...saidOf(after), ...onPaper },
    answer: await wardView(after),
  }, saveWish(before, after),
  agrees ? due({ task: endTask, key: dueKey(after), at: endsAt }) : notDue({ task: endTask, key: dueKey(after) }),
  ...attached)
}

/**
 * A guardian's word on a child's gift, by whoever is their guardian at this moment. A yes lasts a day, and may be taken
 * back as long as nobody has gone to pay; a no ends it (CF-16). Refuses with `giftWish.unknown`, `giftWish.guardian`,
 * `giftWish.state`, and for a yes with what keeps the child from giving to the campaign.
 */
export const answerWish = async (request: Request, { wishId, agrees }: { wishId: string; agrees: boolean }) => {
  const guardian = request.actor
  return answering(request, { guardian, before: await findWardWish(guardian, wishId), agrees })
}
