import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { type Role, workerRoles } from '../../shared/roles.ts'
import { mustReach } from '../platform/actor.ts'
import type { Request } from '../platform/commit.ts'
import { listPage } from '../platform/list.ts'
import { factsOf } from './facts.ts'
import { type Worked, findRound, findWorked } from './find.ts'
import { Nomination, Round, Voice, VoiceCount, nominationsOf, roundsOf, sentencesFor } from './items.ts'
import { objectionsOf } from './rule.ts'
import { objectionView, roundView, voiceView, workView } from './views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }
interface Listing extends Paging { community: string }

const readers: readonly Role[] = [...workerRoles, 'auditor']

/** Refuses with `role.scope`. */
export const seeRoundsAtWork = async ({ actor }: Request, { community, ...paging }: Listing) => {
  mustReach(actor, readers, community)
  const page = await listPage(Round, { partition: roundsOf(community), index: true, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(roundView) }
}

/** Refuses with `role.scope`, `honour.roundUnknown`. */
export const seeNominationsAtWork = async ({ actor }: Request, input: Listing & { roundId: string }) => {
  const { community, roundId, ...paging } = input
  mustReach(actor, readers, community)
  await findRound(roundId, community)
  const page = await listPage(Nomination, { partition: nominationsOf(roundId), index: true, ...paging })
  return { ...page, items: page.items.map(workView) }
}

/** A nomination with what a review reads. Refuses with `role.scope`, `honour.unknown`. */
export const seeNominationAtWork = async (request: Request, input: Worked) => {
  const nomination = await findWorked(request, input, readers)
  const { nominationId } = nomination
  const [facts, count, objections] = await Promise.all([
    factsOf(nomination),
    VoiceCount.build(GetItemCommand).key({ nominationId }).options({ consistent: true }).send(),
    objectionsOf(nominationId),
  ])
  return {
    nomination: workView(nomination), facts, households: count.Item?.households ?? 0,
    objections: objections.map(objectionView),
  }
}

/** What supporters say, newest first. Refuses with `role.scope`, `honour.unknown`. */
export const seeSentences = async (request: Request, { nominationId, community, ...paging }: Worked & Paging) => {
  await findWorked(request, { nominationId, community }, readers)
  const page = await listPage(Voice, {
    partition: sentencesFor(nominationId), index: true, newestFirst: true, ...paging,
  })
  return { ...page, items: page.items.map(voiceView) }
}
