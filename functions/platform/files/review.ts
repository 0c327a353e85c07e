import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import type { Given } from '../../../shared/contract/call.ts'
import type { files } from '../../../shared/contract/files.ts'
import { streetOf } from '../../../shared/divisions.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { loadActor, mustReach } from '../actor.ts'
import { type Request, commit, write } from '../commit.ts'
import { listPage } from '../list.ts'
import { must, refuse } from '../refusal.ts'
import { FileReview, fileReviewsOf, fileWrite, readFile } from './items.ts'
import { keptPlace, linkTo } from './store.ts'

const waitingView = async ({ fileId, at }: { fileId: string; at: string }) => {
  const file = await readFile(fileId)
  if (!file || file.review !== 'waiting') return []
  const { ownerId, community, purpose, about, type } = file
  const ownerName = (await loadActor(ownerId))?.nameMasked ?? ''
  const { url } = await linkTo(keptPlace(fileId), type)
  return [{ fileId, ownerId, ownerName, community, purpose, ...(about ? { about } : {}), at, url }]
}

/** The photos of a community that wait to be seen in public, oldest first. Refuses with `role.scope`. */
export const seeFileReviews = async (request: Request, input: Given<(typeof files)['GET /file-reviews']>) => {
  const { community, cursor, limit } = input
  mustReach(request.actor, adminRoles, community)
  const page = await listPage(FileReview, {
    partition: fileReviewsOf(streetOf(community)), prefix: `${community}#`, cursor, limit,
  })
  return { ...page, items: (await Promise.all(page.items.map(waitingView))).flat() }
}

/**
 * A person has looked at a photo that is to be public: it is seen from now on, or never by others. Refuses with
 * `role.scope`, `file.unknown`, `file.reviewed`, `second.self`.
 */
export const reviewFile = async (request: Request, input: Given<(typeof files)['POST /files/:fileId/review']>) => {
  const { fileId, community, approve, reason } = input
  mustReach(request.actor, adminRoles, community)
  const file = await readFile(fileId)
  if (file?.community !== community || file.state !== 'attached') return refuse('file.unknown')
  must(file.review === 'waiting' && file.waitingSince !== undefined, 'file.reviewed')
  must(file.ownerId !== request.actor.id, 'second.self')
  const { waitingSince: at, ...decided } = file
  const review = approve ? 'approved' as const : 'refused' as const
  const data = { fileId, personId: file.ownerId, purpose: file.purpose, review, ...(reason ? { reason } : {}) }
  return commit(request, { type: 'file.reviewed', community, data, answer: { fileId, review } },
    fileWrite({ ...decided, review, reviewedBy: request.actor.id, ...(reason ? { reviewReason: reason } : {}) }),
    write(FileReview.build(DeleteTransaction).key({ community, at, fileId }), 'stale'))
}
