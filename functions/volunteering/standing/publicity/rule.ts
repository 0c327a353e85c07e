import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import type { Given } from '../../../../shared/contract/call.ts'
import type { publicity } from '../../../../shared/contract/volunteering/publicity.ts'
import { adminRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { due, notDue } from '../../../platform/due.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { effects } from './effects.ts'
import { Objection, PublicNotice } from './items.ts'
import { closingTask } from './open.ts'
import { findNoticeOf, noticeView } from './see.ts'

type Ruling = Given<(typeof publicity)['POST /public-notices/:noticeId/objections/:objectionId/ruling']>

const findObjection = async (noticeId: string, id: string): Promise<Objection> => {
  const { Item } = await Objection.build(GetItemCommand).key({ noticeId, id }).options({ consistent: true }).send()
  return Item ?? refuse('objection.unknown')
}

/** What follows: upheld, nothing comes of the notice; else, the last one ruled and its days over, it is closed now. */
const followOf = async (request: Request, before: PublicNotice, after: PublicNotice, upheld: boolean) => {
  const { noticeId, openObjections, state } = after
  if (upheld) {
    const effect = await effects[before.subject].failed(request, before)
    return { data: effect.data, writes: [notDue({ task: closingTask, key: noticeId }), ...effect.writes] }
  }
  const closing: Write[] = openObjections === 0 && state === 'heldUp'
    ? [due({ task: closingTask, key: noticeId, at: momentText(request.at) })] : []
  return { data: {}, writes: closing }
}

/**
 * Rule on an objection; whoever objected does not rule, nor whom the notice is about.
 * Refuses with `role.scope`, `notice.unknown`, `objection.unknown`, `objection.ruled`, `ruling.self`.
 */
export const ruleObjection = async (request: Request, input: Ruling) => {
  const { community, noticeId, objectionId: id, upheld, text: ruling } = input
  mustReach(request.actor, adminRoles, community)
  const before = await findNoticeOf(noticeId, community)
  const objection = await findObjection(noticeId, id)
  must(objection.upheld === undefined && before.state !== 'failed', 'objection.ruled')
  must(![objection.by, before.personId].includes(request.actor.id), 'ruling.self')
  const after: PublicNotice = {
    ...before, openObjections: before.openObjections - 1, state: upheld ? 'failed' : before.state,
  }
  const { data, writes } = await followOf(request, before, after, upheld)
  const said = { noticeId, objectionId: id, upheld, ruling, personId: before.personId, by: objection.by, ...data }
  return commit(request, { type: 'notice.ruled', community, data: said, answer: noticeView(after) },
    write(PublicNotice.build(UpdateTransaction)
      .item({ noticeId, state: after.state, openObjections: after.openObjections })
      .options({ condition: {
        and: [{ attr: 'state', eq: before.state }, { attr: 'openObjections', eq: before.openObjections }],
      } }), 'stale'),
    write(Objection.build(UpdateTransaction)
      .item({ noticeId, id, upheld, ruling, ruledAt: momentText(request.at) })
      .options({ condition: { attr: 'upheld', exists: false } }), 'objection.ruled'), ...writes)
}
