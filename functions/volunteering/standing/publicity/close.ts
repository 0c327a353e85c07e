import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { type Request, commit, write } from '../../../platform/commit.ts'
import type { DueTask } from '../../../platform/due.ts'
import { effects } from './effects.ts'
import { PublicNotice } from './items.ts'
import { closingTask } from './open.ts'
import { findNotice } from './see.ts'

const close = async (request: Request, noticeId: string) => {
  const notice = await findNotice(noticeId)
  const { state, community, openObjections, personId } = notice
  if (state === 'passed' || state === 'failed') return undefined
  const held = openObjections > 0
  const next = held ? 'heldUp' as const : 'passed' as const
  const change = write(PublicNotice.build(UpdateTransaction).item({ noticeId, state: next }).options({ condition: {
    and: [{ attr: 'state', eq: state }, { attr: 'openObjections', eq: openObjections }],
  } }), 'stale')
  if (held) {
    if (state === 'heldUp') return undefined
    return commit(request, { type: 'notice.heldUp', community, data: { noticeId, personId }, answer: {} }, change)
  }
  const { type, data, writes } = await effects[notice.subject].passed(request, notice)
  return commit(request, { type, community, data: { noticeId, personId, ...data }, answer: {} }, change, ...writes)
}

/** The days of a notice are over: what it is about comes about, unless an objection still waits for its ruling. */
export const closeNotice: DueTask = { task: closingTask, run: close }
