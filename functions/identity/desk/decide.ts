import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { workerRoles } from '../../../shared/roles.ts'
import { post } from '../../ledger/post.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { unseal } from '../../platform/vault.ts'
import { DeskAct, deskStates } from './items.ts'
import { type Detail, planAct } from './kinds.ts'
import { mustHandle } from './subject.ts'

interface Input { deskActId: string; community: string }

/** An act that waits, for whoever works there. Refuses with `role.scope`, `deskAct.unknown`, `deskAct.done`. */
export const findWaiting = async ({ actor }: Request, { deskActId, community }: Input): Promise<DeskAct> => {
  mustReach(actor, workerRoles, community)
  const [waiting, ...decided] = await Promise.all(deskStates.map((state) =>
    DeskAct.build(GetItemCommand).key({ community, state, deskActId }).options({ consistent: true }).send()))
  must(decided.every(({ Item }) => !Item), 'deskAct.done')
  return waiting?.Item ?? refuse('deskAct.unknown')
}

export const detailOf = async ({ deskActId, detailSealed }: DeskAct): Promise<Detail> =>
  JSON.parse(await unseal(detailSealed, `${deskActId}/detail`)) as Detail

/** Out of the waiting ones, once. */
export const decided = (request: Request, act: DeskAct, state: 'done' | 'rejected', reason?: string): Write[] => [
  write(DeskAct.build(DeleteTransaction).key({ ...act, state: 'waiting' })
    .options({ condition: { attr: 'deskActId', exists: true } }), 'deskAct.done'),
  write(DeskAct.build(PutTransaction).item({
    ...act, state, decidedBy: request.actor.id, decidedAt: momentText(request.at), ...(reason ? { reason } : {}),
  }), 'stale'),
]

/**
 * A second person confirms, and the act takes effect as things stand now. Refuses with `role.scope`, `deskAct.unknown`,
 * `deskAct.done`, `second.self`, `desk.ownCase`, `merging.done` (the record has become part of another), and with
 * whatever the act itself meets.
 */
export const secondAct = async (request: Request, input: Input) => {
  const act = await findWaiting(request, input)
  must(act.askedBy !== request.actor.id, 'second.self')
  const { deskActId, personId, kind, askedBy } = act
  if (kind === 'merging') return refuse('deskAct.unknown')
  const subject = await mustHandle(request, personId)
  must(subject.id === personId, 'merging.done')
  const workers = { askedBy, secondedBy: request.actor.id }
  const { type, data, writes, marks } = await planAct(kind, request, subject, await detailOf(act), workers)
  const draft = {
    type, community: subject.community, data: { ...data, personId, deskActId, ...workers },
    answer: { secondedAt: momentText(request.at) },
  }
  const all = [...decided(request, act, 'done'), ...writes]
  return marks ? post(request, { ...draft, movements: [], marks }, ...all) : commit(request, draft, ...all)
}

/** Turned down, with a reason; also by whoever asked. Refuses with `role.scope`, `deskAct.unknown`, `deskAct.done`. */
export const rejectAct = async (request: Request, input: Input & { reason: string }) => {
  const act = await findWaiting(request, input)
  const { deskActId, personId, kind, community, askedBy } = act
  const draft = {
    type: 'desk.rejected', community, data: { deskActId, personId, kind, askedBy, reason: input.reason },
    answer: { rejectedAt: momentText(request.at) },
  }
  return commit(request, draft, ...decided(request, act, 'rejected', input.reason))
}
