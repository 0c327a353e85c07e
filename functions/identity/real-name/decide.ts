import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { workerRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { type Facts, factsWrite } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { mustBePresent, mustHandle, mustServe } from '../desk/subject.ts'
import { CardCheck, type WaitingCheck, endCheck, isWaiting, leaves, readCheck } from './items.ts'

interface Input { personId: string; community: string; fileId: string }

const findWaiting = async ({ personId, community, fileId }: Input): Promise<WaitingCheck> => {
  const check = await readCheck(personId)
  return isWaiting(check) && check.community === community && check.fileId === fileId
    ? check : refuse('realName.notWaiting')
}

const still = ({ fileId }: WaitingCheck) => ({ condition: { attr: 'fileId', eq: fileId } } as const)

const seen = ({ actor, at }: Request, facts: Facts) =>
  factsWrite({ ...facts, realNameSeenAt: momentText(at), realNameSeenBy: actor.id })

/**
 * A worker has looked: the name is the card's. The photo is deleted, and the person told.
 * Refuses with `role.scope`, `person.unknown`, `person.left`, `desk.ownCase`, `realName.notWaiting`.
 */
export const acceptCard = async (request: Request, input: Input) => {
  const { personId } = input
  mustReach(request.actor, workerRoles, input.community)
  const { community, facts } = await mustBePresent(request, personId)
  const check = await findWaiting(input)
  const decidedAt = momentText(request.at)
  const draft = { type: 'realName.seen', community, data: { personId, by: 'photo' }, answer: { personId, decidedAt } }
  return commit(request, draft,
    write(CardCheck.build(DeleteTransaction).key({ personId }).options(still(check)), 'realName.notWaiting'),
    await seen(request, facts), ...leaves(check, request.at))
}

/**
 * Not this name, or not to be read; with a reason that the person is told. The photo is deleted.
 * Refuses with `role.scope`, `person.unknown`, `desk.ownCase`, `realName.notWaiting`.
 */
export const refuseCard = async (request: Request, { reason, ...input }: Input & { reason: string }) => {
  const { personId } = input
  mustReach(request.actor, workerRoles, input.community)
  const { community } = await mustHandle(request, personId)
  const check = await findWaiting(input)
  const decidedAt = momentText(request.at)
  const { fileId: _, ...kept } = check
  const draft = { type: 'realName.refused', community, data: { personId, reason }, answer: { personId, decidedAt } }
  return commit(request, draft,
    write(CardCheck.build(PutTransaction).item({ ...kept, state: 'refused', reason }).options(still(check)),
      'realName.notWaiting'), ...leaves(check, request.at))
}

/**
 * The worker has seen the card at the desk; a photo that waits is not needed any more.
 * Refuses with `role.scope`, `person.unknown`, `person.left`, `desk.ownCase`, `realName.seen`.
 */
export const seenAtDesk = async (request: Request, { personId }: { personId: string }) => {
  const { community, facts } = await mustServe(request, personId)
  must(!facts.realNameSeenAt, 'realName.seen')
  const decidedAt = momentText(request.at)
  const draft = { type: 'realName.seen', community, data: { personId, by: 'desk' }, answer: { personId, decidedAt } }
  return commit(request, draft,
    await seen(request, facts), ...await endCheck(personId, request.at))
}
