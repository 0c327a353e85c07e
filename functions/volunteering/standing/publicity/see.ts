import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import type { Given } from '../../../../shared/contract/call.ts'
import type { publicity } from '../../../../shared/contract/volunteering/publicity.ts'
import { adminRoles, reviewRoles } from '../../../../shared/roles.ts'
import { homeOf, mustReach } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { listPage } from '../../../platform/list.ts'
import { refuse } from '../../../platform/refusal.ts'
import { Objection, PublicNotice } from './items.ts'

type Input<C extends keyof typeof publicity> = Given<(typeof publicity)[C]>

export const noticeView = ({ noticeId, personId: _, documentId: __, barredUntil: ___, ...rest }: PublicNotice) =>
  ({ id: noticeId, ...rest })

/** Refuses with `notice.unknown`. */
export const findNotice = async (noticeId: string): Promise<PublicNotice> => {
  const { Item } = await PublicNotice.build(GetItemCommand).key({ noticeId }).options({ consistent: true }).send()
  return Item ?? refuse('notice.unknown')
}

/** Refuses with `notice.unknown` also where it is another community's. */
export const findNoticeOf = async (noticeId: string, community: string): Promise<PublicNotice> => {
  const notice = await findNotice(noticeId)
  return notice.community === community ? notice : refuse('notice.unknown')
}

/** What is or was on notice in one's own community, or one that one reviews; never wider (VR-06, VR-15). */
export const seeNotices = async (request: Request, input: Input<'GET /public-notices'>) => {
  const home = homeOf(request.actor)
  const { community = home, ...paging } = input
  if (community !== home) mustReach(request.actor, reviewRoles, community)
  const page = await listPage(PublicNotice, {
    partition: `publicNotices#${community}`, index: true, newestFirst: true, ...paging,
  })
  return { ...page, items: page.items.map(noticeView) }
}

const mostObjections = 100

const objectionView = ({ noticeId: _, by: __, ...rest }: Objection) => rest

export const seeObjections = async (
  request: Request, { community, noticeId }: Input<'GET /public-notices/:noticeId/objections'>,
) => {
  mustReach(request.actor, adminRoles, community)
  const notice = await findNoticeOf(noticeId, community)
  const { items } = await listPage(Objection, {
    partition: `publicNotice#${noticeId}`, prefix: 'objection#', limit: mostObjections,
  })
  return { notice: noticeView(notice), items: items.map(objectionView) }
}
