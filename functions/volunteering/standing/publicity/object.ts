import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { homeOf, mustReach } from '../../../platform/actor.ts'
import { adminRoles } from '../../../../shared/roles.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { newId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { Objection, PublicNotice } from './items.ts'
import { findNotice, noticeView } from './see.ts'

/**
 * Object to what is on notice in one's own community; it waits then for a ruling, whatever the day.
 * Refuses with `notice.unknown` (also to who does not belong there), `notice.over`.
 */
export const objectToNotice = async (request: Request, { noticeId, text }: { noticeId: string; text: string }) => {
  const notice = await findNotice(noticeId)
  const { community } = notice
  if (homeOf(request.actor) !== community) {
    must(request.actor.roles.length > 0, 'notice.unknown')
    mustReach(request.actor, adminRoles, community)
  }
  must(notice.state === 'open' && momentText(request.at) <= notice.endsAt, 'notice.over')
  const objection: Objection = {
    noticeId, id: newId('obj'), text, at: momentText(request.at), by: request.actor.id,
    byName: request.actor.nameMasked ?? '*',
  }
  const answer = noticeView({ ...notice, openObjections: notice.openObjections + 1 })
  const data = { noticeId, objectionId: objection.id, text }
  return commit(request, { type: 'notice.objected', community, data, answer },
    write(PublicNotice.build(UpdateTransaction).item({ noticeId, openObjections: $add(1) })
      .options({ condition: { attr: 'state', eq: 'open' } }), 'notice.over'),
    write(Objection.build(PutTransaction).item(objection), 'stale'))
}
