import type { Given } from '../../../../shared/contract/call.ts'
import type { giving } from '../../../../shared/contract/giving.ts'
import { wishIsOpen } from '../../../../shared/giving.ts'
import { workerRoles } from '../../../../shared/roles.ts'
import { type Actor, loadActor, mustReach } from '../../../platform/actor.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import type { Request } from '../../../platform/commit.ts'
import { attachFiles } from '../../../platform/files/attach.ts'
import { refuse } from '../../../platform/refusal.ts'
import { answering } from './answer.ts'
import { findWardWish, wardOf } from './find.ts'
import type { GiftWish } from './items.ts'
import { wishesAskedOf } from './see.ts'

type Of<C extends keyof typeof giving> = Given<(typeof giving)[C]>

/** A guardian at the desk. Refuses with `person.unknown`, `role.scope`. */
const served = async ({ actor }: Request, personId: string): Promise<Actor & { community: string }> => {
  const guardian = await loadActor(personId) ?? refuse('person.unknown')
  const community = guardian.community ?? refuse('person.unknown')
  mustReach(actor, workerRoles, community)
  return { ...guardian, community }
}

/** What a worker needs to see: what waits for a guardian who may answer now, and what was answered on paper here. */
const concernsDesk = async (guardianId: string, wish: GiftWish, at: number): Promise<boolean> =>
  (wishIsOpen(wish) ? await wardOf(guardianId, wish, at) !== undefined : wish.enteredBy !== undefined)

/** For the desk: what children wish to give whose guardian stands there, newest first. Refuses as `served`. */
export const seeWardWishesAtDesk = async (
  request: Request, { personId, ...paging }: Of<'GET /people/:personId/ward-gift-wishes'>,
) => {
  const guardian = await served(request, personId)
  const page = await wishesAskedOf(guardian, paging, (wish) => concernsDesk(guardian.id, wish, request.at))
  return { ...page, items: page.items.map(({ wish, view }) => ({ ...view, papers: wish.papers ?? [] })) }
}

/**
 * A guardian's word on a child's gift from a paper that they signed, taken down by a worker who is close neither to
 * them nor to the child; both names stand in the event, and the paper with the wish (CF-16). Refuses with
 * `person.unknown`, `role.scope`, `conflict.close`, as `answerWish` does, and with those of files.
 */
export const answerOnPaper = async (
  request: Request, { personId, wishId, agrees, papers }: Of<'POST /people/:personId/ward-gift-wishes/:wishId/answer'>,
) => {
  const guardian = await served(request, personId)
  const before = await findWardWish(guardian, wishId)
  await mustBeApart(request.actor, [guardian.id, before.personId])
  const attached = await attachFiles(request, papers,
    { community: guardian.community, readers: 'staff', about: wishId, people: [guardian.id] })
  return answering(request, { guardian, before, agrees, papers }, attached)
}
