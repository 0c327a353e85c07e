import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { distinctionKinds } from '../../../shared/contract/volunteering/passports.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { notDue } from '../../platform/due.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { Distinction } from './items.ts'
import { PublicNotice } from './publicity/items.ts'
import { closingTask } from './publicity/open.ts'
import { distinctionView } from './views.ts'

interface Withdrawal { community: string; personId: string; distinctionId: string; reason: string }

const find = async ({ community, personId, distinctionId: id }: Withdrawal): Promise<Distinction> => {
  const found = await Promise.all(distinctionKinds.map((kind) =>
    Distinction.build(GetItemCommand).key({ personId, kind, id }).options({ consistent: true }).send()))
  const entry = found.map(({ Item }) => Item).find((item) => item?.community === community)
  return entry ?? refuse('distinction.unknown')
}

/** Its notice ends with it. */
const noticeWrites = ({ state, noticeId }: Distinction): Write[] => (state === 'onNotice' && noticeId
  ? [
    write(PublicNotice.build(UpdateTransaction).item({ noticeId, state: 'failed' }), 'stale'),
    notDue({ task: closingTask, key: noticeId }),
  ] : [])

/**
 * Withdraw what was entered wrongly; it stays, marked, with the reason (VR-05).
 * Refuses with `role.scope`, `distinction.unknown`, `distinction.withdrawn`.
 */
export const withdrawDistinction = async (request: Request, input: Withdrawal) => {
  const { community, personId, reason } = input
  mustReach(request.actor, adminRoles, community)
  const before = await find(input)
  must(before.state === 'standing' || before.state === 'onNotice', 'distinction.withdrawn')
  const change = { state: 'withdrawn' as const, withdrawnAt: momentText(request.at), withdrawalReason: reason }
  const { kind, id, name } = before
  const data = { personId, distinctionId: id, kind, name, reason }
  const answer = distinctionView({ ...before, ...change })
  return commit(request, { type: 'distinction.withdrawn', community, data, answer },
    write(Distinction.build(UpdateTransaction).item({ personId, kind, id, ...change })
      .options({ condition: { attr: 'state', eq: before.state } }), 'stale'),
    ...noticeWrites(before))
}
